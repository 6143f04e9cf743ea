package org.oitcheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class SnapshotRoundTripTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final PageUrl HOME = url("http://www.a.go.th/");

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void folder() {
        folder = temp.resolve("snapshot");
    }

    @Test
    void everythingWrittenIsReadAgain() {
        byte[] body = "<html>แผน</html>".getBytes(StandardCharsets.UTF_8);
        Link link = link(HOME, "/ita", Link.Kind.ANCHOR, "ITA", 0);
        FetchFailure failure =
                new FetchFailure(url("http://www.a.go.th/x"), FetchFailure.Cause.NOT_FOUND, 404, "gone", AT, 2);
        Capture stored;
        try (SnapshotWriter writer = create()) {
            stored = writer.response(response(HOME), request(HOME), ok(), body);
            writer.links(HOME, List.of(link));
            writer.failure(failure);
            writer.sitemap(List.of(url("http://www.a.go.th/s"), url("http://www.a.go.th/s")));
            writer.finish(facts());
        }
        Snapshot snapshot = Snapshots.open(folder);
        assertThat(snapshot.facts()).isEqualTo(facts());
        assertThat(snapshot.captures()).containsExactly(stored);
        assertThat(snapshot.body(stored)).isEqualTo(body);
        assertThat(snapshot.linksFrom(HOME)).containsExactly(link);
        assertThat(snapshot.linksTo(url("https://a.go.th/ita"))).containsExactly(link);
        assertThat(snapshot.failures()).containsExactly(failure);
        assertThat(snapshot.failure(url("https://a.go.th/x"))).contains(failure);
        assertThat(snapshot.sitemapUrls()).containsExactly(url("http://www.a.go.th/s"));
        assertThat(snapshot.ownHost(url("https://a.go.th/"))).isTrue();
    }

    @Test
    void aBuiltPageStandsBesideWhatTheServerSent() throws IOException {
        byte[] sent = "<div id=app></div><script src=a.js></script>".getBytes(StandardCharsets.UTF_8);
        byte[] built = "<html>แผน</html>".getBytes(StandardCharsets.UTF_8);
        Capture stored;
        try (SnapshotWriter writer = create()) {
            stored = writer.rendered(response(HOME), request(HOME), ok(), sent, built);
            writer.links(HOME, List.of());
        }
        Snapshot snapshot = Snapshots.open(folder);
        assertThat(stored.rendered()).isTrue();
        assertThat(stored.charset()).isEqualTo("UTF-8");
        assertThat(snapshot.captures()).containsExactly(stored);
        assertThat(snapshot.body(stored)).isEqualTo(built);
        List<String> types = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(folder.resolve(stored.warcFile()), StandardOpenOption.READ);
                WarcReader reader = new WarcReader(channel)) {
            for (WarcRecord record : reader) {
                types.add(record.type());
                record.headers().first("WARC-Refers-To").ifPresent(fields::add);
                if (record instanceof WarcResponse response) {
                    fields.add(response.headers().first("WARC-Record-ID").orElseThrow());
                }
            }
        }
        assertThat(types).containsExactly("warcinfo", "response", "request", "conversion");
        assertThat(fields).hasSize(2).allMatch(fields.get(0)::equals);
        try (SnapshotWriter again = SnapshotWriter.resume(folder)) {
            assertThat(again.captured(HOME)).isTrue();
        }
        assertThat(Snapshots.open(folder).body(stored)).isEqualTo(built);
    }

    @Test
    void aCaptureOfAnOlderSnapshotWasNotBuiltByABrowser() throws IOException {
        try (SnapshotWriter writer = create()) {
            writer.response(response(HOME), request(HOME), ok(), new byte[] {'x'});
        }
        assertThat(Files.readString(folder.resolve("captures.jsonl"))).doesNotContain("rendered");
        assertThat(Snapshots.open(folder).captures())
                .singleElement()
                .satisfies(c -> assertThat(c.rendered()).isFalse());
    }

    @Test
    void captureIsFoundUnderEveryNameOfItsAddress() {
        PageUrl asked = url("http://www.a.go.th/old");
        PageUrl hop = url("http://www.a.go.th/hop");
        PageUrl last = url("http://www.a.go.th/new");
        Capture stored;
        try (SnapshotWriter writer = create()) {
            writer.redirect(asked, AT, request(asked), HttpHead.response(301, "Moved", List.of()), new byte[0]);
            writer.redirect(hop, AT, request(hop), HttpHead.response(302, "Found", List.of()), new byte[0]);
            stored = writer.response(
                    new Response(
                            asked, last, List.of(asked, hop, last), 200, "text/html", "UTF-8", false, AT, 1, false),
                    request(last),
                    ok(),
                    new byte[] {1});
            assertThat(writer.captured(hop)).isTrue();
        }
        Snapshot snapshot = Snapshots.open(folder);
        for (String name : List.of("/old", "/hop", "/new")) {
            assertThat(snapshot.capture(url("https://a.go.th" + name))).contains(stored);
        }
        assertThat(snapshot.capture(url("http://www.a.go.th/other"))).isEmpty();
    }

    @Test
    void otherReadersCanReadTheArchive() throws IOException {
        byte[] pdf = new byte[100_000];
        pdf[5] = 7;
        HttpHead gzipped = HttpHead.response(
                200,
                "OK",
                List.of(
                        new HttpHead.Field("Content-Type", "application/pdf"),
                        new HttpHead.Field("Content-Encoding", "gzip"),
                        new HttpHead.Field("Transfer-Encoding", "chunked"),
                        new HttpHead.Field("X-Evil", "a\r\nSet-Cookie: b")));
        Capture stored;
        try (SnapshotWriter writer = create()) {
            writer.response(response(HOME), request(HOME), ok(), new byte[] {1, 2, 3});
            stored = writer.response(response(url("http://www.a.go.th/b")), request(HOME), gzipped, pdf);
        }
        Path warc = folder.resolve(stored.warcFile());
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(warc)) {
            for (WarcRecord record : reader) {
                types.add(record.type());
                if (record instanceof WarcResponse r && r.target().endsWith("/b")) {
                    assertThat(reader.position()).isEqualTo(stored.offset());
                    assertThat(r.http().status()).isEqualTo(200);
                    assertThat(r.http().headers().first("X-Crawler-Content-Encoding"))
                            .contains("gzip");
                    assertThat(r.http().headers().first("Set-Cookie")).isEmpty();
                    assertThat(r.http().body().stream().readAllBytes()).isEqualTo(pdf);
                    assertThat(r.payloadDigest().map(WarcDigest::hex))
                            .contains(stored.digest().substring(8));
                    assertThat(r.date()).as("WARC/1.0 has whole seconds").isEqualTo(AT.truncatedTo(ChronoUnit.SECONDS));
                }
            }
        }
        assertThat(types).containsExactly("warcinfo", "response", "request", "response", "request");
        try (InputStream member = Files.newInputStream(warc)) {
            member.skipNBytes(stored.offset());
            byte[] record = new GZIPInputStream(member).readNBytes(8);
            assertThat(record).asString(StandardCharsets.US_ASCII).isEqualTo("WARC/1.0");
        }
    }

    @Test
    void aFullArchiveFileIsFollowedByAnother() {
        List<Capture> stored = new ArrayList<>();
        try (SnapshotWriter writer = SnapshotWriter.create(folder, "run-1", new SiteScope(HOME), "agent", AT, 700)) {
            for (int i = 0; i < 4; i++) {
                PageUrl page = url("http://www.a.go.th/" + i);
                stored.add(writer.response(response(page), request(page), ok(), new byte[] {(byte) i}));
            }
        }
        Snapshot snapshot = Snapshots.open(folder);
        assertThat(stored.stream().map(Capture::warcFile).distinct()).hasSizeGreaterThan(1);
        for (int i = 0; i < 4; i++) {
            assertThat(snapshot.body(stored.get(i))).containsExactly(i);
        }
    }

    @Test
    void severalThreadsMayWrite() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (SnapshotWriter writer = create()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                PageUrl page = url("http://www.a.go.th/" + i);
                all.add(pool.submit(() -> {
                    writer.response(
                            response(page), request(page), ok(), page.value().getBytes(StandardCharsets.UTF_8));
                    writer.links(page, List.of(link(page, "/", Link.Kind.ANCHOR, "home", 0)));
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        Snapshot snapshot = Snapshots.open(folder);
        assertThat(snapshot.captures())
                .hasSize(100)
                .allSatisfy(c -> assertThat(snapshot.body(c))
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(c.url().value()));
        assertThat(snapshot.linksTo(HOME)).hasSize(100);
    }

    @Test
    void killedRunLosesOnlyTheTornRecordAndGoesOn() throws IOException {
        PageUrl second = url("http://www.a.go.th/2");
        Capture first;
        try (SnapshotWriter writer = create()) {
            first = writer.response(response(HOME), request(HOME), ok(), new byte[] {1});
            writer.links(HOME, List.of(link(HOME, "/2", Link.Kind.ANCHOR, "two", 0)));
        }
        Path warc = folder.resolve(first.warcFile());
        long wholeWarc = Files.size(warc);
        byte[] start = java.util.Arrays.copyOf(Files.readAllBytes(warc), 60);
        append(warc, start);
        append(folder.resolve("links.jsonl.gz"), start);
        append(folder.resolve("captures.jsonl"), "{\"url\":\"http://www".getBytes(StandardCharsets.UTF_8));

        assertThat(Snapshots.open(folder).captures())
                .as("a torn folder can be read")
                .containsExactly(first);
        assertThat(Snapshots.open(folder).facts().limits()).containsExactly("interrupted");
        try (SnapshotWriter writer = SnapshotWriter.resume(folder)) {
            assertThat(Files.size(warc)).isEqualTo(wholeWarc);
            assertThat(writer.runId()).isEqualTo("run-1");
            assertThat(writer.captured(HOME)).isTrue();
            assertThat(writer.captured(second)).isFalse();
            writer.response(response(second), request(second), ok(), new byte[] {2});
            writer.links(second, List.of(link(second, "/", Link.Kind.ANCHOR, "home", 0)));
            writer.finish(facts());
        }
        Snapshot snapshot = Snapshots.open(folder);
        assertThat(snapshot.captures()).hasSize(2);
        assertThat(snapshot.body(snapshot.captures().get(1))).containsExactly(2);
        assertThat(snapshot.linksFrom(HOME)).hasSize(1);
        assertThat(snapshot.linksFrom(second)).hasSize(1);
        assertThat(snapshot.facts().limits()).isEmpty();
    }

    @Test
    void aLaterGoodAnswerTakesAFailureBack() {
        PageUrl slow = url("http://www.a.go.th/slow");
        try (SnapshotWriter writer = create()) {
            writer.failure(new FetchFailure(slow, FetchFailure.Cause.TIMEOUT, 0, "20 s", AT.minusSeconds(60), 1));
            writer.response(response(slow), request(slow), ok(), new byte[0]);
        }
        assertThat(Snapshots.open(folder).failures()).isEmpty();
    }

    @Test
    void folderInUseOrTakenIsRefused() {
        try (SnapshotWriter writer = create()) {
            assertThat(writer.scope()).isEqualTo(new SiteScope(HOME));
            assertThatThrownBy(() -> SnapshotWriter.resume(folder))
                    .isInstanceOf(SnapshotException.class)
                    .hasMessageContaining("being written");
        }
        assertThatThrownBy(this::create).isInstanceOf(SnapshotException.class).hasMessageContaining("--resume");
        Snapshots.delete(folder);
        create().close();
    }

    @Test
    void unusableFoldersAreNamedWithTheMend() throws IOException {
        assertProblem(SnapshotException.Problem.NO_FOLDER);
        Files.createDirectories(folder);
        assertProblem(SnapshotException.Problem.NOT_A_SNAPSHOT);
        Files.write(folder.resolve("crawl-00000.warc.gz"), new byte[10]);
        assertProblem(SnapshotException.Problem.NO_LINK_GRAPH);
        Snapshots.delete(folder);
        create().close();
        Path run = folder.resolve("run.json");
        Files.writeString(run, Files.readString(run).replace("snapshot/1", "snapshot/9"));
        assertProblem(SnapshotException.Problem.UNKNOWN_VERSION);
        Files.writeString(run, "{");
        assertProblem(SnapshotException.Problem.DAMAGED);
    }

    @Test
    void brokenLineInTheMiddleIsNamedByFileAndNumber() throws IOException {
        try (SnapshotWriter writer = create()) {
            writer.response(response(HOME), request(HOME), ok(), new byte[0]);
        }
        Path captures = folder.resolve("captures.jsonl");
        String good = Files.readString(captures);
        Files.writeString(captures, good + "{oops}\n" + good);
        assertThatThrownBy(() -> Snapshots.open(folder))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("captures.jsonl")
                .hasMessageContaining("line 2");
    }

    @Test
    void changedArchiveIsNoticed() throws IOException {
        Capture stored;
        try (SnapshotWriter writer = create()) {
            stored = writer.response(response(HOME), request(HOME), ok(), new byte[] {1, 2, 3});
        }
        Path captures = folder.resolve("captures.jsonl");
        Files.writeString(captures, Files.readString(captures).replace(stored.digest(), "sha-256:00"));
        Snapshot snapshot = Snapshots.open(folder);
        assertThatThrownBy(() -> snapshot.body(snapshot.captures().get(0)))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining(HOME.value());
    }

    private void assertProblem(SnapshotException.Problem problem) {
        assertThatThrownBy(() -> Snapshots.open(folder)).isInstanceOfSatisfying(SnapshotException.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e).hasMessageContaining(folder.toString());
        });
    }

    private SnapshotWriter create() {
        return SnapshotWriter.create(folder, "run-1", new SiteScope(HOME), "agent", AT);
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }

    private static CrawlFacts facts() {
        return new CrawlFacts(
                "run-1",
                HOME,
                "อบต.ตัวอย่าง",
                AT,
                AT.plusSeconds(9),
                "agent",
                List.of(),
                new CrawlFacts.Coverage(3, 2, 1, 0, 0, 0, true),
                List.of("note"));
    }

    private static HttpHead ok() {
        return HttpHead.response(200, "OK", List.of(new HttpHead.Field("Content-Type", "text/html")));
    }

    private static HttpHead request(PageUrl url) {
        return HttpHead.request("GET", url, List.of(new HttpHead.Field("User-Agent", "agent")));
    }

    private static Response response(PageUrl url) {
        return new Response(url, url, List.of(), 200, "text/html", "UTF-8", false, AT, 0, false);
    }

    private static Link link(PageUrl from, String href, Link.Kind kind, String anchor, int order) {
        return new Link(
                from, from.resolve(href).orElseThrow(), kind, anchor, "", "", anchor, Zone.CONTENT, "a", order, false);
    }

    private static PageUrl url(String raw) {
        return PageUrl.parse(raw).orElseThrow();
    }
}
