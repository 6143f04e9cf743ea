package org.oitcheck.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.tools.Await.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.store.Schedule;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.StoredRun.State;
import org.oitcheck.tools.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks by real processes on real databases. */
class WorkerTest {
    @TempDir
    Path dir;

    private HttpServer site;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long slow;

    @BeforeEach
    void serve() throws Exception {
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.setExecutor(Executors.newFixedThreadPool(4));
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (!path.equals("/robots.txt")) {
                requests.incrementAndGet();
                pause(slow);
            }
            StringBuilder html = new StringBuilder("<html lang=th><title>เทศบาลตำบลตัวอย่าง ")
                    .append(path)
                    .append("</title><body>");
            if (path.equals("/")) {
                for (int i = 0; i < 20; i++) {
                    html.append("<a href='/p")
                            .append(i)
                            .append(".html'>ข่าว ")
                            .append(i)
                            .append("</a> ");
                }
            }
            byte[] body = html.append("<p>เนื้อหา")
                    .append(path)
                    .append("</body></html>")
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            boolean known = !path.equals("/robots.txt") && !path.equals("/sitemap.xml");
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        site.start();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void end() {
        site.stop(0);
        ((java.util.concurrent.ExecutorService) site.getExecutor()).shutdownNow();
    }

    private SiteEntry entry() {
        return new SiteEntry("", "http://127.0.0.1:" + site.getAddress().getPort() + "/", "", "", "lao", 2566, true);
    }

    private CheckSettings settings(String... options) {
        return new CheckSettings(
                dir,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.oitcheck.cli.Main"),
                options.length == 0 ? List.of("--delay", "0") : List.of(options),
                2,
                Duration.ofMinutes(30),
                Duration.ofSeconds(1),
                Duration.ofMillis(200));
    }

    private static State state(Store store, StoredRun run) {
        return store.runs().run(run.id()).orElseThrow().state();
    }

    @Test
    void requestedCheckIsDoneStoredAndTold() throws Exception {
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            List<RunFinished> told = new CopyOnWriteArrayList<>();
            long id = store.sites().put(entry());
            try (Worker worker = Worker.start(store, settings(), "w", List.of(told::add))) {
                StoredRun first = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
                await(() -> told.size() == 1, "first run");
                assertThat(state(store, first)).isEqualTo(State.FINISHED);
                assertThat(told.get(0).before()).isEmpty();
                assertThat(told.get(0).site().latest().runId()).isEqualTo(first.id());
                assertThat(store.runs().checklist(first.id()).orElseThrow().items())
                        .hasSize(43);
                new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
                await(() -> told.size() == 2, "second run");
                assertThat(told.get(1).before().orElseThrow().run().id()).isEqualTo(first.id());
                assertThat(told.get(1).changes()).isEmpty();
            }
        }
    }

    @Test
    void siteThatCannotBeCheckedSaysWhy() throws Exception {
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            long here = store.sites().put(entry());
            long nowhere = store.sites().put(new SiteEntry("", "http://127.0.0.1:1/", "", "", "lao", 2566, true));
            try (Worker worker = Worker.start(store, settings("--public-only"), "w", List.of())) {
                StoredRun inside = new CheckDesk(store).request(here, StoredRun.Cause.PERSON, "me");
                StoredRun closed = new CheckDesk(store).request(nowhere, StoredRun.Cause.PERSON, "me");
                await(
                        () -> !state(store, inside).open()
                                && !state(store, closed).open(),
                        "both ended");
                assertThat(state(store, inside)).isEqualTo(State.FAILED);
                assertThat(store.runs().run(inside.id()).orElseThrow().trouble())
                        .isNotBlank();
                assertThat(requests).hasValue(0); // a private address was typed: nothing was asked of it
            }
        }
    }

    @Test
    void stoppedCheckEnds() throws Exception {
        slow = 300;
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            long id = store.sites().put(entry());
            try (Worker worker = Worker.start(store, settings(), "w", List.of())) {
                CheckDesk desk = new CheckDesk(store);
                StoredRun run = desk.request(id, StoredRun.Cause.PERSON, "me");
                await(() -> requests.get() > 2, "crawl");
                desk.stop(run.id(), "me");
                await(() -> ProcessHandle.current().descendants().noneMatch(WorkerTest::isCheck), "process gone");
                assertThat(state(store, run)).isEqualTo(State.STOPPED);
            }
        }
    }

    private static boolean isCheck(ProcessHandle p) {
        return p.info()
                .commandLine()
                .filter(c -> c.contains("org.oitcheck.cli.Main check"))
                .isPresent();
    }

    @Test
    void scheduleThatIsDueStartsItsSites() throws Exception {
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            long id = store.sites().put(entry());
            long schedule = store.schedules()
                    .add(new Schedule(
                            0,
                            "ทุกคืน",
                            0,
                            "0 1 * * *",
                            0,
                            "",
                            "",
                            true,
                            Instant.now().minusSeconds(1)));
            try (Worker worker = Worker.start(store, settings(), "w", List.of())) {
                await(() -> store.sites().site(id).orElseThrow().latest().present(), "run of the schedule");
            }
            assertThat(store.runs().ofSite(id, 5)).singleElement().satisfies(r -> {
                assertThat(r.cause()).isEqualTo(StoredRun.Cause.SCHEDULE);
                assertThat(r.requestedBy()).isEqualTo("ทุกคืน");
            });
            assertThat(store.schedules().schedule(schedule).orElseThrow().nextAt())
                    .isAfter(Instant.now());
        }
    }

    @Test
    @Tag("postgres")
    void siteOfAKilledWorkerIsTakenUpByAnotherOneAndItsCheckDiesWithIt() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        slow = 400;
        try (Store store = Store.open(StoreSettings.postgresql(url, "oitcheck", ""))) {
            long id = store.sites().put(entry());
            StoredRun run = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
            Process first = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Doomed.class.getName(),
                            url,
                            dir.toString())
                    .inheritIO()
                    .start();
            await(() -> requests.get() > 3, "crawl by the first worker");
            List<ProcessHandle> checks = first.descendants().toList();
            first.destroyForcibly().waitFor();
            await(() -> checks.stream().noneMatch(ProcessHandle::isAlive), "its check is gone too");
            slow = 0;
            try (Worker second = Worker.start(store, settings(), "second", List.of())) {
                await(() -> !state(store, run).open(), "taken up");
                StoredRun done = store.runs().run(run.id()).orElseThrow();
                assertThat(done.state()).isEqualTo(State.FINISHED);
                assertThat(done.worker()).isEqualTo("second");
            }
        }
    }

    /** A worker in a process of its own, to be killed. */
    static final class Doomed {
        public static void main(String[] args) {
            WorkerTest test = new WorkerTest();
            test.dir = Path.of(args[1]);
            Store store = Store.open(StoreSettings.postgresql(args[0], "oitcheck", ""));
            Worker.start(store, test.settings(), "first", List.of());
        }
    }

    @Test
    @Tag("postgres")
    void restartedDatabaseCostsNoFinishedCheck() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        slow = 250;
        try (Store store = Store.open(StoreSettings.postgresql(url, "oitcheck", ""))) {
            long id = store.sites().put(entry());
            try (Worker worker = Worker.start(store, settings(), "w", List.of())) {
                StoredRun run = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
                await(() -> requests.get() > 3, "crawl");
                PostgresServer.shared().restart();
                await(() -> !state(store, run).open(), "run ended");
                assertThat(state(store, run)).isEqualTo(State.FINISHED);
            }
        }
    }

    @Test
    void checkThatSeemsDeadIsNotBegunASecondTimeByItsOwnWorker() throws Exception {
        slow = 250;
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            long id = store.sites().put(entry());
            JdbcClient tasks = JdbcClient.create(store.dataSource());
            Set<Long> checks = new HashSet<>();
            try (Worker worker = Worker.start(store, settings(), "w", List.of())) {
                StoredRun run = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
                await(() -> requests.get() > 3, "crawl");
                long picked = version(tasks);
                await(
                        () -> {
                            tasks.sql("update scheduled_tasks set last_heartbeat = ? where task_name = 'check'")
                                    .param(OffsetDateTime.now().minusHours(1))
                                    .update();
                            return !state(store, run).open() || version(tasks) > picked + 1;
                        },
                        "taken for dead and picked again");
                assertThat(state(store, run).open()).isTrue();
                await(
                        () -> {
                            ProcessHandle.current()
                                    .descendants()
                                    .filter(WorkerTest::isCheck)
                                    .forEach(p -> checks.add(p.pid()));
                            return !state(store, run).open();
                        },
                        "run ended");
                assertThat(state(store, run)).isEqualTo(State.FINISHED);
                assertThat(checks).hasSizeLessThanOrEqualTo(1);
                await(() -> count(tasks) == 0, "no task is left");
            }
        }
    }

    private static long version(JdbcClient tasks) {
        return tasks.sql("select coalesce(max(version), 0) from scheduled_tasks where task_name = 'check'")
                .query(Long.class)
                .single();
    }

    private static long count(JdbcClient tasks) {
        return tasks.sql("select count(*) from scheduled_tasks where task_name = 'check'")
                .query(Long.class)
                .single();
    }

    @Test
    void checkThatAnotherWorkerTookUpIsLeftToIt() throws Exception {
        slow = 250;
        try (Store store = Store.open(StoreSettings.embedded(dir.resolve("db")))) {
            long id = store.sites().put(entry());
            try (Worker worker = Worker.start(store, settings(), "slow", List.of())) {
                StoredRun run = new CheckDesk(store).request(id, StoredRun.Cause.PERSON, "me");
                await(() -> requests.get() > 3, "crawl");
                store.runs().start(run.id(), "quick");
                await(() -> ProcessHandle.current().descendants().noneMatch(WorkerTest::isCheck), "process gone");
                StoredRun now = store.runs().run(run.id()).orElseThrow();
                assertThat(now.state()).isEqualTo(State.RUNNING);
                assertThat(now.worker()).isEqualTo("quick");
                assertThat(store.leases().take("127.0.0.1", run.id() + 1, Duration.ofMinutes(1)))
                        .as("the server is still reserved for the run")
                        .isFalse();
            }
        }
    }

    @Test
    @Tag("postgres")
    void twoWorkersShareSitesAndNoSiteIsCheckedTwiceAtOnce() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        try (Store store = Store.open(StoreSettings.postgresql(url, "oitcheck", ""));
                Worker a = Worker.start(store, settings(), "a", List.of());
                Worker b = Worker.start(store, settings(), "b", List.of())) {
            long id = store.sites().put(entry());
            CheckDesk desk = new CheckDesk(store);
            StoredRun run = desk.request(id, StoredRun.Cause.PERSON, "me");
            assertThat(desk.request(id, StoredRun.Cause.FLEET, "list").id()).isEqualTo(run.id());
            await(() -> !state(store, run).open(), "run ended");
            assertThat(store.runs().ofSite(id, 10)).hasSize(1);
        }
    }
}
