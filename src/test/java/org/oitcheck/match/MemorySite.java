package org.oitcheck.match;

import java.nio.charset.StandardCharsets;
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

/** A site in memory: a home page whose content links to files, as a complete crawl would have found it. */
final class MemorySite implements Snapshot {
    private static final PageUrl HOME = new PageUrl("http://agency.test/");
    private static final Instant AT = Instant.parse("2023-04-01T00:00:00Z");

    private final String agency;
    private final Map<PageUrl, Capture> captures = new TreeMap<>();
    private final Map<PageUrl, byte[]> bodies = new TreeMap<>();
    private final Map<PageUrl, List<Link>> links = new TreeMap<>();
    private final StringBuilder list = new StringBuilder();

    MemorySite(String agency) {
        this.agency = agency;
        home();
    }

    /** A file of the site with the words of the link to it; its name decides what it is served as. */
    MemorySite with(String path, String linkText, byte[] body) {
        PageUrl url = HOME.resolve(path).orElseThrow();
        list.append("<li><a href=\"")
                .append(path)
                .append("\">")
                .append(linkText)
                .append("</a></li>");
        add(url, body, type(path), 1);
        home();
        return this;
    }

    private void home() {
        String page = "<!DOCTYPE html><html lang=th><head><meta charset=utf-8><title>" + agency
                + "</title></head><body><main><h1>" + agency + "</h1><p>ยินดีต้อนรับ</p><ul>" + list
                + "</ul></main></body></html>";
        add(HOME, page.getBytes(StandardCharsets.UTF_8), "text/html", 0);
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "zip" -> "application/zip";
            default -> "text/html";
        };
    }

    private void add(PageUrl url, byte[] body, String type, int depth) {
        boolean html = type.equals("text/html");
        bodies.put(url, body);
        links.put(url, html ? HtmlPage.parse(url, body, "utf-8").links() : List.of());
        String charset = html ? "UTF-8" : "";
        captures.put(
                url,
                new Capture(
                        url,
                        url,
                        List.of(),
                        200,
                        type,
                        charset,
                        body.length,
                        false,
                        "sha-256:" + captures.size(),
                        AT,
                        "memory.warc.gz",
                        depth,
                        depth,
                        false));
    }

    @Override
    public CrawlFacts facts() {
        int known = captures.size();
        return new CrawlFacts(
                "memory",
                HOME,
                agency,
                AT,
                AT,
                "oitcheck",
                List.of(),
                new CrawlFacts.Coverage(known, known, 0, 0, 0, 0, true),
                List.of());
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
        return target.equals(HOME)
                ? Optional.of(new ClickPath(List.of()))
                : linksTo(target).stream().findFirst().map(l -> new ClickPath(List.of(l)));
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
