package org.oitcheck.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * What the crawl knows of a final response, before it is stored; the meaning of the fields is that of {@link Capture}.
 *
 * @param url       address that was asked for
 * @param finalUrl  address that answered
 * @param redirects addresses passed through, {@code url} first and {@code finalUrl} last; empty without redirects
 * @param status    HTTP status
 * @param mediaType media type by content sniffing, never empty
 * @param charset   charset of the body for text types, else empty
 * @param truncated whether the body was cut
 * @param at        time of the fetch
 * @param depth     clicks from the home page, -1 when known only from a sitemap or probe
 * @param offSite   whether the host is not one of the agency's own
 */
public record Response(
        PageUrl url,
        PageUrl finalUrl,
        List<PageUrl> redirects,
        int status,
        String mediaType,
        String charset,
        boolean truncated,
        Instant at,
        int depth,
        boolean offSite) {

    public Response {
        redirects = List.copyOf(redirects);
    }
}
