package org.oitcheck.eval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.ClickPath;
import org.oitcheck.snapshot.CrawlFacts;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** A site in memory with a home page and one document that it links to, as a complete crawl would have found it. */
public final class PageSite implements Snapshot {
    private static final PageUrl HOME = new PageUrl("http://agency.test/");
    private static final Instant AT = Instant.parse("2023-04-01T00:00:00Z");
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final CrawlFacts facts;
    private final Map<PageUrl, Capture> captures = new TreeMap<>();
    private final Map<PageUrl, byte[]> bodies = new TreeMap<>();
    private final Map<PageUrl, List<Link>> links = new TreeMap<>();

    /** @throws IllegalArgumentException when the path of the page is no address */
    public PageSite(LabelledPage page) {
        PageUrl document = HOME.resolve(page.path())
                .orElseThrow(() -> new IllegalArgumentException(page.id() + ": no address: " + page.path()));
        add(HOME, PageMarkup.home(page), false, 0);
        add(document, PageMarkup.bytes(page), PageMarkup.word(page), 1);
        facts = new CrawlFacts(
                page.id(),
                HOME,
                page.agency(),
                AT,
                AT,
                "oitcheck",
                List.of(),
                new CrawlFacts.Coverage(2, 2, 0, 0, 0, 0, true),
                List.of());
    }

    private void add(PageUrl url, byte[] body, boolean word, int depth) {
        bodies.put(url, body);
        links.put(url, word ? List.of() : HtmlPage.parse(url, body, "utf-8").links());
        captures.put(
                url,
                new Capture(
                        url,
                        url,
                        List.of(),
                        200,
                        word ? WORD : "text/html",
                        word ? "" : "UTF-8",
                        body.length,
                        false,
                        "sha-256:" + depth,
                        AT,
                        "memory.warc.gz",
                        depth,
                        depth,
                        false));
    }

    @Override
    public CrawlFacts facts() {
        return facts;
    }

    @Override
    public List<Capture> captures() {
        return List.copyOf(captures.values());
    }

    @Override
    public Optional<Capture> capture(PageUrl url) {
        return Optional.ofNullable(captures.get(url));
    }

    @Override
    public List<Link> linksFrom(PageUrl page) {
        return links.getOrDefault(page, List.of());
    }

    @Override
    public List<Link> linksTo(PageUrl target) {
        return links.values().stream()
                .flatMap(List::stream)
                .filter(link -> link.to().equals(target))
                .toList();
    }

    @Override
    public List<FetchFailure> failures() {
        return List.of();
    }

    @Override
    public Optional<FetchFailure> failure(PageUrl url) {
        return Optional.empty();
    }

    @Override
    public Set<PageUrl> sitemapUrls() {
        return Set.of();
    }

    @Override
    public Optional<ClickPath> clickPath(PageUrl target) {
        if (target.equals(HOME)) {
            return Optional.of(new ClickPath(List.of()));
        }
        Optional<ClickPath> fromHome = step(HOME, target);
        return fromHome.isPresent()
                ? fromHome
                : linksTo(target).stream()
                        .findFirst()
                        .flatMap(last -> step(HOME, last.from())
                                .map(first ->
                                        new ClickPath(List.of(first.steps().get(0), last))));
    }

    private Optional<ClickPath> step(PageUrl from, PageUrl to) {
        return linksFrom(from).stream()
                .filter(link -> link.to().equals(to))
                .findFirst()
                .map(link -> new ClickPath(List.of(link)));
    }

    @Override
    public byte[] body(Capture capture) {
        return bodies.getOrDefault(capture.finalUrl(), new byte[0]).clone();
    }

    @Override
    public boolean ownHost(PageUrl url) {
        return url.host().equals(HOME.host());
    }

    @Override
    public void close() {
        // nothing but memory
    }
}
