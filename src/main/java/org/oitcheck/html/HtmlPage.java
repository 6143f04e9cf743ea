package org.oitcheck.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;

/**
 * One HTML page, decoded and parsed. Not safe for use by several threads (the DOM is mutable; do not change it).
 *
 * @param url     final address
 * @param base    address that relative links are resolved against ({@code base href} when given)
 * @param charset charset that the bytes were decoded with
 * @param dom     parsed document
 */
public record HtmlPage(PageUrl url, PageUrl base, String charset, Document dom) {

    /** Decodes (see {@code docs} of charset repair in {@link HtmlDecoder}) and parses. */
    public static HtmlPage parse(PageUrl url, byte[] body, String declaredCharset) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Links in document order, with anchor text, heading, row context, zone and tag path. */
    public List<Link> links() {
        throw new UnsupportedOperationException("not written yet");
    }
}
