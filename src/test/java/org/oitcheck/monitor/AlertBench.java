package org.oitcheck.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;

/** A store with a clock that tests move, checks without a network, and alerts over them. */
final class AlertBench implements AutoCloseable {
    static final List<String> ITEMS = List.of("O1", "O12", "O22", "O30");

    final Ticking clock = new Ticking();
    final Store store;
    final CheckDesk desk;
    final ProblemBook book;
    final Alerts alerts;
    final FollowUpRounds rounds;

    AlertBench() {
        String memory = "jdbc:h2:mem:" + java.util.UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        store = Store.open(new StoreSettings(memory, "", "", 10), clock);
        desk = new CheckDesk(store, clock);
        book = new ProblemBook(store, AlertTimes.USUAL.look());
        alerts = new Alerts(store, desk, AlertTimes.USUAL, "https://oit.example", clock);
        rounds = new FollowUpRounds(store, desk, AlertTimes.USUAL, "https://oit.example", clock);
    }

    /** A clock that stands until it is moved. */
    static final class Ticking extends Clock {
        private volatile Instant now = Instant.parse("2026-11-02T18:00:00Z"); // one at night in Bangkok

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    long site(String name) {
        return store.sites().put(new SiteEntry(name, "https://" + name + ".go.th/", "", "", "lao", 2566, true));
    }

    long target(AlertTarget.Kind kind, String address, boolean digest) {
        return store.targets().add(new AlertTarget(0, kind, address, "key", 0, digest, "en", true, clock.instant()));
    }

    /** A finished check: all items FOUND but these. */
    StoredRun check(long site, Map<String, Verdict> others) {
        return check(site, others, "");
    }

    /** The same; the others are at an address. */
    StoredRun check(long site, Map<String, Verdict> others, String url) {
        StoredRun run = store.runs().request(site, StoredRun.Cause.SCHEDULE, "nightly");
        store.runs().start(run.id(), "w");
        List<Item> items = new ArrayList<>();
        for (String id : ITEMS) {
            Item i = Samples.item(id, "หัวข้อ " + id, "9.1", others.getOrDefault(id, Verdict.FOUND), 0.9);
            items.add(others.containsKey(id) && !url.isEmpty() ? at(i, url) : i);
        }
        Checklist checklist = Samples.of(items);
        Optional<StoredRun> before = store.runs().finish(run.id(), checklist).before();
        RunFinished event = new RunFinished(
                store.sites().site(site).orElseThrow(),
                store.runs().run(run.id()).orElseThrow(),
                checklist,
                before.flatMap(b -> store.runs().checklist(b.id()).map(c -> new RunFinished.Before(b, c))));
        book.finished(event);
        rounds.finished(event);
        return event.run();
    }

    private static Item at(Item i, String url) {
        return new Item(
                i.id(),
                i.title(),
                i.indicator(),
                i.sub(),
                i.verdict(),
                i.confidence(),
                List.of(url),
                i.missing(),
                i.advice(),
                i.gain(),
                i.warnings(),
                i.evidence(),
                i.nearMisses());
    }

    /** A check that did not reach the site. */
    void fail(long site, boolean siteAtFault) {
        StoredRun run = store.runs().request(site, StoredRun.Cause.SCHEDULE, "nightly");
        store.runs().start(run.id(), "w");
        store.runs().fail(run.id(), "w", "no connection");
        book.failed(
                store.sites().site(site).orElseThrow(),
                store.runs().run(run.id()).orElseThrow(),
                siteAtFault);
    }

    /** Time passes, and what is due is done. */
    void pass(Duration time) {
        clock.pass(time);
        alerts.tick();
        rounds.tick();
    }

    /** Messages in the order in which they were made. */
    List<Outbox.Draft> messages() {
        List<Outbox.Draft> all = new ArrayList<>(
                store.outbox().newest(1000).stream().map(Outbox.Message::draft).toList());
        java.util.Collections.reverse(all);
        return all;
    }

    @Override
    public void close() {
        store.close();
    }
}
