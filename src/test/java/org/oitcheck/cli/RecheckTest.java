package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;

/** A site checked again: what has not changed is not sent again, and the answer is that of a full check. */
class RecheckTest {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    Path temp;

    @BeforeEach
    void serve() throws IOException {
        page(
                "/",
                "<h1>อบต.ตัวอย่าง</h1><p><a href=/structure.html>โครงสร้างหน่วยงาน</a></p>"
                        + "<p><a href=/plan.html>แผนดำเนินงานประจำปี 2566</a></p><p><a href=/news.html>ข่าวประชาสัมพันธ์</a></p>");
        page("/structure.html", "<h1>โครงสร้างหน่วยงาน</h1><p>สำนักปลัด กองคลัง กองช่าง</p>");
        page("/plan.html", "<h1>แผนดำเนินงานประจำปี 2566</h1><p>โครงการก่อสร้างถนน งบประมาณ 100,000 บาท</p>");
        page("/news.html", "<h1>ข่าวประชาสัมพันธ์</h1><p>ข่าวของปี 2566</p>");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void page(String path, String body) {
        pages.put(path, "<!doctype html><meta charset=utf-8><title>อบต.ตัวอย่าง</title>" + body);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String page = pages.get(path);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String tag = "\"" + Integer.toHexString(page.hashCode()) + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            sent.add(path);
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private JsonNode check(String out, String... more) throws IOException {
        Path folder = temp.resolve(out);
        String home = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        List<String> words = new ArrayList<>(List.of(
                "check", home, "--year", "2566", "--delay", "0", "--formats", "json", "--out", folder.toString()));
        words.addAll(List.of(more));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        return new ObjectMapper()
                .readTree(Files.readAllBytes(folder.resolve("checklist.json")))
                .get("items");
    }

    /** Verdicts and addresses, which do not depend on where in the archive a page lies. */
    private static Map<String, String> told(JsonNode items) {
        Map<String, String> told = new TreeMap<>();
        items.forEach(i -> told.put(
                i.get("id").asText(), i.get("verdict").asText() + " " + i.get("confidence") + " " + i.get("urls")));
        return told;
    }

    /** Digest of all that the judgement depended on. */
    private String judged(String snapshot) throws IOException {
        return Files.readAllLines(temp.resolve(snapshot).resolve("judged.txt")).get(0);
    }

    @Test
    void anUnchangedSiteIsNotSentAgainAndJudgedTheSame() throws IOException {
        JsonNode first = check("out");
        sent.clear();

        JsonNode again = check("out");

        assertThat(sent).containsExactly("/"); // the home page is looked at anew
        assertThat(told(again)).isEqualTo(told(first));
        assertThat(judged("out/snapshot")).isEqualTo(judged("out/snapshot-previous"));
        try (Snapshot snapshot = Snapshots.open(temp.resolve("out/snapshot"))) {
            assertThat(snapshot.captures()).hasSize(4);
            for (Capture c : snapshot.captures()) {
                assertThat(new String(snapshot.body(c), StandardCharsets.UTF_8))
                        .isEqualTo(pages.get(c.url().path()));
            }
        }
    }

    @Test
    void evidenceOfARecheckPointsIntoItsOwnArchive() throws IOException {
        check("out");
        JsonNode again = check("out");

        try (Snapshot snapshot = Snapshots.open(temp.resolve("out/snapshot"))) {
            again.findValues("archive").stream()
                    .filter(JsonNode::isObject)
                    .forEach(a -> assertThat(snapshot.captures())
                            .anyMatch(c -> c.offset() == a.get("offset").asLong()
                                    && c.digest().equals(a.get("digest").asText())));
        }
    }

    @Test
    void aThirdCheckKnowsWhatTheSecondWasNotSent() throws IOException {
        JsonNode first = check("out");
        check("out");
        sent.clear();

        JsonNode third = check("out");

        assertThat(sent).containsExactly("/");
        assertThat(told(third)).isEqualTo(told(first));
    }

    @Test
    void aChangedPageIsSeenAndJudgedAsInAFullCheck() throws IOException {
        JsonNode first = check("out");
        page("/structure.html", "<h1>ปิดปรับปรุง</h1><p>ไม่มีข้อมูล</p>");
        page("/plan.html", "<h1>แผนดำเนินงานประจำปี 2560</h1><p>โครงการก่อสร้างถนน</p>");
        sent.clear();

        JsonNode again = check("out");

        assertThat(sent).contains("/structure.html", "/plan.html").doesNotContain("/news.html");
        assertThat(told(again)).isEqualTo(told(check("full"))).isNotEqualTo(told(first));
    }

    @Test
    void aPageThatIsGoneIsMissedAsInAFullCheck() throws IOException {
        check("out");
        pages.remove("/structure.html");

        JsonNode again = check("out");

        assertThat(told(again)).isEqualTo(told(check("full")));
    }

    @Test
    void freshAsksForEverything() throws IOException {
        check("out");
        sent.clear();

        check("out", "--fresh");

        assertThat(sent).hasSize(4);
    }

    @Test
    void anArchiveDamagedSinceIsAskedForAgain() throws IOException {
        JsonNode first = check("out");
        Path archive = temp.resolve("out/snapshot/crawl-00000.warc.gz");
        byte[] bytes = Files.readAllBytes(archive);
        Arrays.fill(bytes, 700, bytes.length, (byte) 0);
        Files.write(archive, bytes);

        JsonNode again = check("out");

        assertThat(told(again)).isEqualTo(told(first));
    }
}
