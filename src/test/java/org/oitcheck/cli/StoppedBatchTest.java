package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.tools.Await.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch of answer forms in a process of its own that is told to stop while it visits the second of three sites. */
@DisabledOnOs(OS.WINDOWS)
class StoppedBatchTest {
    private static final int PAGES = 12;

    @TempDir
    Path dir;

    private final List<Agency> agencies = new ArrayList<>();

    /** A site whose pages from {@code /p6} on wait until they may be given. */
    private final class Agency {
        private final HttpServer server;
        private final ExecutorService threads = Executors.newFixedThreadPool(8);
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open;

        Agency(boolean waits) throws IOException {
            open = new CountDownLatch(waits ? 1 : 0);
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                boolean page = path.equals("/") || path.startsWith("/p");
                if (page) {
                    asked.add(path);
                }
                if (path.matches("/p([6-9]|1\\d)")) {
                    reached.countDown();
                    waitFor(open);
                }
                StringBuilder html = new StringBuilder("<html lang=th><title>เทศบาลตำบลตัวอย่าง</title><body>");
                // each page leads to the next, so that the order is known
                int next = path.equals("/") ? 0 : page ? Integer.parseInt(path.substring(2)) + 1 : PAGES;
                if (next < PAGES) {
                    html.append("<a href='/p")
                            .append(next)
                            .append("'>ข่าว ")
                            .append(next)
                            .append("</a>");
                }
                byte[] body = html.append("<p>เนื้อหา ").append(path).toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(page ? 200 : 404, page ? body.length : -1);
                if (page) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.start();
            agencies.add(this);
        }

        String home() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        void stop() {
            open.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        agencies.forEach(Agency::stop);
    }

    private Process verify(Path table, Path out, String log) throws IOException {
        // what runs in the background of a shell ignores SIGINT, and so would everything that it starts
        ProcessBuilder builder = new ProcessBuilder(
                        "env",
                        "--default-signal=INT,TERM",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "verify",
                        table.toString(),
                        "--year",
                        "2566",
                        "--out",
                        out.toString(),
                        "--no-evidence",
                        "--delay",
                        "0",
                        "--threads",
                        "1",
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve(log).toFile());
        builder.environment().keySet().removeIf(k -> k.startsWith("OITCHECK_"));
        return builder.start();
    }

    private int ended(Process p, String log) throws InterruptedException {
        assertThat(p.waitFor(4, TimeUnit.MINUTES))
                .as(() -> read(dir.resolve(log)))
                .isTrue();
        return p.exitValue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> summary(Path out) {
        return read(out.resolve("summary.csv")).lines().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void nothingThatWasFinishedIsLostAndTheSameCommandGoesOn(String signal) throws Exception {
        Agency first = new Agency(false);
        Agency second = new Agency(true);
        Agency third = new Agency(false);
        StringBuilder table = new StringBuilder("file,site\n");
        for (Agency a : agencies) {
            String name = (char) ('a' + agencies.indexOf(a)) + ".csv";
            Files.writeString(dir.resolve(name), "ข้อ,มี/ไม่มี,URL\nO1,มี," + a.home() + "p1\nO2,ไม่มี,\n");
            table.append(name).append(',').append(a.home()).append('\n');
        }
        Path list = Files.writeString(dir.resolve("agencies.csv"), table);
        Path out = dir.resolve("out");

        Process stopped = verify(list, out, "stopped.log");
        waitFor(second.reached);
        new ProcessBuilder("kill", "-" + signal, Long.toString(stopped.pid()))
                .start()
                .waitFor();
        // a signal is heard when it is heard
        await(() -> read(dir.resolve("stopped.log")).contains("stopping, and keeping"), "the word that it stops");
        // what is already asked for may still come in, as slowly as it likes
        second.open.countDown();
        assertThat(ended(stopped, "stopped.log")).isEqualTo(1);

        assertThat(out.resolve("a/verification.json")).isNotEmptyFile();
        assertThat(summary(out)).hasSize(3);
        assertThat(summary(out).get(0)).contains("a.csv").doesNotContain("stopped");
        assertThat(summary(out).get(1)).contains("b.csv", "stopped in the middle");
        assertThat(summary(out).get(2)).contains("c.csv", "not looked at");
        assertThat(read(dir.resolve("stopped.log"))).contains("The same command with the same --out goes on");
        assertThat(third.asked).isEmpty();
        assertThat(out.resolve(BatchProgress.FILE)).exists();
        int asked = first.asked.size();
        String kept = read(out.resolve("a/verification.json"));

        Process again = verify(list, out, "again.log");
        assertThat(ended(again, "again.log")).isEqualTo(1);

        assertThat(first.asked).hasSize(asked);
        assertThat(read(out.resolve("a/verification.json"))).isEqualTo(kept);
        assertThat(second.asked)
                .as("pages of the first run are not asked for again")
                .containsOnlyOnce("/p1", "/p2", "/p3");
        assertThat(second.asked).contains("/p" + (PAGES - 1));
        assertThat(third.asked).contains("/p" + (PAGES - 1));
        assertThat(summary(out)).hasSize(3).noneMatch(l -> l.contains("stopped"));
        assertThat(out.resolve("c/verification.json")).isNotEmptyFile();
        assertThat(out.resolve(BatchProgress.FILE)).doesNotExist();
    }
}
