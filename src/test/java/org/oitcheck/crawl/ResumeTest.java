package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oitcheck.crawl.FakeSite.link;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;
import org.oitcheck.tools.Await;

/** Interrupted crawls go on where they stopped; several crawls share one process. */
class ResumeTest extends CrawlTestBase {
    private static final int PAGES = 150;

    private FakeSite manyPages(String address) {
        return site(address).otherwise(pages());
    }

    private static HttpHandler pages() {
        return exchange -> {
            String path = exchange.getRequestURI().getPath();
            int n = path.equals("/") ? 0 : Integer.parseInt(path.replaceAll("\\D", ""));
            StringBuilder page = new StringBuilder("<p>page " + n);
            for (int next : new int[] {2 * n + 1, 2 * n + 2}) {
                if (next < PAGES) {
                    page.append(link("/p" + next + ".html", "page"));
                }
            }
            FakeSite.html(page.toString()).handle(exchange);
        };
    }

    @Test
    void aCancelledCrawlGoesOnAndFetchesNothingTwice() throws Exception {
        FakeSite site = manyPages("127.0.0.71");
        AtomicInteger fetched = new AtomicInteger();
        CrawlListener stopAt60 = new CrawlListener() {
            @Override
            public void fetched(Capture capture) {
                fetched.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return fetched.get() >= 60;
            }
        };
        Tune tune = new Tune(site.uri("/"));
        tune.delay = Duration.ofMillis(5);
        try (Snapshot s = crawl(tune.settings(), LinkScorer.none(), stopAt60)) {
            assertThat(s.facts().limits()).containsExactly("interrupted");
            assertThat(s.facts().coverage().complete()).isFalse();
            assertThat(s.captures()).hasSizeBetween(60, PAGES - 1);
        }
        tune.resume = true;
        tune.delay = Duration.ZERO;
        try (Snapshot s = crawl(tune.settings())) {
            assertThat(s.captures()).hasSize(PAGES).allMatch(Capture::ok);
            assertThat(s.failures()).isEmpty();
            assertThat(s.facts().limits()).isEmpty();
            assertThat(s.facts().coverage().complete()).isTrue();
        }
        List<String> pages = site.paths().stream().filter(p -> !p.equals("/")).toList();
        assertThat(pages).hasSize(PAGES - 1).doesNotHaveDuplicates();
    }

    @Test
    void aRunOfAnotherSiteIsNotResumed() throws Exception {
        FakeSite first = site("127.0.0.73").page("/", "หน้าแรก");
        crawl(settings(first.uri("/"))).close();
        FakeSite second = site("127.0.0.74").page("/", "หน้าแรกของอีกแห่ง");
        Tune tune = new Tune(second.uri("/"));
        tune.resume = true;
        assertThatThrownBy(() -> crawl(tune.settings()))
                .isInstanceOf(SiteUnavailableException.class)
                .hasMessageContaining("another site")
                .hasMessageContaining("127.0.0.73");
        assertThat(second.requests()).isEmpty();
        try (Snapshot s = Snapshots.open(folder.resolve("snapshot"))) {
            assertThat(s.captures()).hasSize(1);
        }
    }

    @Test
    void aKilledCrawlLosesNothing() throws Exception {
        FakeSite site = site("127.0.0.72");
        CountDownLatch killed = new CountDownLatch(1);
        HttpHandler page = pages();
        site.otherwise(exchange -> {
            if (site.paths().size() > 60) { // far enough: what is asked for now is in flight when the process dies
                hold(killed);
            }
            page.handle(exchange);
        });
        Path snapshot = folder.resolve("snapshot");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        site.url("/"),
                        snapshot.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
        Await.await(() -> site.paths().size() > 60 || !child.isAlive(), "crawl");
        child.destroyForcibly().waitFor();
        killed.countDown();
        assertThat(site.paths()).hasSizeBetween(50, PAGES - 1);
        Tune tune = new Tune(site.uri("/"));
        tune.resume = true;
        try (Snapshot s = crawl(tune.settings())) {
            assertThat(s.captures()).hasSize(PAGES).allMatch(Capture::ok);
        }
        List<String> pages = site.paths().stream().filter(p -> !p.equals("/")).toList();
        assertThat(pages.size() - new HashSet<>(pages).size())
                .as("only what was in flight is asked for again")
                .isLessThanOrEqualTo(2);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A crawl to be killed. */
    static final class Child {
        public static void main(String[] args) throws Exception {
            Tune tune = new Tune(java.net.URI.create(args[0]));
            tune.delay = Duration.ofMillis(10);
            new PoliteSiteCrawler()
                    .crawl(tune.settings(), Path.of(args[1]), LinkScorer.none(), new CrawlListener() {})
                    .close();
        }
    }

    @Test
    void twoCrawlsInOneProcessDoNotMeetAndEndAtOnce() throws Exception {
        List<CompletableFuture<Integer>> runs = new ArrayList<>();
        for (String address : new String[] {"127.0.0.73", "127.0.0.74"}) {
            FakeSite site = manyPages(address);
            runs.add(CompletableFuture.supplyAsync(() -> {
                try (Snapshot s = new PoliteSiteCrawler()
                        .crawl(
                                settings(site.uri("/")),
                                folder.resolve(address),
                                LinkScorer.none(),
                                new CrawlListener() {})) {
                    long quiet = System.nanoTime()
                            - site.requests().get(site.requests().size() - 1).nanos();
                    // a crawler that waits for the other one, or for its own time-out, takes longer
                    assertThat(Duration.ofNanos(quiet)).isLessThan(Duration.ofSeconds(15));
                    return s.captures().size();
                } catch (SiteUnavailableException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (CompletableFuture<Integer> run : runs) {
            assertThat(run.get(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)).isEqualTo(PAGES);
        }
    }
}
