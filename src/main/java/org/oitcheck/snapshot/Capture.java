package org.oitcheck.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;

/**
 * One fetched address: the final response after redirects, stored in a WARC file.
 *
 * @param url        address that was asked for
 * @param finalUrl   address that answered (equal to {@code url} without redirects)
 * @param redirects  addresses passed through, in order, {@code url} first and {@code finalUrl} last; empty without redirects
 * @param status     HTTP status of the final response
 * @param mediaType  media type by content sniffing, else as declared, lower case without parameters; never empty
 *                   ({@code application/octet-stream} when unknown)
 * @param charset    charset to decode the body with (text types), decided from the bytes; empty for others
 * @param length     bytes of the stored body
 * @param truncated  whether the body was cut at the limit of bytes
 * @param digest     {@code sha-256:} and hex, of the stored body
 * @param at         time of the fetch
 * @param warcFile   file name inside the snapshot folder
 * @param offset     byte offset of the response record in {@code warcFile}
 * @param depth      clicks from the home page when it was found (0 = home); -1 when known only from a sitemap or probe
 * @param offSite    whether the host is not one of the agency's own (fetched one hop, never crawled further)
 * @param rendered   whether the stored body is the page as a browser built it by running its scripts; what the server sent stands
 *                   in the record before it. Length, digest, charset and place are those of the built page
 */
public record Capture(
        PageUrl url,
        PageUrl finalUrl,
        List<PageUrl> redirects,
        int status,
        String mediaType,
        String charset,
        long length,
        boolean truncated,
        String digest,
        Instant at,
        String warcFile,
        long offset,
        int depth,
        boolean offSite,

        @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean rendered) {

    public Capture {
        redirects = List.copyOf(redirects);
    }

    /** A capture of what the server sent. */
    public Capture(
            PageUrl url,
            PageUrl finalUrl,
            List<PageUrl> redirects,
            int status,
            String mediaType,
            String charset,
            long length,
            boolean truncated,
            String digest,
            Instant at,
            String warcFile,
            long offset,
            int depth,
            boolean offSite) {
        this(
                url, finalUrl, redirects, status, mediaType, charset, length, truncated, digest, at, warcFile, offset,
                depth, offSite, false);
    }

    /** Whether the final status is 2xx. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether the body is HTML by content. */
    public boolean html() {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }
}
