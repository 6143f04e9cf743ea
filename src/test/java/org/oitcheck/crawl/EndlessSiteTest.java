package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Snapshot;

/** Sites without end come to an end, and limits are told. */
class EndlessSiteTest extends CrawlTestBase {

    @Test
    void calendarsSessionsSortLinksAndNestedLoopsEnd() throws Exception {
        AtomicInteger session = new AtomicInteger();
        FakeSite site = site("127.0.0.41").otherwise(exchange -> {
            String path = exchange.getRequestURI().getPath();
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            StringBuilder page = new StringBuilder("<title>" + path + query + "</title>");
            if (path.equals("/")) {
                page.append(link("/calendar.php?month=1&year=2023", "ปฏิทิน"))
                        .append(link("/s.php", "s"))
                        .append(link("/loop/", "loop"))
                        .append(link("/list.php?sort=name", "sort"))
                        .append(link("/plan.html", "แผน"));
            } else if (path.equals("/calendar.php")) {
                int month = Integer.parseInt(query.replaceAll("month=(\\d+).*", "$1"));
                for (int ahead = 1; ahead <= 5; ahead++) {
                    page.append(link("/calendar.php?month=" + (month + ahead) + "&year=2023", "ต่อไป"));
                }
            } else if (path.equals("/s.php")) {
                for (int i = 0; i < 3; i++) {
                    page.append(link(
                            "/s.php?PHPSESSID=" + "0123456789abcdef0123456789abc" + (100 + session.incrementAndGet()),
                            "x"));
                }
            } else if (path.startsWith("/loop/")) {
                page.append(link("about/", "about")).append(link("news/", "news"));
            }
            FakeSite.html(page.toString()).handle(exchange);
        });
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(s.facts().limits()).doesNotContain("max-pages", "max-time");
            assertThat(s.facts().notes()).anyMatch(n -> n.contains("calendar"));
            assertThat(s.facts().notes()).anyMatch(n -> n.contains("sort"));
            assertThat(s.facts().coverage().complete()).isTrue();
        }
        assertThat(site.paths()).contains("/plan.html").hasSizeLessThan(400);
        assertThat(site.paths().stream().filter(p -> p.startsWith("/calendar"))).hasSizeLessThanOrEqualTo(31);
        assertThat(site.paths().stream().filter(p -> p.startsWith("/s.php"))).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.test/x/y/x/y/x/y/z, true",
        "http://a.test/news/news/news/, true",
        "http://a.test/news/plan/news/, false",
        "http://a.test/2566/1/1/1/a.pdf, false",
        "http://a.test/, false"
    })
    void repeatingPathsAreLoops(String address, boolean loop) {
        assertThat(UrlPatterns.repeats(url(address))).isEqualTo(loop);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "http://a.test/news.php?id=12 a.test/news.php&id=*",
                "http://a.test/index.php?mod=plan&id=3 a.test/index.php&id=*&mod=plan",
                "http://a.test/2023/05/some-long-title-of-a-post/ a.test/N/N/*",
                "http://a.test/file/report66.pdf a.test/file/reportN.pdf"
            })
    void templatesKeepWordsAndDropNumbers(String address, String template) {
        assertThat(UrlPatterns.template(url(address))).isEqualTo(template);
    }

    @Test
    void beyondTheCapOnlyLinksThatSpeakAreTaken() throws Exception {
        StringBuilder home = new StringBuilder();
        FakeSite site = site("127.0.0.42").otherwise(FakeSite.html("<p>x"));
        for (int i = 0; i < 400; i++) {
            home.append(link("/view.php?id=" + i, i == 399 ? "แผนพัฒนา" : "ข่าว"));
        }
        site.page("/", home.toString());
        Tune tune = new Tune(site.uri("/"));
        tune.threads = 4;
        try (Snapshot s = crawl(tune.settings(), wants("แผนพัฒนา"), new CrawlListener() {})) {
            assertThat(site.paths()).contains("/view.php?id=399").hasSizeBetween(300, 303);
            assertThat(site.paths().subList(1, 6)).as("best first").contains("/view.php?id=399");
            assertThat(s.facts().notes()).anyMatch(n -> n.startsWith("left out 99"));
        }
    }

    @Test
    void limitsOfPagesDepthAndTimeAreTold() throws Exception {
        FakeSite site = site("127.0.0.43").otherwise(exchange -> {
            String path = exchange.getRequestURI().getPath();
            FakeSite.html(link(
                                    path
                                            + (path.endsWith("/") ? "" : "/")
                                            + (char) ('a' + path.length() % 26)
                                            + path.length(),
                                    "next")
                            + link("/other" + path.length() + ".html", "o"))
                    .handle(exchange);
        });
        Tune pages = new Tune(site.uri("/"));
        pages.maxPages = 5;
        try (Snapshot s = crawl(pages.settings())) {
            assertThat(s.facts().limits()).containsExactly("max-pages");
            assertThat(s.facts().coverage().complete()).isFalse();
            assertThat(s.facts().coverage().skipped()).isPositive();
            assertThat(s.captures()).hasSize(5);
            assertThat(s.failures()).anyMatch(f -> f.cause() == Cause.SKIPPED);
        }
        Tune depth = new Tune(site.uri("/"));
        depth.maxDepth = 2;
        try (Snapshot s = new PoliteSiteCrawler()
                .crawl(depth.settings(), folder.resolve("2"), LinkScorer.none(), new CrawlListener() {})) {
            assertThat(s.facts().limits()).containsExactly("max-depth");
            assertThat(s.captures()).allMatch(c -> c.depth() <= 2);
        }
        Tune time = new Tune(site.uri("/"));
        time.maxTime = Duration.ofMillis(700);
        time.delay = Duration.ofMillis(100);
        long start = System.nanoTime();
        try (Snapshot s = new PoliteSiteCrawler()
                .crawl(time.settings(), folder.resolve("3"), LinkScorer.none(), new CrawlListener() {})) {
            assertThat(s.facts().limits()).containsExactly("max-time");
        }
        // without the limit it never ends
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    }
}
