package org.oitcheck.html;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

    /** Bytes parsed at most; a DOM takes many times the bytes of its page. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    /**
     * Decodes (see {@link HtmlDecoder}) and parses; of a page over 8 MiB the beginning.
     *
     * @param declaredCharset charset of the HTTP header, or empty; a {@code meta} tag is read here
     */
    public static HtmlPage parse(PageUrl url, byte[] body, String declaredCharset) {
        byte[] bytes = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
        String declared =
                HtmlDecoder.named(declaredCharset).isPresent() ? declaredCharset : HtmlDecoder.metaCharset(bytes);
        Charset charset = HtmlDecoder.charsetOf(bytes, declared);
        Document dom = Jsoup.parse(HtmlDecoder.decode(bytes, charset));
        return new HtmlPage(url, base(url, dom), charset.name(), dom);
    }

    /**
     * Links in document order, with anchor text, heading, row context, zone and tag path; at most 20,000. Addresses found in
     * scripts, {@code data-} attributes and select options are marked; forms are never followed. Takes time in proportion to the
     * size of the page.
     */
    public List<Link> links() {
        return new LinkCollector(this).collect();
    }

    private static PageUrl base(PageUrl url, Document dom) {
        Element base = dom.selectFirst("base[href]");
        return base == null ? url : url.resolve(base.attr("href")).orElse(url);
    }
}
