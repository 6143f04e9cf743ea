package org.oitcheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickPathTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final PageUrl HOME = page("/");

    @TempDir
    Path folder;

    private final Map<PageUrl, List<Link>> links = new LinkedHashMap<>();
    private final List<Response> redirects = new ArrayList<>();

    @BeforeEach
    void homeIsThere() {
        links.put(HOME, new ArrayList<>());
    }

    @Test
    void shortestWayIsTold() {
        link("/", "/a", "a");
        link("/a", "/b", "b");
        link("/b", "/doc.pdf", "long");
        link("/a", "/doc.pdf", "short");
        assertThat(steps("/doc.pdf")).containsExactly("a", "short");
        assertThat(open().clickPath(page("/doc.pdf")).orElseThrow().clicks()).isEqualTo(2);
    }

    @Test
    void homeIsReachedWithoutAClickUnderAnyOfItsNames() {
        link("/", "/a", "a");
        assertThat(open().clickPath(new PageUrl("https://www.a.go.th/"))).contains(new ClickPath(List.of()));
    }

    @Test
    void orphansHaveNoWay() {
        link("/", "/a", "a");
        link("/orphan", "/doc.pdf", "x");
        assertThat(open().clickPath(page("/doc.pdf"))).isEmpty();
        assertThat(open().clickPath(page("/never"))).isEmpty();
    }

    @Test
    void framesAndRefreshesCostNoClick() {
        link("/", "/frame", "", Link.Kind.EMBED, Zone.CONTENT, false);
        link("/frame", "/", "", Link.Kind.EMBED, Zone.CONTENT, false);
        link("/frame", "/moved", "", Link.Kind.REFRESH, Zone.CONTENT, false);
        link("/moved", "/doc.pdf", "doc");
        link("/", "/a", "a");
        link("/a", "/doc.pdf", "two clicks");
        ClickPath path = open().clickPath(page("/doc.pdf")).orElseThrow();
        assertThat(path.clicks()).isEqualTo(1);
        assertThat(path.steps()).extracting(l -> l.to().path()).containsExactly("/frame", "/moved", "/doc.pdf");
    }

    @Test
    void waysGoThroughRedirects() {
        PageUrl old = page("/old");
        PageUrl now = page("/now");
        redirects.add(new Response(old, now, List.of(old, now), 200, "text/html", "UTF-8", false, AT, 1, false));
        link("/", "/old", "old name");
        link("/now", "/doc.pdf", "doc");
        assertThat(steps("/doc.pdf")).containsExactly("old name", "doc");
        assertThat(open().linksTo(now)).extracting(Link::anchor).containsExactly("old name");
    }

    @Test
    void waysDoNotLeadOverOtherHosts() {
        link("/", "http://other.go.th/", "other");
        links.put(new PageUrl("http://other.go.th/"), new ArrayList<>());
        link("http://other.go.th/", "/doc.pdf", "back");
        assertThat(steps("http://other.go.th/")).containsExactly("other");
        assertThat(open().clickPath(page("/doc.pdf"))).isEmpty();
    }

    @Test
    void ofEquallyShortWaysTheEasiestIsTold() {
        link("/", "/doc.pdf", "script", Link.Kind.ANCHOR, Zone.CONTENT, true);
        link("/", "/doc.pdf", "", Link.Kind.ANCHOR, Zone.CONTENT, false);
        link("/", "/doc.pdf", "foot", Link.Kind.ANCHOR, Zone.FOOTER, false);
        link("/", "/doc.pdf", "menu", Link.Kind.ANCHOR, Zone.NAVIGATION, false);
        link("/", "/doc.pdf", "text", Link.Kind.ANCHOR, Zone.CONTENT, false);
        assertThat(steps("/doc.pdf")).containsExactly("text");
    }

    @Test
    void theOrderOfWritingDoesNotMatter() {
        link("/", "/b", "b");
        link("/", "/a", "a");
        link("/b", "/doc.pdf", "from b");
        link("/a", "/doc.pdf", "from a");
        assertThat(steps("/doc.pdf")).containsExactly("a", "from a");
        assertThat(open().linksTo(page("/doc.pdf"))).extracting(Link::anchor).containsExactly("from a", "from b");
    }

    private List<String> steps(String target) {
        return open().clickPath(page(target)).orElseThrow().steps().stream()
                .map(Link::anchor)
                .toList();
    }

    private Snapshot open() {
        Snapshots.delete(folder);
        try (SnapshotWriter writer = SnapshotWriter.create(folder, "run", new SiteScope(HOME), "agent", AT)) {
            HttpHead head = HttpHead.response(200, "OK", List.of());
            redirects.forEach(r -> writer.response(r, head, head, new byte[0]));
            links.forEach((page, found) -> {
                boolean known = redirects.stream().anyMatch(r -> r.finalUrl().equals(page));
                if (!known) {
                    writer.response(
                            new Response(page, page, List.of(), 200, "text/html", "UTF-8", false, AT, 0, false),
                            head,
                            head,
                            new byte[0]);
                }
                writer.links(page, found);
            });
        }
        return Snapshots.open(folder);
    }

    private void link(String from, String to, String anchor) {
        link(from, to, anchor, Link.Kind.ANCHOR, Zone.CONTENT, false);
    }

    private void link(String from, String to, String anchor, Link.Kind kind, Zone zone, boolean script) {
        List<Link> page = links.computeIfAbsent(page(from), p -> new ArrayList<>());
        page.add(new Link(page(from), page(to), kind, anchor, "", "", anchor, zone, "a", page.size(), script));
    }

    private static PageUrl page(String path) {
        return new PageUrl("http://a.go.th/").resolve(path).orElseThrow();
    }
}
