package org.oitcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the store promises, whatever the database. */
abstract class StoreContract {
    @TempDir
    Path dir;

    final MovingClock clock = new MovingClock();
    StoreSettings settings;
    Store store;

    abstract StoreSettings newDatabase();

    @BeforeEach
    void open() {
        settings = newDatabase();
        store = Store.open(settings, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    long site(String name, String url) {
        return store.sites().put(new SiteEntry(name, url, "เทศบาลตำบล", "ลำพูน", "lao", 2566, true));
    }

    long site() {
        return site("เทศบาลตำบลตัวอย่าง", "https://www.example.go.th/");
    }

    long finished(long site, Checklist checklist) {
        StoredRun run = store.runs().request(site, StoredRun.Cause.PERSON, "me");
        store.runs().start(run.id(), "worker");
        clock.pass(Duration.ofHours(24));
        store.runs().finish(run.id(), checklist);
        return run.id();
    }

    @Test
    void finishedChecklistComesBackEqual() {
        Checklist checklist = Samples.everyVerdict();
        long run = finished(site(), checklist);
        assertThat(store.runs().checklist(run)).contains(checklist);
        StoredRun stored = store.runs().run(run).orElseThrow();
        assertThat(stored.state()).isEqualTo(StoredRun.State.FINISHED);
        assertThat(stored.score()).isEqualTo(checklist.score().oit());
        assertThat(stored.year()).isEqualTo(2566);
    }

    @Test
    void everythingIsThereAfterOpeningAgain() {
        long run = finished(site(), Samples.everyVerdict());
        store.close();
        store = Store.open(settings, clock);
        assertThat(store.runs().checklist(run)).contains(Samples.everyVerdict());
    }

    @Test
    void nightsShowEachVerdictOldestFirst() {
        long site = site();
        finished(site, Samples.of(List.of(Samples.item("O1", "9.1", Verdict.FOUND))));
        finished(
                site,
                Samples.of(List.of(
                        Samples.item("O1", "9.1", Verdict.UNREACHABLE), Samples.item("O2", "9.1", Verdict.MISSING))));
        List<Night> nights = store.runs().nights(site, 100);
        assertThat(nights.get(0).verdicts()).hasToString("{O1=FOUND}");
        assertThat(nights.get(1).verdicts()).hasToString("{O1=UNREACHABLE, O2=MISSING}");
        assertThat(nights.get(0).score()).isEqualTo(100);
        assertThat(store.runs().nights(site, 1)).hasSize(1).first().isEqualTo(nights.get(1));
    }

    @Test
    void everyVerdictKeepsItsLetter() {
        List<Item> all = new ArrayList<>();
        for (Verdict v : Verdict.values()) {
            all.add(Samples.item("O" + all.size(), "9.1", v));
        }
        assertThat(VerdictLetters.of(all)).isEqualTo("FIOLXRDM"); // stored letters must be read for ever
        for (Item i : all) {
            assertThat(VerdictLetters.verdict(VerdictLetters.of(List.of(i)).charAt(0)))
                    .isEqualTo(i.verdict());
        }
    }

    @Test
    void siteRemembersScoreAndTheOneBefore() {
        long site = site();
        assertThat(store.sites().site(site).orElseThrow().latest().present()).isFalse();
        finished(site, Samples.of(List.of(Samples.item("O1", "9.1", Verdict.MISSING))));
        finished(site, Samples.of(List.of(Samples.item("O1", "9.1", Verdict.FOUND))));
        Latest latest = store.sites().site(site).orElseThrow().latest();
        assertThat(latest.score()).isEqualTo(100);
        assertThat(latest.change()).isEqualTo(100);
        assertThat(latest.found()).isEqualTo(1);
    }

    @Test
    void equalFindingsAreStoredOnce() {
        long site = site();
        finished(site, Samples.everyVerdict());
        finished(site, Samples.everyVerdict());
        assertThat(count("finding_set")).isEqualTo(1);
        assertThat(count("item")).isEqualTo(Samples.everyVerdict().items().size());
    }

    private int count(String table) {
        return new Db(store.dataSource())
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void itemKeepsSinceWhenItIsSo() {
        long site = site();
        long first = finished(site, Samples.of(List.of(Samples.item("O1", "9.1", Verdict.FOUND))));
        long second = finished(site, Samples.of(List.of(Samples.item("O1", "9.1", Verdict.FOUND))));
        ItemState same = store.items().item(site, "O1").orElseThrow();
        assertThat(List.of(same.firstRun(), same.lastRun())).containsExactly(first, second);
        long third = finished(site, Samples.of(List.of(Samples.item("O1", "9.1", Verdict.OUTDATED))));
        ItemState other = store.items().item(site, "O1").orElseThrow();
        assertThat(other.verdict()).isEqualTo(Verdict.OUTDATED);
        assertThat(List.of(other.firstRun(), other.lastRun())).containsExactly(third, third);
    }

    @Test
    void evidenceReferencesAreKept() {
        long site = site();
        finished(site, Samples.everyVerdict());
        ItemState item = store.items().item(site, "O1").orElseThrow();
        assertThat(item.evidence())
                .singleElement()
                .isEqualTo(new ItemState.EvidenceRef(
                        "https://www.example.go.th/structure",
                        "โครงสร้างส่วนราชการ",
                        "text/html",
                        0,
                        "oitcheck-00001.warc.gz",
                        4711,
                        "sha-256:" + "0a".repeat(32)));
    }

    @Test
    void uncertainItemsWaitForAPersonUntilDecided() {
        long site = site();
        finished(site, Samples.everyVerdict());
        assertThat(store.items().review(0, 0, 10)).extracting(ItemState::item).containsExactly("O34", "O36");
        ItemState scan = store.items().item(site, "O34").orElseThrow();
        store.decisions().decide(scan, Decision.Answer.ACCEPT, "", "อ่านแล้ว ครบถ้วน", "somchai");
        assertThat(store.items().review(site, 0, 10))
                .extracting(ItemState::item)
                .containsExactly("O36");
        assertThat(store.items().reviewCount(0)).isEqualTo(1);
        assertThat(store.decisions().holding(site, store.items().ofSite(site))).containsOnlyKeys("O34");
    }

    @Test
    void decisionHoldsWhileTheEvidenceIsTheSame() {
        long site = site();
        finished(site, Samples.of(List.of(Samples.item("O1", "x", "9.1", Verdict.UNREADABLE, 0.5))));
        store.decisions()
                .decide(store.items().item(site, "O1").orElseThrow(), Decision.Answer.REJECT, "", "ไม่ใช่", "me");
        finished(site, Samples.of(List.of(Samples.item("O1", "x", "9.1", Verdict.UNREADABLE, 0.5))));
        assertThat(store.items().reviewCount(0)).isZero();
        finished(site, Samples.of(List.of(Samples.item("O1", "x", "9.1", Verdict.UNDECIDED, 0.5))));
        assertThat(store.items().reviewCount(0)).isEqualTo(1);
        assertThat(store.decisions().holding(site, store.items().ofSite(site))).isEmpty();
        assertThat(store.decisions().ofSite(site)).hasSize(1);
    }

    @Test
    void manyRequestsAtOnceAreOneRun() throws Exception {
        long site = site();
        List<Long> runs = atOnce(
                6,
                () -> store.runs().request(site, StoredRun.Cause.PERSON, "me").id());
        assertThat(runs).hasSize(6).containsOnly(runs.get(0));
    }

    @Test
    void onlyOneSetUpMakesTheFirstAccount() throws Exception {
        List<Boolean> made = atOnce(4, () -> store.accounts().first(new Account("a", "h", Account.Role.ADMIN, true)));
        assertThat(made).containsOnlyOnce(true);
        assertThat(store.accounts().all()).hasSize(1);
    }

    @Test
    void oneRunAtATimeHoldsAServerUntilItsLeaseEnds() {
        assertThat(store.leases().take("10.1.1.1", 1, Duration.ofMinutes(2))).isTrue();
        assertThat(store.leases().take("10.1.1.1", 2, Duration.ofMinutes(2))).isFalse();
        assertThat(store.leases().take("10.1.1.1", 1, Duration.ofMinutes(2))).isTrue();
        clock.pass(Duration.ofMinutes(3));
        assertThat(store.leases().take("10.1.1.1", 2, Duration.ofMinutes(2))).isTrue();
        store.leases().release(2);
        assertThat(store.leases().take("10.1.1.1", 3, Duration.ofMinutes(2))).isTrue();
    }

    @Test
    void searchTakesSignsOfPatternsAsTheyAre() {
        site("เทศบาล 100%", "https://a.go.th/");
        site("อบต.ข_ง", "https://b.go.th/");
        assertThat(store.sites().count("100%")).isEqualTo(1);
        assertThat(store.sites().count("_")).isEqualTo(1);
        assertThat(store.sites().count("B.GO.TH")).isEqualTo(1);
        assertThat(store.sites().list(new SiteQuery("", SiteQuery.Order.NAME, 1, 5)))
                .hasSize(1);
    }

    @Test
    void addressIsOneSite() {
        long first = site();
        long again = site("ชื่อใหม่", "https://www.example.go.th/");
        assertThat(again).isEqualTo(first);
        assertThat(store.sites().site(first).orElseThrow().entry().name()).isEqualTo("ชื่อใหม่");
    }

    @Test
    void scheduleIsDueWhenItsTimeCame() {
        Instant at = clock.instant().plusSeconds(60);
        long id = store.schedules().add(new Schedule(0, "ทุกคืน", 0, "0 2 * * *", 60, "08:00", "17:00", true, at));
        assertThat(store.schedules().due(clock.instant())).isEmpty();
        assertThat(store.schedules().due(at)).extracting(Schedule::id).containsExactly(id);
        store.schedules().active(id, false, at);
        assertThat(store.schedules().due(at)).isEmpty();
    }

    @Test
    void removedSiteLeavesNothingBehind() {
        long site = site();
        finished(site, Samples.everyVerdict());
        store.sites().remove(site);
        assertThat(List.of(count("run"), count("item"), count("evidence"))).containsOnly(0);
    }

    @Test
    void problemGoesFromSuspicionToSolution() {
        long site = site();
        long run = finished(site, Samples.everyVerdict());
        long id = store.problems()
                .suspect(
                        Problem.suspected(
                                site, "O1", "โครงสร้าง", Verdict.FOUND, Verdict.MISSING, "https://a/", "ใส่ลิงก์", run),
                        Duration.ofMinutes(30));
        assertThat(store.problems().looksDue(Duration.ofHours(6))).isEmpty();
        clock.pass(Duration.ofMinutes(31));
        assertThat(store.problems().looksDue(Duration.ofHours(6))).containsExactly(site);
        assertThat(store.problems().looksDue(Duration.ofHours(6))).isEmpty(); // handed out once
        store.problems().confirm(id, Verdict.UNREACHABLE, "https://b/", "แก้ลิงก์");
        Problem waiting = store.problems().unannounced().get(0);
        assertThat(waiting.now()).isEqualTo(Verdict.UNREACHABLE);
        long target = store.targets()
                .add(new AlertTarget(
                        0, AlertTarget.Kind.MAIL, "a@b.go.th", "", site, false, "th", true, clock.instant()));
        Outbox.Draft draft = new Outbox.Draft(target, "k", "s", "b", "{}");
        store.problems().announce(List.of(waiting), id, Duration.ofDays(7), List.of(draft, draft));
        assertThat(store.problems().unannounced()).isEmpty();
        assertThat(store.problems().outage(clock.instant().minus(Duration.ofHours(1))))
                .as("its host is down, not the site")
                .isEmpty();
        assertThat(store.problems().itemsOfOutages(clock.instant().minus(Duration.ofHours(1))))
                .extracting(Problem::id)
                .containsExactly(id);
        assertThat(store.problems().toRepeat(clock.instant())).isEmpty();
        clock.pass(Duration.ofDays(7));
        assertThat(store.problems().toRepeat(clock.instant())).hasSize(1);
        store.problems().mute(id, clock.instant().plusSeconds(60), "me", "ย้ายเว็บ");
        assertThat(store.problems().problem(id).orElseThrow().muted(clock.instant()))
                .isTrue();
        store.problems().acknowledge(id, "me");
        assertThat(store.problems().toRepeat(clock.instant())).isEmpty();
        store.problems().solve(id);
        assertThat(store.problems().open(site)).isEmpty();
        // one message, claimed by one sender
        assertThat(store.outbox().claim(10, Duration.ofMinutes(3))).hasSize(1);
        assertThat(store.outbox().claim(10, Duration.ofMinutes(3))).isEmpty();
        store.outbox().failed(store.outbox().newest(1).get(0).id(), "HTTP 503", Duration.ofMinutes(5));
        clock.pass(Duration.ofMinutes(5));
        assertThat(store.outbox().claim(10, Duration.ofMinutes(3)))
                .singleElement()
                .satisfies(m -> assertThat(m.attempts()).isEqualTo(1));
        store.outbox().sent(store.outbox().newest(1).get(0).id());
        assertThat(store.outbox().newest(1).get(0).state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void publicPageIsFoundByItsKeyWhileItIsOpen() {
        long site = site();
        assertThat(store.sites().published("")).isEmpty();
        store.sites().publish(site, "k1");
        assertThat(store.sites().published("k1").orElseThrow().id()).isEqualTo(site);
        store.sites().publish(site, "");
        assertThat(store.sites().published("k1")).isEmpty();
    }

    @Test
    void roundKeepsItsResults() {
        long site = site();
        long run = finished(site, Samples.everyVerdict());
        java.time.LocalDate day = java.time.LocalDate.of(2027, 2, 3);
        Promise promise = new Promise(0, site, run, 1, "O43", "รายงาน", "เผยแพร่", "สำนักปลัด", day, Verdict.MISSING);
        store.followUps().start(site, List.of(promise), List.of(day));
        Promise stored = store.followUps().promises(site).get(0);
        assertThat(store.followUps().due(day, day)).containsExactly(stored);
        FollowUp round = store.followUps().open(day).get(0);
        store.followUps().running(round.id(), run);
        assertThat(store.followUps().ofRun(run).orElseThrow().id()).isEqualTo(round.id());
        store.followUps().done(round.id(), java.util.Map.of(stored.id(), Verdict.FOUND));
        store.followUps().done(round.id(), java.util.Map.of(stored.id(), Verdict.MISSING)); // told twice after a crash
        assertThat(store.followUps().ofSite(site).get(0).results()).containsEntry(stored.id(), Verdict.FOUND);
    }

    @Test
    void backupRestoresIntoAnEmptyDatabaseOfEitherKind() throws Exception {
        long site = site();
        long run = finished(site, Samples.everyVerdict());
        store.decisions()
                .decide(store.items().item(site, "O34").orElseThrow(), Decision.Answer.ACCEPT, "", "ดูแล้ว", "me");
        store.accounts().put(new Account("admin", "{bcrypt}x", Account.Role.ADMIN, true));
        Path file = dir.resolve("backup.zip");
        store.backup().write(file);
        for (StoreSettings target : List.of(newDatabase(), StoreSettings.embedded(dir.resolve("other")))) {
            try (Store other = Store.open(target, clock)) {
                other.backup().restore(file);
                assertThat(other.runs().checklist(run)).contains(Samples.everyVerdict());
                assertThat(other.items().ofSite(site)).isEqualTo(store.items().ofSite(site));
                assertThat(other.decisions().ofSite(site))
                        .isEqualTo(store.decisions().ofSite(site));
                assertThat(other.accounts().all()).isEqualTo(store.accounts().all());
                // numbers go on after those of the backup
                assertThat(other.sites().put(new SiteEntry("ใหม่", "https://new.go.th/", "", "", "lao", 0, true)))
                        .isGreaterThan(site);
                assertThatThrownBy(() -> other.backup().restore(file))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.NOT_EMPTY));
            }
        }
    }

    @Test
    void damagedBackupChangesNothing() throws Exception {
        Path file = dir.resolve("bad.zip");
        Files.writeString(file, "no zip");
        assertThatThrownBy(() -> store.backup().restore(file))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.BAD_BACKUP));
        assertThat(store.sites().count("")).isZero();
    }

    @Test
    void backupIsForItsOwnerOnly() throws Exception {
        Path file = dir.resolve("backup.zip");
        store.backup().write(file);
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void backupWithABrokenLineChangesNothing() throws Exception {
        site();
        Path file = dir.resolve("backup.zip");
        store.backup().write(file);
        Path broken = rewritten(file, "run", text -> "{\"id\": 1, oops");
        try (Store other = Store.open(newDatabase(), clock)) {
            assertThatThrownBy(() -> other.backup().restore(broken))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.BAD_BACKUP));
            assertThat(other.sites().count("")).isZero();
        }
    }

    @Test
    void backupOfTheFirstVersionIsRestored() throws Exception {
        long site = worse();
        Path file = dir.resolve("backup.zip");
        store.backup().write(file);
        Path old = rewritten(
                file,
                "site",
                text -> text.replaceAll(
                        ",?\"(?:words|trend|review|last_change|public_key)\":(?:\"[^\"]*\"|[^,}]*)", ""));
        try (Store other = Store.open(newDatabase(), clock)) {
            other.backup().restore(old);
            sameAs(other, site);
        }
    }

    /** A copy of a backup without the tables that the first version did not have, and with another text for a table. */
    private Path rewritten(Path backup, String table, UnaryOperator<String> change) throws Exception {
        Path copy = dir.resolve("rewritten.zip");
        try (ZipFile in = new ZipFile(backup.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String name = entry.getName().replace(".jsonl", "");
                if (entry.getName().endsWith(".jsonl") && !Store.FIRST.contains(name)) {
                    continue;
                }
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        name.equals(table)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return copy;
    }

    /** Two sites with history, of which one got worse. */
    private long worse() {
        long site = site();
        finished(site, Samples.everyVerdict());
        Checklist good = Samples.everyVerdict();
        finished(
                site,
                Checklist.of(
                        good.site(),
                        2566,
                        "lao",
                        good.run(),
                        List.of(Samples.item("O1", "โครงสร้าง", "9.1", Verdict.MISSING, 0.3)),
                        good.rules(),
                        good.notes()));
        finished(site("อบต. อื่น", "https://other.go.th/"), Samples.everyVerdict());
        store.decisions()
                .decide(store.items().item(site, "O1").orElseThrow(), Decision.Answer.REJECT, "", "ดูแล้ว", "me");
        store.accounts().put(new Account("admin", "{bcrypt}x", Account.Role.ADMIN, true));
        store.schedules().add(new Schedule(0, "ทุกคืน", 0, "0 1 * * *", 60, "", "", true, clock.instant()));
        return site;
    }

    private void sameAs(Store other, long site) {
        List<StoredRun> runs = store.runs().ofSite(site, 5);
        assertThat(other.runs().ofSite(site, 5)).isEqualTo(runs).hasSize(2);
        runs.forEach(run -> assertThat(other.runs().checklist(run.id()))
                .isPresent()
                .isEqualTo(store.runs().checklist(run.id())));
        assertThat(other.items().ofSite(site)).isEqualTo(store.items().ofSite(site));
        assertThat(other.items().reviewCount(0)).isEqualTo(store.items().reviewCount(0));
        assertThat(other.decisions().ofSite(site))
                .isEqualTo(store.decisions().ofSite(site))
                .hasSize(1);
        assertThat(other.accounts().all()).isEqualTo(store.accounts().all());
        assertThat(other.schedules().all()).isEqualTo(store.schedules().all());
        SiteQuery worst = new SiteQuery("", SiteQuery.Order.FALLEN, 0, 10);
        assertThat(other.sites().show(worst)).isEqualTo(store.sites().show(worst));
        SiteQuery search = new SiteQuery("ตัวอย่าง", SiteQuery.Order.NAME, 0, 10);
        assertThat(other.sites().show(search)).isEqualTo(store.sites().show(search));
    }

    @Test
    void tablesOfTheFirstVersionAreUpgradedWithWhatTheyHold() throws Exception {
        long site = worse();
        StoreSettings first = newDatabase();
        DataSource source = new DriverManagerDataSource(first.url(), first.user(), first.password());
        try (Connection held =
                source.getConnection()) { // an embedded database is gone from memory with its last connection
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .target("1")
                    .load()
                    .migrate();
            JdbcTemplate old = new JdbcTemplate(source);
            JdbcTemplate now = new JdbcTemplate(store.dataSource());
            for (String table : Store.tables()) {
                if (Store.FIRST.contains(table)) {
                    copy(now, old, table);
                }
            }
            assertThat(held.isClosed()).isFalse();
        }
        try (Store upgraded = Store.open(first, clock)) {
            sameAs(upgraded, site);
        }
    }

    private static void copy(JdbcTemplate from, JdbcTemplate to, String table) {
        List<String> columns =
                to.query("select * from " + table + " where 1 = 0", (ResultSetExtractor<List<String>>) r -> {
                    List<String> names = new ArrayList<>();
                    for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                        names.add(r.getMetaData().getColumnName(i));
                    }
                    return names;
                });
        String names = String.join(", ", columns);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        from.query("select " + names + " from " + table, (RowCallbackHandler) r -> {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = r.getObject(i + 1);
            }
            to.update("insert into " + table + " (" + names + ") values (" + marks + ")", row);
        });
    }

    @Test
    void tablesOfANewerVersionAreRefused() {
        new Db(store.dataSource()).sql("""
                        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                        "installed_by", "execution_time", "success") values (99, '99', 'x', 'SQL', 'V99__x.sql', 1, 'x', 1, true)""").update();
        assertThatThrownBy(() -> Store.open(settings, clock).close())
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isIn(StoreException.Problem.OTHER_VERSION));
    }

    static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** A clock that moves when the test says so. */
    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
