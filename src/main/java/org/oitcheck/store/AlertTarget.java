package org.oitcheck.store;

import java.time.Instant;

/**
 * Where alerts go.
 *
 * @param id       number, 0 before it is stored
 * @param kind     how
 * @param address  mail address or URL
 * @param secret   key that signs webhooks; empty for none
 * @param siteId   site that it wants to hear of, 0 for all
 * @param digest   once a day instead of at once
 * @param lang     {@code th} or {@code en}
 * @param active   whether it is used
 * @param digestAt up to when it was told in digests
 */
public record AlertTarget(
        long id,
        Kind kind,
        String address,
        String secret,
        long siteId,
        boolean digest,
        String lang,
        boolean active,
        Instant digestAt) {
    /** Ways to tell. */
    public enum Kind {
        MAIL,
        /** Signed JSON. */
        WEBHOOK,
        /** {@code {"text": …}}, as chats take it. */
        CHAT
    }

    /** Whether it wants to hear of a site. */
    public boolean wants(long site) {
        return siteId == 0 || siteId == site;
    }

    @Override
    public String toString() {
        return "AlertTarget[" + id + ", " + kind + "]"; // addresses of webhooks are secrets
    }
}
