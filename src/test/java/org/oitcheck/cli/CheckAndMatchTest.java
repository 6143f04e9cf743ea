package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.SnapshotWriter;

/** From a saved site to the files of a check, and again from its snapshot. */
class CheckAndMatchTest {
    private static final Path SITE = Path.of("src/test/resources/sites/huainamsai");

    @TempDir
    Path temp;

    private Path small() throws IOException {
        Path site = Files.createDirectories(temp.resolve("small"));
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>อบต.ตัวอย่าง</title><h1>อบต.ตัวอย่าง</h1>"
                        + "<p><a href=structure.html>โครงสร้างหน่วยงาน</a></p>");
        Files.writeString(
                site.resolve("structure.html"),
                "<!doctype html><meta charset=utf-8><title>โครงสร้าง</title><h1>โครงสร้างหน่วยงาน</h1><p>สำนักปลัด กองคลัง</p>");
        return site;
    }

    @Test
    void matchGivesTheSameBytesAsTheCheckThatMadeTheSnapshot() throws IOException {
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");

        Run check = Run.of("check", SITE.toString(), "--year", "2566", "--out", first.toString());
        Run match = Run.of("match", first.resolve("snapshot").toString(), "--year", "2566", "--out", second.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        assertThat(match.status()).as(match.err()).isEqualTo(1);
        assertThat(second.resolve("checklist.json")).hasSameBinaryContentAs(first.resolve("checklist.json"));
        assertThat(check.out()).contains("O43").contains("checklist.html");
        for (String file : new String[] {"html", "xlsx", "docx", "csv", "json", "md"}) {
            assertThat(first.resolve("checklist." + file)).isNotEmptyFile();
        }
        assertThat(first.resolve("junit.xml")).isNotEmptyFile();
    }

    @Test
    void onlyTheFormatsAskedForAreWritten() throws IOException {
        Run run = Run.of(
                "check",
                small().toString(),
                "--year",
                "2566",
                "--formats",
                "json",
                "--out",
                temp.resolve("o").toString());

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(temp.resolve("o/checklist.json")).exists();
        assertThat(temp.resolve("o/checklist.html")).doesNotExist();
    }

    @Test
    void theSnapshotOfTheCheckBeforeIsKeptOnce() throws IOException {
        Path site = small();
        Path out = temp.resolve("o");
        for (int i = 0; i < 3; i++) {
            assertThat(Run.of("check", site.toString(), "--formats", "json", "--out", out.toString())
                            .status())
                    .isEqualTo(1);
        }

        assertThat(out.resolve("snapshot/run.json")).exists();
        assertThat(out.resolve("snapshot-previous/run.json")).exists();
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("snapshot", "snapshot-previous", "checklist.json", "plan.json");
        }
    }

    @Test
    void aSiteThatIsDownDoesNotPushTheLastGoodSnapshotOut() throws IOException {
        Path out = temp.resolve("o");
        String address;
        try (FolderServer server = FolderServer.start(small())) {
            address = server.home().toString();
            assertThat(check(address, out).status()).isEqualTo(1);
        }
        assertThat(check(address, out).status()).isEqualTo(3);
        assertThat(check(address, out).status()).isEqualTo(3);

        assertThat(Run.of(
                                "match",
                                out.resolve("snapshot-previous").toString(),
                                "--year",
                                "2566",
                                "--out",
                                out.toString())
                        .out())
                .contains("O43");
    }

    @Test
    void anUnfinishedRunIsOnlyTouchedWhenTheUserSaysHow() throws IOException {
        Path out = temp.resolve("o");
        try (FolderServer server = FolderServer.start(small())) {
            String address = server.home().toString();
            assertThat(check(address, out).status()).isEqualTo(1);
            unfinish(out.resolve("snapshot/run.json"));

            Run plain = check(address, out);
            Run resumed = check(address, out, "--resume");
            unfinish(out.resolve("snapshot/run.json"));
            Run fresh = check(address, out, "--fresh");

            assertThat(plain.status()).isEqualTo(2);
            assertThat(plain.err()).contains("--resume").contains("--fresh");
            assertThat(resumed.status()).as(resumed.err()).isEqualTo(1);
            assertThat(fresh.status()).as(fresh.err()).isEqualTo(1);
            assertThat(out.resolve("snapshot-previous")).doesNotExist();
        }
    }

    @Test
    void resumingTheRunOfAnotherSiteIsRefused() throws IOException {
        Path out = temp.resolve("o");
        try (FolderServer server = FolderServer.start(small())) {
            check(server.home().toString(), out);
        }

        Run run = check("http://127.0.0.9:1/", out, "--resume");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is of the site");
    }

    @Test
    void aFolderThatAnotherProcessWritesIsLeftAlone() throws IOException {
        Path out = temp.resolve("o");
        PageUrl home = PageUrl.parse("http://127.0.0.9:1/").orElseThrow();
        try (SnapshotWriter writer =
                SnapshotWriter.create(out.resolve("snapshot"), "run-1", new SiteScope(home), "test", Instant.now())) {
            Run run = check("http://127.0.0.9:1/", out, "--fresh");

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("another process is writing");
            assertThat(writer.runId()).isEqualTo("run-1");
        }
    }

    private static Run check(String address, Path out, String... more) {
        String[] fixed = {
            "check",
            address,
            "--delay",
            "0",
            "--formats",
            "json",
            "--lang",
            "en",
            "--year",
            "2566",
            "--out",
            out.toString()
        };
        return Run.of(Stream.concat(Arrays.stream(fixed), Arrays.stream(more)).toArray(String[]::new));
    }

    /** As a killed process leaves it. */
    private static void unfinish(Path run) throws IOException {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(run.toFile());
        tree.putNull("facts");
        mapper.writeValue(run.toFile(), tree);
    }
}
