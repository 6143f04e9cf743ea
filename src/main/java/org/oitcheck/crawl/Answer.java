package org.oitcheck.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.snapshot.PageUrl;

/**
 * The final answer to one address, read to its end or to a limit.
 *
 * @param url       address asked for
 * @param hops      addresses passed through, {@code url} first and the answering one last; one element without redirects
 * @param status    HTTP status, 100 to 599
 * @param reason    reason phrase, may be empty
 * @param headers   headers in order, as received
 * @param body      body, content coding undone, at most the limit of bytes
 * @param truncated whether the body was cut at the limit of bytes
 * @param broken    why the body ended before the server said it would; empty when it did not
 * @param at        time of the request that was answered
 */
record Answer(
        PageUrl url,
        List<PageUrl> hops,
        int status,
        String reason,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        boolean truncated,
        String broken,
        Instant at) {

    PageUrl finalUrl() {
        return hops.get(hops.size() - 1);
    }

    boolean redirected() {
        return hops.size() > 1;
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** First header of that name, any case. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(h -> h.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Declared media type, lower case, without parameters; empty when there is none. */
    String declaredType() {
        String type = header("Content-Type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** Charset parameter of the declared media type; empty when there is none. */
    String declaredCharset() {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        if (at < 0) {
            return "";
        }
        String name = type.substring(at + 8).split("[;,\\s]", 2)[0];
        return name.replace("\"", "").replace("'", "").strip();
    }
}
