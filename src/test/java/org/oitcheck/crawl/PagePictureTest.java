package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.crawl.render.BrowserLimits;
import org.oitcheck.crawl.render.Picture;
import org.oitcheck.crawl.render.Resources;

/** Pictures of pages in a real browser. */
@Tag("chromium")
class PagePictureTest {
    private static final BrowserLimits LIMITS =
            new BrowserLimits(Duration.ofSeconds(30), Duration.ofMillis(300), 1500, 50, 0, 1_000_000);

    private static Resources.Resource html(String body) {
        return new Resources.Resource(
                200,
                List.of(Map.entry("Content-Type", "text/html; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageThatStandsOnHttpAsksForItsStylesOnHttp() throws Exception {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        try (Browser browser = Browser.forPictures(Browser.installed().orElseThrow(), LIMITS)) {
            Picture taken = browser.photograph(
                    "http://www.oitcheck-test.go.th/page",
                    html("<link rel=stylesheet href=/site.css><h1>โครงสร้าง</h1>"),
                    false,
                    List.of("โครงสร้าง"),
                    2_000,
                    address -> {
                        asked.add(address);
                        return new Resources.Resource(
                                200, List.of(Map.entry("Content-Type", "text/css")), "h1{color:red}".getBytes());
                    });
            assertThat(taken.present()).isTrue();
            assertThat(taken.marked()).isEqualTo(1);
        }
        assertThat(asked).contains("http://www.oitcheck-test.go.th/site.css").noneMatch(a -> a.startsWith("https:"));
    }
}
