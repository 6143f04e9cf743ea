package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.tools.Await.await;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.CheckSettings;
import org.oitcheck.monitor.Worker;
import org.oitcheck.store.Account;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;

/** Servers killed in mid-check and full disks, with real processes. */
class FaultsTest {
    private static final int PAGES = 15;
    private static final String PASSWORD = "long enough for a test";

    @TempDir
    Path dir;

    private HttpServer site;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile long slow;

    @BeforeEach
    void serve() throws Exception {
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.setExecutor(Executors.newFixedThreadPool(4));
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean page = path.equals("/") || path.startsWith("/p");
            if (page) {
                asked.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
                try {
                    Thread.sleep(slow);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            StringBuilder html = new StringBuilder("<html lang=th><title>เทศบาลตำบลตัวอย่าง</title><body>");
            for (int i = 0; i < PAGES; i++) {
                html.append("<a href='/p").append(i).append("'>ข่าว ").append(i).append("</a> ");
            }
            byte[] body = html.append("<p>เนื้อหา ").append(path).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page ? 200 : 404, page ? body.length : -1);
            if (page) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void end() {
        site.stop(0);
        ((ExecutorService) site.getExecutor()).shutdownNow();
    }

    private SiteEntry entry() {
        return new SiteEntry("", "http://127.0.0.1:" + site.getAddress().getPort() + "/", "", "", "lao", 2566, true);
    }

    private int requests() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static List<String> java(String... more) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(more));
        return line;
    }

    private Process server() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        java("serve", "--data", dir.toString(), "--port", "0", "--allow", "127.0.0.1"))
                .redirectErrorStream(true)
                .redirectOutput(new File(dir.toFile(), "server.log"));
        builder.environment().keySet().removeIf(k -> k.startsWith("OITCHECK_"));
        return builder.start();
    }

    @Test
    void serverKilledInMidCheckGoesOnWithItWhenItStartsAgain() throws Exception {
        slow = 300;
        long run;
        try (Store store = Store.open(StoreSettings.embedded(dir))) {
            long id = store.sites().put(entry());
            run = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me").id();
        }
        Process first = server();
        await(() -> requests() > 4, "crawl by the first server");
        List<ProcessHandle> checks = first.descendants().toList();
        first.destroyForcibly().waitFor(); // kill -9
        await(() -> checks.stream().noneMatch(ProcessHandle::isAlive), "its check is gone too");
        slow = 0;
        Process second = server();
        try {
            await(() -> asked.size() == PAGES + 1, "the rest of the site");
            await(() -> finished(Path.of(dir.toString(), "sites")), "checklist");
        } finally {
            second.destroy(); // TERM: closes what it has open
            assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
        }
        // what the server had no time to store is done by whoever starts next
        try (Store store = Store.open(StoreSettings.embedded(dir))) {
            if (store.runs().run(run).orElseThrow().state().open()) {
                try (Worker worker = Worker.start(store, settings(java()), "third", List.of())) {
                    await(() -> !store.runs().run(run).orElseThrow().state().open(), "run ended");
                }
            }
            assertThat(store.runs().run(run).orElseThrow().state()).isEqualTo(StoredRun.State.FINISHED);
            assertThat(store.runs().checklist(run).orElseThrow().run().pages()).isEqualTo(PAGES + 1);
        }
    }

    private static boolean finished(Path sites) {
        try (var files = Files.walk(sites)) {
            return files.anyMatch(f -> f.endsWith("checklist.json"));
        } catch (IOException | UncheckedIOException e) {
            return false; // files come and go
        }
    }

    private CheckSettings settings(List<String> command) {
        return new CheckSettings(
                dir,
                command,
                List.of("--delay", "0"),
                1,
                Duration.ofMinutes(30),
                Duration.ofSeconds(1),
                Duration.ofMillis(200));
    }

    /** A limit on the size of files stands for the full disk: writing fails in the middle of a file, as it does there. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fullDiskFailsTheCheckAndNothingElse() throws Exception {
        List<String> full = new ArrayList<>(List.of("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh"));
        full.addAll(java());
        try (Store store = Store.open(StoreSettings.embedded(dir))) {
            long id = store.sites().put(entry());
            CheckDesk desk = new CheckDesk(store);
            StoredRun run;
            try (Worker worker = Worker.start(store, settings(full), "w", List.of())) {
                run = desk.request(id, StoredRun.Cause.PERSON, "me");
                await(() -> !store.runs().run(run.id()).orElseThrow().state().open(), "run ended");
            }
            StoredRun failed = store.runs().run(run.id()).orElseThrow();
            assertThat(failed.state()).isEqualTo(StoredRun.State.FAILED);
            assertThat(failed.trouble()).isNotBlank();
            assertThat(store.problems().open(id)).isEmpty(); // not the site's fault
            try (Worker worker = Worker.start(store, settings(java()), "w", List.of())) {
                StoredRun again = desk.request(id, StoredRun.Cause.PERSON, "me");
                await(() -> !store.runs().run(again.id()).orElseThrow().state().open(), "run ended");
                assertThat(store.runs().run(again.id()).orElseThrow().state()).isEqualTo(StoredRun.State.FINISHED);
            }
        }
    }

    /** As above, but it is the server that cannot write, and its database with it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskUnderTheServerPassesAndNothingStoredIsLost() throws Exception {
        try (Store store = Store.open(StoreSettings.embedded(dir))) {
            store.sites().put(entry());
            store.accounts().put(new Account("reviewer", "{noop}" + PASSWORD, Account.Role.REVIEWER, true));
        }
        Process server = server();
        try {
            String base = address();
            long first = check(base);
            await(() -> state(base, first).contains("FINISHED"), "first run");
            limit(server, "1024");
            await(
                    () -> {
                        send(base, "POST", "/api/v1/sites/1/check"); // has to be written down
                        return status(base, "/actuator/health/readiness") != 200;
                    },
                    "the server says that it is not ready");
            assertThat(status(base, "/actuator/health/liveness")).isEqualTo(200);
            limit(server, "unlimited");
            await(() -> status(base, "/actuator/health/readiness") == 200, "ready again without anybody's help");
            await(() -> state(base, first).contains("FINISHED"), "the first run is still there");
            assertThat(send(base, "GET", "/api/v1/runs/" + first + "/checklist").body())
                    .contains("checklist/1");
            long second = check(base);
            await(() -> !state(base, second).matches(".*\"(QUEUED|RUNNING)\".*"), "what was open has an end");
            long third = check(base);
            await(() -> state(base, third).contains("FINISHED"), "a check afterwards");
        } finally {
            server.destroy();
            assertThat(server.waitFor(5, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Only the soft limit, so that it can be lifted again. */
    private static void limit(Process process, String bytes) throws Exception {
        assertThat(new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes + ":")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private String address() {
        StringBuilder found = new StringBuilder();
        await(
                () -> {
                    try {
                        Matcher m = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/")
                                .matcher(Files.readString(dir.resolve("server.log")));
                        return m.find() && found.append(m.group(1)).length() > 0;
                    } catch (IOException e) {
                        return false; // it writes no log yet
                    }
                },
                "the server listens");
        return found.toString();
    }

    private static long check(String base) {
        StringBuilder answer = new StringBuilder();
        await(
                () -> {
                    HttpResponse<String> said = send(base, "POST", "/api/v1/sites/1/check");
                    return said.statusCode() == 202
                            && answer.append(said.body()).length() > 0;
                },
                "a check is taken");
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(answer);
        assertThat(id.find()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private static String state(String base, long run) {
        return send(base, "GET", "/api/v1/runs/" + run).body();
    }

    private static int status(String base, String path) {
        return send(base, "GET", path).statusCode();
    }

    /** Once a second at most: nobody may ask faster than people do. */
    private static HttpResponse<String> send(String base, String method, String path) {
        try {
            Thread.sleep(1000);
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + path)).method(method, HttpRequest.BodyPublishers.noBody());
            if (path.startsWith("/api/")) {
                String account =
                        Base64.getEncoder().encodeToString(("reviewer:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
                request.header("Authorization", "Basic " + account);
            }
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    @Test
    void commandsThatDoNotWatchLoadNoSpring() throws Exception {
        List<String> line = java("check", "--help");
        line.add(1, "-verbose:class");
        Process p = new ProcessBuilder(line).redirectErrorStream(true).start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(p.waitFor()).isZero();
        assertThat(out.lines().filter(l -> l.contains("org.springframework") || l.contains("com.zaxxer")))
                .isEmpty();
    }

    @Test
    void withoutACommandThePageOfTheOneUserOpens() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(java("--lang", "en")).redirectErrorStream(true);
        builder.environment().keySet().removeIf(k -> k.startsWith("OITCHECK_"));
        builder.environment().putAll(Map.of("OITCHECK_DATA", dir.toString(), "OITCHECK_NO_BROWSER", "1"));
        Process p = builder.start();
        try (var lines = p.inputReader(StandardCharsets.UTF_8)) {
            Optional<String> said = Optional.empty();
            for (String l = lines.readLine(); l != null && said.isEmpty(); l = lines.readLine()) {
                said = Optional.of(l).filter(x -> x.contains("/open?key="));
                if (said.isPresent()) {
                    break;
                }
            }
            String url = said.orElseThrow().replaceFirst(".*(http://127\\.0\\.0\\.1:\\S+).*", "$1");
            var http = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            String page = http.send(
                            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("name=\"url\"", "action=\"/sites/new\"");
            // without the key nobody on this machine sees anything
            int stranger = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url.replaceFirst("open.*", "sites/1")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            assertThat(stranger).isEqualTo(302);
        } finally {
            p.destroy();
            assertThat(p.waitFor(5, TimeUnit.MINUTES)).isTrue();
        }
    }
}
