package org.oitcheck.snapshot;

import java.net.URI;
import java.util.Optional;

/**
 * A normalised absolute http(s) address. Two spellings of one address (raw Thai or percent-encoded, default port, case of the
 * host, fragment, session id, tracking parameters) are the same {@code PageUrl}; a plain string is never used as an address
 * between stages. Immutable.
 *
 * <p>Make one with {@link #parse} or {@link #resolve}; the constructor is for values that were normalised before (stored ones).
 *
 * @param value the canonical form: ASCII, percent-encoded UTF-8 (bytes of another charset that a page had encoded itself stay
 *              as they are), no fragment, at most 2,000 characters
 */
public record PageUrl(String value) implements Comparable<PageUrl> {

    /** Most characters of the canonical form; longer addresses are traps or mistakes. */
    static final int MAX_LENGTH = 2000;

    /**
     * Parses an absolute address as a person or a page wrote it; empty when it is not http(s) or cannot be mended. Mends
     * {@code http:/host}, {@code http//host}, {@code htp://}, {@code http://http://host}, a missing scheme before {@code www.},
     * white space around and line breaks inside.
     */
    public static Optional<PageUrl> parse(String raw) {
        return UrlNormaliser.absolute(raw);
    }

    /**
     * Resolves an {@code href} (raw Thai, spaces, backslashes, {@code //host}, {@code ../}) against this address as a browser
     * does; empty when it does not lead to an http(s) address. Never throws.
     */
    public Optional<PageUrl> resolve(String href) {
        return UrlNormaliser.relative(this, href);
    }

    /** The address as a {@link URI}. */
    public URI toUri() {
        return URI.create(value);
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return value.substring(0, value.indexOf(':'));
    }

    /** Lower-case host name without port; an IPv6 address keeps its brackets. */
    public String host() {
        String authority = authority();
        int colon = portColon(authority);
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    /** Port as written in the canonical form: -1 for the default port of the scheme. */
    public int port() {
        String authority = authority();
        int colon = portColon(authority);
        return colon < 0 ? -1 : Integer.parseInt(authority.substring(colon + 1));
    }

    /** Encoded path, from {@code /}, without the query. */
    public String path() {
        String target = target();
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Encoded query without the {@code ?}; empty when there is none. */
    public String query() {
        int query = value.indexOf('?');
        return query < 0 ? "" : value.substring(query + 1);
    }

    /** Path and query decoded for people and for matching, e.g. {@code /ไฟล์/แผน 2566.pdf}; bytes that are not UTF-8 stay encoded. */
    public String decodedPath() {
        return PercentCoding.decodeForPeople(target());
    }

    /** Path and query. */
    private String target() {
        int slash = value.indexOf('/', value.indexOf("://") + 3);
        return slash < 0 ? "/" : value.substring(slash);
    }

    /** Scheme, host and port without the slash that follows. */
    String root() {
        int slash = value.indexOf('/', value.indexOf("://") + 3);
        return slash < 0 ? value : value.substring(0, slash);
    }

    private String authority() {
        int start = value.indexOf("://") + 3;
        int slash = value.indexOf('/', start);
        return slash < 0 ? value.substring(start) : value.substring(start, slash);
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    @Override
    public int compareTo(PageUrl other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
