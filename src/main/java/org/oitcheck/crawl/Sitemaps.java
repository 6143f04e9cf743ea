package org.oitcheck.crawl;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.oitcheck.snapshot.PageUrl;

/**
 * Reads a site's sitemaps: those that robots.txt names, else {@code /sitemap.xml}; indexes, gzip and plain lists of addresses too.
 * Bounded in files and addresses. Only addresses of the site itself are taken.
 */
final class Sitemaps {
    private static final int MOST_FILES = 30;
    private static final int MOST_URLS = 20_000;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final HttpFetcher fetcher;
    private final Politeness politeness;
    private final Halt halt;
    private final Consumer<Answer> store;

    Sitemaps(HttpFetcher fetcher, Politeness politeness, Halt halt, Consumer<Answer> store) {
        this.fetcher = fetcher;
        this.politeness = politeness;
        this.halt = halt;
        this.store = store;
    }

    /**
     * @param starts where to begin
     * @param own    whether an address belongs to the site
     */
    Set<PageUrl> read(List<PageUrl> starts, Predicate<PageUrl> own) throws InterruptedException {
        Set<PageUrl> urls = new LinkedHashSet<>();
        Set<PageUrl> seen = new LinkedHashSet<>(starts);
        Deque<PageUrl> queue = new ArrayDeque<>(starts);
        for (int files = 0; files < MOST_FILES && !queue.isEmpty() && !halt.halted(); files++) {
            PageUrl sitemap = queue.poll();
            Document xml = fetch(sitemap);
            boolean index = xml.selectFirst("sitemapindex") != null;
            for (Element loc : xml.select("loc")) {
                PageUrl.parse(loc.text()).filter(own).ifPresent(url -> {
                    if (index && seen.add(url)) {
                        queue.add(url);
                    } else if (!index && urls.size() < MOST_URLS) {
                        urls.add(url);
                    }
                });
            }
        }
        return urls;
    }

    private Document fetch(PageUrl sitemap) throws InterruptedException {
        Document nothing = Document.createShell(sitemap.value());
        try {
            Answer answer = fetcher.fetch(
                    sitemap,
                    1,
                    hops -> halt.sleep(
                            politeness.reserve(hops.get(hops.size() - 1).host())),
                    MOST_BYTES);
            store.accept(answer);
            if (!answer.ok()) {
                return nothing;
            }
            byte[] body = answer.body();
            if (body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b) {
                body = BodyReader.read(new ByteArrayInputStream(body), "gzip", -1, MOST_BYTES)
                        .bytes();
            }
            String text = new String(body, StandardCharsets.UTF_8);
            return text.stripLeading().startsWith("<")
                    ? Jsoup.parse(text, sitemap.value(), Parser.xmlParser())
                    : plainList(text, nothing);
        } catch (FetchException e) {
            // most sites have no sitemap; one that fails leaves us where we were
            return nothing;
        }
    }

    private static Document plainList(String text, Document into) {
        text.lines()
                .limit(MOST_URLS)
                .filter(l -> l.startsWith("http"))
                .forEach(l -> into.body().appendElement("loc").text(l));
        return into;
    }
}
