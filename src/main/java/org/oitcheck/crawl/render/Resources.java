package org.oitcheck.crawl.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Fetches what a page asks for while it is built, by the rules of the crawl. Called by several threads. */
@FunctionalInterface
public interface Resources {
    /**
     * An answer for the browser.
     *
     * @param status  HTTP status, 100 to 599
     * @param headers as received; codings are undone, lengths are left out
     * @param body    decoded body
     */
    record Resource(int status, List<Map.Entry<String, String>> headers, byte[] body) {}

    /**
     * @param url absolute http(s) address, as the page wrote it
     * @throws IOException when it must not be asked for, or fails
     */
    Resource get(String url) throws IOException, InterruptedException;
}
