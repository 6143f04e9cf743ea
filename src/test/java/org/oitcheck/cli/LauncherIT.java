package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the repository and of the distribution folder, as a user starts them. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    @TempDir
    Path temp;

    private record Ended(int status, String out, String err) {}

    private Process start(Path command, String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(args));
        return new ProcessBuilder(line)
                .directory(temp.toFile())
                .redirectOutput(temp.resolve("stdout").toFile())
                .redirectError(temp.resolve("stderr").toFile())
                .start();
    }

    private Ended run(Path command, String... args) throws IOException, InterruptedException {
        return end(start(command, args));
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(temp.resolve("stdout")),
                Files.readString(temp.resolve("stderr")));
    }

    @Test
    void runsFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("linked"), ROOT.resolve("oitcheck"));

        assertThat(run(ROOT.resolve("oitcheck"), "--version").out()).startsWith("oitcheck ");
        assertThat(run(link, "rules", "list", "--year", "2566").out()).contains("O43");
        assertThat(run(ROOT.resolve("target/dist/bin/oitcheck"), "check", "nothing")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void demoChecksTheSampleSiteAndSaysWhereTheReportIs() throws Exception {
        Ended demo = run(ROOT.resolve("oitcheck"), "demo");

        assertThat(demo.status()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("oitcheck-demo/checklist.html").contains("ขาด");
        assertThat(temp.resolve("oitcheck-demo/checklist.html")).isNotEmptyFile();
    }

    @Test
    void aTerminatedCheckKeepsWhatItHasAndSaysHowToGoOn() throws Exception {
        Path site = Files.createDirectories(temp.resolve("site"));
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            links.append("<a href=p").append(i).append(".html>หน้า ").append(i).append("</a> ");
            Files.writeString(
                    site.resolve("p" + i + ".html"),
                    "<!doctype html><meta charset=utf-8><title>หน้า</title><p>เนื้อหา " + i);
        }
        Files.writeString(
                site.resolve("index.html"), "<!doctype html><meta charset=utf-8><title>อบต.</title><p>" + links);
        Path graph = temp.resolve("out/snapshot/captures.jsonl");

        Process check = start(
                ROOT.resolve("oitcheck"), "check", site.toString(), "--delay", "400", "--lang", "en", "--out", "out");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while ((!Files.exists(graph) || Files.size(graph) < 1000) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        check.destroy(); // TERM
        Ended ended = end(check);

        assertThat(ended.status()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("interrupted").contains("--resume");
        assertThat(Files.readString(temp.resolve("out/checklist.json")))
                .contains("\"interrupted\"")
                .contains("UNDECIDED");
    }
}
