package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.Snapshot;

class PolitenessTest extends CrawlTestBase {
    private final AtomicLong clock = new AtomicLong(1_000_000_000);

    private static long millis(long n) {
        return Duration.ofMillis(n).toNanos();
    }

    @Test
    void reservesOneSlotAfterTheOther() {
        Politeness politeness = new Politeness(Duration.ofMillis(500), clock::get);
        assertThat(LongStream.range(0, 4).map(i -> politeness.reserve("a")))
                .containsExactly(0L, millis(500), millis(1000), millis(1500));
    }

    @Test
    void twoNamesOfOneAddressShareTheirSlots() {
        Politeness politeness = new Politeness(Duration.ofMillis(500), clock::get);
        politeness.resolved("a.go.th", "192.0.2.1");
        politeness.resolved("b.go.th", "192.0.2.1");
        politeness.resolved("c.go.th", "192.0.2.2");
        politeness.reserve("a.go.th");
        assertThat(politeness.waitFor("b.go.th")).isEqualTo(millis(500));
        assertThat(politeness.waitFor("c.go.th")).isZero();
    }

    @Test
    void crawlDelayLengthensAndNeverShortensAndIsCut() {
        Politeness politeness = new Politeness(Duration.ofMillis(500), clock::get);
        politeness.crawlDelay("a", Duration.ofMillis(100));
        politeness.reserve("a");
        assertThat(politeness.waitFor("a")).isEqualTo(millis(500));
        politeness.crawlDelay("b", Duration.ofDays(1));
        politeness.reserve("b");
        assertThat(politeness.waitFor("b")).isEqualTo(Politeness.LONGEST_CRAWL_DELAY.toNanos());
    }

    /** Loads what a crawl needs, so that little time passes between the beginning of the crawl that is measured and its first request. */
    private long warm() throws Exception {
        FakeSite other = site("127.0.0.24").page("/", link("/a.html", "a")).page("/a.html", "a");
        new PoliteSiteCrawler()
                .crawl(settings(other.uri("/")), folder.resolve("warm"), LinkScorer.none(), new CrawlListener() {})
                .close();
        return System.nanoTime();
    }

    /**
     * A busy machine lets the server see a request late, which shortens single gaps; but from the beginning of the crawl to the last
     * request no less time than all delays can pass.
     */
    private static void assertKept(long delayMillis, long start, FakeSite site) {
        List<FakeSite.Request> requests = site.requests();
        long last = requests.stream().mapToLong(FakeSite.Request::nanos).max().orElseThrow();
        assertThat((last - start) / 1_000_000).isGreaterThanOrEqualTo(delayMillis * (requests.size() - 1));
    }

    @Test
    void keepsTheDelayWithFourThreads() throws Exception {
        FakeSite site = site("127.0.0.21");
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            links.append(link("/p" + i + ".html", "p"));
            site.page("/p" + i + ".html", "x");
        }
        site.page("/", links.toString());
        Tune tune = new Tune(site.uri("/"));
        tune.delay = Duration.ofMillis(120);
        tune.threads = 4;
        long start = warm();
        crawl(tune.settings()).close();
        assertThat(site.requests()).hasSizeGreaterThanOrEqualTo(11);
        assertKept(120, start, site);
    }

    @Test
    void keepsTheDelayBetweenTwoHostNamesOfOneServer() throws Exception {
        FakeSite site = site("127.0.0.22");
        String other = "http://files.example.test:" + site.port();
        site.page("/", link(other + "/a.pdf", "a") + link(other + "/b.pdf", "b") + link("/c.html", "c"));
        site.on("/a.pdf", FakeSite.body("application/pdf", "%PDF-1".getBytes()));
        site.on("/b.pdf", FakeSite.body("application/pdf", "%PDF-2".getBytes()));
        site.page("/c.html", "c");
        HostLookup names = names(Map.of("home.test", "127.0.0.22", "files.example.test", "127.0.0.22"));
        Tune tune = new Tune(URI.create("http://home.test:" + site.port() + "/"));
        tune.delay = Duration.ofMillis(120);
        tune.threads = 4;
        long start = warm();
        try (Snapshot s = new PoliteSiteCrawler(names)
                .crawl(tune.settings(), folder.resolve("s"), LinkScorer.none(), new CrawlListener() {})) {
            assertThat(capturedPaths(s)).contains("/a.pdf", "/b.pdf", "/c.html");
        }
        assertKept(120, start, site);
    }

    @Test
    void robotsCrawlDelayIsKeptAndWaitingIsTold() throws Exception {
        FakeSite site = site("127.0.0.23")
                .robots("User-agent: *\nCrawl-delay: 3\n")
                .page("/", link("/a.html", "a"))
                .page("/a.html", "a");
        List<String> waits = new CopyOnWriteArrayList<>();
        CrawlListener listener = new CrawlListener() {
            @Override
            public void waiting(String why, Duration about) {
                waits.add(why);
            }
        };
        long start = warm();
        crawl(settings(site.uri("/")), LinkScorer.none(), listener).close();
        assertKept(3000, start, site);
        assertThat(waits).contains("crawl-delay");
    }
}
