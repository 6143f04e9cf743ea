package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.tools.Await.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.monitor.CheckDesk;
import org.oitcheck.monitor.Messenger;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;
import org.oitcheck.tools.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server and workers as processes of their own on one PostgreSQL: they share the work, also when one is killed or a receiver of alerts is down. */
@Tag("postgres")
class SharedWorkTest {
    private static final int PAGES = 10;
    private static final Pattern AT = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");

    @TempDir
    Path dir;

    private final String url = PostgresServer.shared().newDatabase();
    private final List<HttpServer> agencies = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile long slow = 400;

    @AfterEach
    void end() throws Exception {
        for (Process p : processes) {
            p.destroy();
        }
        for (Process p : processes) {
            if (!p.waitFor(2, TimeUnit.MINUTES)) {
                p.destroyForcibly();
            }
        }
        for (HttpServer agency : agencies) {
            agency.stop(0);
            ((ExecutorService) agency.getExecutor()).shutdownNow();
        }
    }

    /** The address of a site at an address of the loopback network. */
    private String agency(String address) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        String home = "http://" + address + ":" + server.getAddress().getPort() + "/";
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean page = path.equals("/") || path.startsWith("/p");
            if (page) {
                asked.add(home);
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
        server.start();
        agencies.add(server);
        return home;
    }

    private Process start(String name, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        line.addAll(List.of(command));
        line.addAll(List.of("--db", url, "--data", dir.resolve("data").toString(), "--allow", "127.0.0.0/8"));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(new File(dir.toFile(), name + ".log"));
        builder.environment().keySet().removeIf(k -> k.startsWith("OITCHECK_"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String address(String name) {
        StringBuilder found = new StringBuilder();
        await(
                () -> {
                    try {
                        Matcher m = AT.matcher(Files.readString(dir.resolve(name + ".log")));
                        return m.find() && found.append(m.group(1)).length() > 0;
                    } catch (IOException e) {
                        return false; // it writes no log yet
                    }
                },
                name + " listens");
        return found.toString();
    }

    @Test
    void workersShareTheSitesAndFinishThoseOfOneThatIsKilled() throws Exception {
        try (Store store = Store.open(StoreSettings.postgresql(url, "oitcheck", ""))) {
            Map<Long, String> sites = new LinkedHashMap<>();
            for (String address :
                    List.of("127.0.1.1", "127.0.1.2", "127.0.1.3", "127.0.1.4", "127.0.1.9", "127.0.1.9")) {
                String home = agency(address);
                sites.put(store.sites().put(new SiteEntry("", home, "", "", "lao", 2566, true)), home);
            }
            CheckDesk desk = new CheckDesk(store);
            sites.keySet().forEach(site -> desk.request(site, StoredRun.Cause.FLEET, "test"));
            Process server = start("server", "serve", "--no-worker", "--port", "0");
            Process doomed = start("doomed", "worker", "--parallel", "2");
            Process other = start("other", "worker", "--parallel", "2");
            await(
                    () -> mine(store, sites, doomed) == 2 && mine(store, sites, other) == 2 && asked.size() > 8,
                    "both workers have as much as they may");
            server.destroyForcibly().waitFor(); // kill -9: the checks are none of its business
            List<ProcessHandle> checks = doomed.descendants().toList();
            assertThat(checks).isNotEmpty();
            doomed.destroyForcibly().waitFor();
            await(() -> checks.stream().noneMatch(ProcessHandle::isAlive), "its checks are gone too");
            slow = 20;
            await(
                    () -> {
                        assertThat(mine(store, sites, other))
                                .as("sites at once")
                                .isLessThanOrEqualTo(2);
                        return store.runs().open(10).isEmpty();
                    },
                    "all sites are checked");
            Set<String> workers = new HashSet<>();
            sites.keySet()
                    .forEach(site -> assertThat(store.runs().ofSite(site, 10))
                            .singleElement()
                            .satisfies(run -> {
                                assertThat(run.state()).as(run.trouble()).isEqualTo(StoredRun.State.FINISHED);
                                workers.add(run.worker());
                            }));
            assertThat(workers)
                    .allMatch(w -> w.contains("-" + other.pid() + "-") || w.contains("-" + doomed.pid() + "-"));
            List<String> shared =
                    asked.stream().filter(home -> home.contains("//127.0.1.9:")).toList();
            long turns = java.util.stream.IntStream.range(1, shared.size())
                    .filter(i -> !shared.get(i).equals(shared.get(i - 1)))
                    .count();
            assertThat(turns).as("one server is asked by one check at a time").isEqualTo(1);
            assertThat(shared.stream().collect(Collectors.groupingBy(home -> home, Collectors.counting())))
                    .hasSize(2);
        }
    }

    private static long mine(Store store, Map<Long, String> sites, Process worker) {
        return sites.keySet().stream()
                .flatMap(site -> store.runs().open(site).stream())
                .filter(r -> r.state() == StoredRun.State.RUNNING && r.worker().contains("-" + worker.pid() + "-"))
                .count();
    }

    @Test
    void receiversThatAreDownOrSilentHoldNothingUpAndGetTheirMessageOnceTheyAreBack() throws Exception {
        AtomicInteger hooked = new AtomicInteger();
        HttpServer hook = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        hook.setExecutor(Executors.newSingleThreadExecutor());
        hook.createContext("/", exchange -> {
            hooked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hook.start();
        agencies.add(hook);
        try (Store store = Store.open(StoreSettings.postgresql(url, "oitcheck", ""));
                ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            int port = silent.getLocalPort();
            ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            int down = closed.getLocalPort();
            closed.close();
            target(store, AlertTarget.Kind.MAIL, "it@example.go.th"); // its server takes connections and says nothing
            target(store, AlertTarget.Kind.CHAT, "http://127.0.0.1:" + down + "/"); // nobody listens
            target(store, AlertTarget.Kind.WEBHOOK, "http://127.0.0.1:" + port + "/"); // says nothing either
            target(
                    store,
                    AlertTarget.Kind.WEBHOOK,
                    "http://127.0.0.1:" + hook.getAddress().getPort() + "/");
            Process server = start(
                    "server",
                    "serve",
                    "--port",
                    "0",
                    "--smtp",
                    "smtp+plain://127.0.0.1:" + port,
                    "--smtp-from",
                    "oitcheck@example.go.th");
            String base = address("server");
            await(() -> hooked.get() == 1, "the receiver that is there");
            HttpResponse<String> ready = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(base + "/actuator/health/readiness"))
                                    .timeout(Duration.ofMinutes(1))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(ready.statusCode()).isEqualTo(200);
            long site = store.sites().put(new SiteEntry("", agency("127.0.1.1"), "", "", "lao", 2566, true));
            slow = 0;
            StoredRun run = new CheckDesk(store).request(site, StoredRun.Cause.PERSON, "me");
            await(() -> !store.runs().run(run.id()).orElseThrow().state().open(), "a check meanwhile");
            await(
                    () -> store.outbox().newest(10).stream()
                                    .filter(m -> m.state() == Outbox.State.WAITING && m.attempts() > 0)
                                    .count()
                            == 3,
                    "the others were tried and wait");
            silent.close();
            GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            try {
                // a test does not wait out the back-off
                JdbcClient.create(store.dataSource())
                        .sql("update message set due_at = current_timestamp where state = 'WAITING'")
                        .update();
                await(() -> mail.getReceivedMessages().length == 1, "the mail");
                await(
                        () -> store.outbox().newest(10).stream()
                                        .filter(m -> m.state() == Outbox.State.SENT)
                                        .count()
                                == 2,
                        "it is written down");
                assertThat(hooked).hasValue(1);
                assertThat(mail.getReceivedMessages()).hasSize(1);
            } finally {
                mail.stop();
            }
            assertThat(server.isAlive()).isTrue();
            assertThat(Files.readString(dir.resolve("server.log")))
                    .as("addresses of targets are secrets")
                    .doesNotContain("it@example.go.th", "127.0.0.1:" + down + "/");
        }
    }

    private static void target(Store store, AlertTarget.Kind kind, String address) {
        long id = store.targets().add(new AlertTarget(0, kind, address, "", 0, false, "th", true, Instant.now()));
        Messenger.test(store, store.targets().target(id).orElseThrow(), "1");
    }
}
