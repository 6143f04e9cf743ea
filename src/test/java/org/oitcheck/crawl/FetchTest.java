package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Snapshot;

/** One response at a time: sizes, time, redirects, retries, refusals. */
class FetchTest extends CrawlTestBase {

    @Test
    void redirectsAreRecordedHopByHopAndTheirEndIsNotFetchedTwice() throws Exception {
        FakeSite site = site("127.0.0.31")
                .page("/", link("/old", "old") + link("/old2", "old2") + link("/new.html", "new"))
                .on("/old", FakeSite.redirect("/mid"))
                .on("/old2", FakeSite.redirect("/new.html"))
                .on("/mid", FakeSite.redirect("/new.html"))
                .page("/new.html", "new");
        Tune tune = new Tune(site.uri("/"));
        tune.threads = 1;
        try (Snapshot s = crawl(tune.settings())) {
            Capture old = s.capture(url(site.url("/old"))).orElseThrow();
            assertThat(old.finalUrl()).isEqualTo(url(site.url("/new.html")));
            assertThat(old.redirects())
                    .containsExactly(url(site.url("/old")), url(site.url("/mid")), url(site.url("/new.html")));
            assertThat(s.capture(url(site.url("/old2"))).orElseThrow().ok()).isTrue();
            assertThat(s.body(s.capture(url(site.url("/old2"))).orElseThrow()))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("new");
        }
        assertThat(site.count("/new.html")).isEqualTo(1);
    }

    @Test
    void redirectLoopsFailAndThaiLocationsWork() throws Exception {
        String rawUtf8 = new String("/ไฟล์.html".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        FakeSite site = site("127.0.0.32")
                .page("/", link("/x", "x") + link("/thai", "t"))
                .on("/x", FakeSite.redirect("/y"))
                .on("/y", FakeSite.redirect("/x"))
                .on("/thai", FakeSite.redirect(rawUtf8))
                .page("/%E0%B9%84%E0%B8%9F%E0%B8%A5%E0%B9%8C.html", "ไฟล์");
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(cause(s, site.url("/x"))).contains(Cause.REDIRECT_LOOP);
            assertThat(s.capture(url(site.url("/thai"))).orElseThrow().ok()).isTrue();
        }
    }

    @Test
    void bodiesAreCutAtTheLimitAndSaySo() throws Exception {
        byte[] big = new byte[300_000];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 300; i++) {
                gzip.write(new byte[100_000]);
            }
        }
        FakeSite site = site("127.0.0.33")
                .page(
                        "/",
                        link("/big.pdf", "1")
                                + link("/bomb.pdf", "2")
                                + link("/chunked.pdf", "3")
                                + link("/a.pdf", "4"))
                .on("/big.pdf", FakeSite.body("application/pdf", big))
                .on("/a.pdf", FakeSite.body("application/pdf", "%PDF-a".getBytes()))
                .on("/bomb.pdf", exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    FakeSite.send(exchange, 200, "application/pdf", bomb.toByteArray());
                })
                .on("/chunked.pdf", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    drain(exchange.getResponseBody(), big);
                });
        Tune tune = new Tune(site.uri("/"));
        tune.maxBytes = 100_000;
        try (Snapshot s = crawl(tune.settings())) {
            for (String path : new String[] {"/big.pdf", "/bomb.pdf", "/chunked.pdf"}) {
                Capture capture = s.capture(url(site.url(path))).orElseThrow();
                assertThat(capture.truncated()).as(path).isTrue();
                assertThat(capture.length()).as(path).isEqualTo(100_000);
                assertThat(cause(s, site.url(path))).contains(Cause.TOO_BIG);
            }
            assertThat(s.capture(url(site.url("/a.pdf"))).orElseThrow().truncated())
                    .isFalse();
            assertThat(s.facts().limits()).containsExactly("max-bytes");
            assertThat(s.facts().coverage().complete()).isTrue();
        }
    }

    private static void drain(OutputStream out, byte[] body) {
        try {
            out.write(body);
        } catch (IOException e) {
            // the client has had enough, as it should
        }
    }

    @Test
    void endlessDripEndsAndSoDoesSilence() throws Exception {
        HttpHandler drip = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    Thread.sleep(20);
                }
            } catch (IOException | InterruptedException e) {
                // the client gave up, as it should
            }
        };
        HttpHandler silent = exchange -> {
            try {
                Thread.sleep(120_000);
            } catch (InterruptedException e) {
                // the test is over
            }
        };
        FakeSite site = site("127.0.0.34")
                .page("/", link("/drip.pdf", "1") + link("/silent.pdf", "2") + link("/a.html", "3"))
                .on("/drip.pdf", drip)
                .on("/silent.pdf", silent)
                .page("/a.html", "a");
        Tune tune = new Tune(site.uri("/"));
        tune.readTimeout = Duration.ofMillis(400);
        long start = System.nanoTime();
        try (Snapshot s = crawl(tune.settings())) {
            assertThat(cause(s, site.url("/silent.pdf"))).contains(Cause.TIMEOUT);
            assertThat(s.failure(url(site.url("/silent.pdf"))).orElseThrow().tries())
                    .isEqualTo(2);
            assertThat(cause(s, site.url("/drip.pdf"))).contains(Cause.TOO_BIG);
            assertThat(s.capture(url(site.url("/drip.pdf"))).orElseThrow().truncated())
                    .isTrue();
            assertThat(s.capture(url(site.url("/a.html")))).isPresent();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(110));
    }

    @Test
    void aBodyThatBreaksOffIsTriedAgainAndWhatFailsOnceIsMended() throws Exception {
        AtomicInteger pdf = new AtomicInteger();
        AtomicInteger page = new AtomicInteger();
        HttpHandler broken = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("%PDF-1.4 half".getBytes());
            throw new IOException("breaks off");
        };
        FakeSite site = site("127.0.0.35")
                .page("/", link("/cut.pdf", "1") + link("/flaky.html", "2") + link("/once.pdf", "3"))
                .on("/cut.pdf", broken)
                .on("/once.pdf", exchange -> {
                    if (pdf.incrementAndGet() == 1) {
                        broken.handle(exchange);
                    } else {
                        FakeSite.send(exchange, 200, "application/pdf", "%PDF-1.4 whole".getBytes());
                    }
                })
                .on(
                        "/flaky.html",
                        exchange -> (page.incrementAndGet() == 1
                                        ? FakeSite.status(500, "x")
                                        : FakeSite.html(link("/deep.html", "d")))
                                .handle(exchange))
                .page("/deep.html", "deep");
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(s.capture(url(site.url("/cut.pdf"))).orElseThrow().truncated())
                    .isTrue();
            assertThat(s.capture(url(site.url("/once.pdf"))).orElseThrow().truncated())
                    .isFalse();
            assertThat(capturedPaths(s)).contains("/flaky.html", "/deep.html");
            assertThat(s.failures()).isEmpty();
        }
    }

    @Test
    void refusalsAreBlockedAndRetryAfterIsKept() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        FakeSite site = site("127.0.0.36")
                .page(
                        "/",
                        link("/403.html", "1")
                                + link("/wall.html", "2")
                                + link("/busy.html", "3")
                                + link("/login", "4")
                                + link("/intranet/x", "5"))
                .on("/403.html", FakeSite.status(403, "no"))
                .page(
                        "/wall.html",
                        "<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x.js'></script>")
                .on("/busy.html", exchange -> {
                    if (calls.incrementAndGet() == 1) {
                        exchange.getResponseHeaders().add("Retry-After", "1");
                        FakeSite.send(exchange, 429, "text/plain", "slow down".getBytes());
                    } else {
                        FakeSite.send(exchange, 200, "text/html", "<html>ok".getBytes());
                    }
                })
                .page("/intranet/x", "<html><title>เข้าสู่ระบบ</title><form><input type=password></form>");
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(cause(s, site.url("/403.html"))).contains(Cause.BLOCKED);
            assertThat(cause(s, site.url("/wall.html"))).contains(Cause.BLOCKED);
            assertThat(s.failure(url(site.url("/403.html"))).orElseThrow().broken())
                    .isFalse();
            assertThat(s.capture(url(site.url("/busy.html"))).orElseThrow().ok())
                    .isTrue();
            assertThat(cause(s, site.url("/intranet/x"))).contains(Cause.LOGIN);
            assertThat(s.facts().coverage().blocked()).isEqualTo(2);
            assertThat(s.facts().coverage().complete()).isFalse();
        }
        assertThat(site.count("/403.html")).isEqualTo(1);
    }

    @Test
    void softNotFoundPagesAreKnownByTheControlRequest() throws Exception {
        String lost = "<html><title>อบต.ตัวอย่าง</title><body>"
                + "ขออภัย เนื้อหานี้ย้ายที่แล้วหรือไม่มีอยู่ กลับสู่หน้าแรก ".repeat(20);
        FakeSite site = site("127.0.0.37")
                .page(
                        "/",
                        "<title>อบต.ตัวอย่าง</title>" + "ยินดีต้อนรับสู่เว็บไซต์ของเรา ".repeat(20)
                                + link("/gone.html", "1") + link("/real.html", "2"))
                .page("/real.html", "<title>อบต.ตัวอย่าง</title>" + "แผนพัฒนาท้องถิ่นและข้อบัญญัติงบประมาณ ".repeat(20))
                .otherwise(FakeSite.html(lost));
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(cause(s, site.url("/gone.html"))).contains(Cause.SOFT_404);
            assertThat(s.failure(url(site.url("/real.html")))).isEmpty();
        }
    }

    @Test
    void pagesKeepTheirThaiWhateverTheyDeclare() throws Exception {
        byte[] page = ("<html><meta charset=utf-8>" + link("/แผน 66.html", "แผนพัฒนา"))
                .getBytes(Charset.forName("x-windows-874"));
        FakeSite site = site("127.0.0.38")
                .on("/", FakeSite.body("text/html", page))
                .page("/%E0%B9%81%E0%B8%9C%E0%B8%99%2066.html", "ok");
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(s.linksFrom(s.facts().home()).get(0).anchor()).isEqualTo("แผนพัฒนา");
            assertThat(s.captures()).hasSize(2).allMatch(Capture::ok);
        }
    }
}
