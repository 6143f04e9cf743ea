package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.Snapshot;

class PolitenessTest extends CrawlTestBase {
    private static final long LATENESS_MILLIS = 60;

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

    private static List<Long> gaps(FakeSite... sites) {
        long[] times = java.util.Arrays.stream(sites)
                .flatMap(s -> s.requests().stream())
                .mapToLong(FakeSite.Request::nanos)
                .sorted()
                .toArray();
        List<Long> gaps = new ArrayList<>();
        // the first request of a cold server is seen late, which would shorten the first gap
        for (int i = 2; i < times.length; i++) {
            gaps.add((times[i] - times[i - 1]) / 1_000_000);
        }
        return gaps;
    }

    /**
     * A busy machine lets the server see a request late, which shortens the gaps after it; the whole stretch cannot be shorter than its
     * delays by more than one such lateness, nor can two requests come at once.
     */
    private static void assertKept(long delayMillis, List<Long> gaps) {
        assertThat(gaps).isNotEmpty().allMatch(gap -> gap >= delayMillis / 2);
        assertThat(gaps.stream().mapToLong(g -> g).sum())
                .isGreaterThanOrEqualTo(delayMillis * gaps.size() - LATENESS_MILLIS);
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
        crawl(tune.settings()).close();
        assertThat(gaps(site)).hasSizeGreaterThanOrEqualTo(9);
        assertKept(120, gaps(site));
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
        try (Snapshot s = new PoliteSiteCrawler(names)
                .crawl(tune.settings(), folder.resolve("s"), LinkScorer.none(), new CrawlListener() {})) {
            assertThat(capturedPaths(s)).contains("/a.pdf", "/b.pdf", "/c.html");
        }
        assertKept(120, gaps(site));
    }

    @Test
    void robotsCrawlDelayIsKeptAndWaitingIsTold() throws Exception {
        FakeSite site = site("127.0.0.23")
                .robots("User-agent: *\nCrawl-delay: 1.2\n")
                .page("/", link("/a.html", "a"))
                .page("/a.html", "a");
        List<String> waits = new CopyOnWriteArrayList<>();
        CrawlListener listener = new CrawlListener() {
            @Override
            public void waiting(String why, Duration about) {
                waits.add(why);
            }
        };
        crawl(settings(site.uri("/")), LinkScorer.none(), listener).close();
        assertKept(1200, gaps(site));
        assertThat(waits).contains("crawl-delay");
    }
}
