package org.oitcheck.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.tools.Await.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;

/** What a worker asks of a site night after night, and of whom it asks nothing. */
class NightlyTest {
    private static final int PAGES = 12;

    @TempDir
    Path dir;

    private HttpServer site;
    private HttpServer inside;
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger insideRequests = new AtomicInteger();

    @BeforeEach
    void serve() throws Exception {
        inside = server("127.0.0.2", exchange -> {
            insideRequests.incrementAndGet();
            send(exchange, 200, "<html>ความลับ");
        });
        site = server("127.0.0.1", this::answer);
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(String address, Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/robots.txt") || path.startsWith("/sitemap") || path.contains("oitcheck")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        if (path.equals("/moved.pdf")) {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.2:" + port(inside) + "/secret.pdf");
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        String tag = "\"v1" + path.hashCode() + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        bodies.add(path);
        StringBuilder html = new StringBuilder("<html lang=th><title>เทศบาลตำบลตัวอย่าง</title><body>");
        for (int i = 0; path.equals("/") && i < PAGES; i++) {
            html.append("<a href='/p")
                    .append(i)
                    .append(".html'>ข่าว ")
                    .append(i)
                    .append("</a> ");
        }
        String other = "127.0.0.2:" + port(inside);
        String mapped = "[::ffff:127.0.0.2]:" + port(inside);
        send(
                exchange,
                200,
                html
                        + "<a href='/moved.pdf'>ย้าย</a><a href='http://" + other + "/a.pdf'>ก</a><a href='http://"
                        + mapped
                        + "/b.pdf'>ข</a><a href='http://2130706434:" + port(inside) + "/c.pdf'>ค</a><p>เนื้อหา" + path);
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    @AfterEach
    void end() {
        for (HttpServer server : List.of(site, inside)) {
            server.stop(0);
            ((ExecutorService) server.getExecutor()).shutdownNow();
        }
    }

    private CheckSettings settings() {
        return new CheckSettings(
                dir,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.oitcheck.cli.Main"),
                List.of("--delay", "0", "--public-only", "--allow", "127.0.0.1"),
                1,
                Duration.ofMinutes(30),
                Duration.ofSeconds(1),
                Duration.ofMillis(200));
    }

    @Test
    void nightsAskOnlyForWhatChangedAndNothingPrivateIsEverReached() throws Exception {
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            long id = store.sites()
                    .put(new SiteEntry("", "http://127.0.0.1:" + port(site) + "/", "", "", "lao", 2566, true));
            try (Worker worker = Worker.start(store, settings(), "w", List.of())) {
                Checklist first = check(store, id, StoredRun.Cause.SCHEDULE);
                int whole = bodies.size();
                assertThat(whole).isGreaterThanOrEqualTo(PAGES + 1);
                bodies.clear();
                assertThat(unchanged).hasValue(0);

                Checklist second = check(store, id, StoredRun.Cause.SCHEDULE);
                assertThat(bodies)
                        .as("only the home page, where everything begins, is always asked for in full")
                        .containsExactly("/");
                bodies.clear();
                assertThat(unchanged).hasValueGreaterThanOrEqualTo(PAGES);
                assertThat(RunFinished.changes(first, second)).isEmpty();

                check(store, id, StoredRun.Cause.SECOND_LOOK); // rests on nothing that was seen before
                assertThat(bodies).hasSize(whole);
                bodies.clear();

                Path mark = dir.resolve("sites/" + id + "/.checked-in-full");
                Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
                check(store, id, StoredRun.Cause.SCHEDULE);
                assertThat(bodies).as("in full now and then").hasSize(whole);
            }
            // linked, redirected to, as an IPv6 form and as a number: nothing of this machine but what --allow names
            assertThat(insideRequests).hasValue(0);
        }
    }

    private static Checklist check(Store store, long site, StoredRun.Cause cause) {
        StoredRun run = new CheckDesk(store).request(site, cause, "test");
        await(() -> !store.runs().run(run.id()).orElseThrow().state().open(), "run ended");
        StoredRun ended = store.runs().run(run.id()).orElseThrow();
        assertThat(ended.state()).as(ended.trouble()).isEqualTo(StoredRun.State.FINISHED);
        return store.runs().checklist(run.id()).orElseThrow();
    }
}
