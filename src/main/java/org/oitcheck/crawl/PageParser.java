package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.parser.HtmlParseData;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.parser.ParseData;
import edu.uci.ics.crawler4j.parser.Parser;
import edu.uci.ics.crawler4j.url.TLDList;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;

/**
 * Parses pages with our charset repair and jsoup, in place of crawler4j's parser, which destroys Thai. Gives the loop no outgoing
 * addresses: the run schedules links itself, with all their anchor texts and scores.
 */
final class PageParser extends Parser {

    /**
     * A parsed answer.
     *
     * @param mediaType type by content
     * @param page      the page, when it is HTML that can be parsed
     * @param built     the page as a browser built it, when it did; then {@code page} is that one
     */
    record Parsed(String mediaType, Optional<HtmlPage> page, Optional<byte[]> built) implements ParseData {
        Parsed(String mediaType, Optional<HtmlPage> page) {
            this(mediaType, page, Optional.empty());
        }

        @Override
        public Set<WebURL> getOutgoingUrls() {
            return Set.of();
        }

        @Override
        public void setOutgoingUrls(Set<WebURL> urls) {
            // links are offered to the frontier by the run
        }
    }

    /** Stands where crawler4j would build its own parser. */
    private static final class NoParser implements HtmlParser {
        @Override
        public HtmlParseData parse(Page page) {
            throw new UnsupportedOperationException("pages are parsed by PageParser");
        }
    }

    PageParser(CrawlConfig config, TLDList domains, WebURLFactory urls) throws IOException {
        super(config, new crawlercommons.filters.basic.BasicURLNormalizer(), new NoParser(), domains, urls);
    }

    @Override
    public void parse(Page page) {
        page.setParseData(parse(((FetchTask) page.getWebURL()).answer()));
    }

    /** The page of a stored capture; empty when it cannot be parsed. */
    static Optional<HtmlPage> html(Capture capture, byte[] body) {
        try {
            return Optional.of(HtmlPage.parse(capture.finalUrl(), body, capture.charset()));
        } catch (RuntimeException | StackOverflowError hostile) {
            // as in parse: such a page has no links
            return Optional.empty();
        }
    }

    static Parsed parse(Answer answer) {
        String type = MediaTypes.sniff(answer.body(), answer.declaredType());
        if (!type.equals("text/html") && !type.equals("application/xhtml+xml")) {
            return new Parsed(type, Optional.empty());
        }
        try {
            return new Parsed(
                    type, Optional.of(HtmlPage.parse(answer.finalUrl(), answer.body(), answer.declaredCharset())));
        } catch (RuntimeException | StackOverflowError hostile) {
            // markup made to break parsers: the body is stored, its links are lost and the page says so by having none
            return new Parsed(type, Optional.empty());
        }
    }
}
