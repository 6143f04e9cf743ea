package org.oitcheck.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks: queued, running, finished. A site has at most one open run. */
public final class Runs {
    private static final String COLUMNS = """
            select id, site_id, state, cause, requested_by, worker, queued_at, started_at, beat_at, finished_at, phase,
                   fetched, waiting, failed, form_year, profile, score, found, total, trouble from run\s""";

    private final Db db;
    private final Clock clock;
    private final ItemWriter items;

    Runs(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.items = new ItemWriter(db);
    }

    /** Asks for a check; when one is open already, that one is the answer. */
    public StoredRun request(long siteId, StoredRun.Cause cause, String by) {
        return db.transaction(() -> {
            // the lock makes two requests at once one run
            db.sql("select id from site where id = ? for update")
                    .param(siteId)
                    .query(Long.class)
                    .single();
            Optional<StoredRun> open = open(siteId);
            return open.orElseGet(() -> run(Db.insert(db.sql(
                                    "insert into run (site_id, state, cause, requested_by, queued_at) values (?, 'QUEUED', ?, ?, ?)")
                            .param(siteId)
                            .param(cause.name())
                            .param(Db.cut(by, 100))
                            .param(Db.at(clock.instant()))))
                    .orElseThrow());
        });
    }

    /** The queued or running check of a site. */
    public Optional<StoredRun> open(long siteId) {
        return db.sql(COLUMNS + "where site_id = ? and state in ('QUEUED', 'RUNNING') order by id desc limit 1")
                .param(siteId)
                .query(Runs::read)
                .optional();
    }

    /** A worker takes the run up (again, when another one died); false when it is no longer open. */
    public boolean start(long runId, String worker) {
        Instant now = clock.instant();
        return db.sql(
                                "update run set state='RUNNING', worker=?, started_at=?, beat_at=?, phase='' where id=? and state in ('QUEUED', 'RUNNING')")
                        .param(name(worker))
                        .param(Db.at(now))
                        .param(Db.at(now))
                        .param(runId)
                        .update()
                > 0;
    }

    private static String name(String worker) {
        return Db.cut(worker, 200);
    }

    /** Tells how far a run is; false when this worker must leave it, because somebody stopped it or another worker took it up. */
    public boolean progress(long runId, String worker, RunProgress p) {
        return db.sql(
                                "update run set phase=?, fetched=?, waiting=?, failed=?, beat_at=? where id=? and state='RUNNING' and worker=?")
                        .param(p.phase())
                        .param(p.fetched())
                        .param(p.waiting())
                        .param(p.failed())
                        .param(Db.at(clock.instant()))
                        .param(runId)
                        .param(name(worker))
                        .update()
                > 0;
    }

    /**
     * How the end of a run was stored.
     *
     * @param stored whether it was; not, when the run had ended already
     * @param before the run of the site that was the newest until now
     */
    public record End(boolean stored, Optional<StoredRun> before) {}

    /** Stores the result of a run, whichever worker brings it: all of it or nothing, and once. */
    public End finish(long runId, Checklist checklist) {
        PackedChecklist packed = PackedChecklist.of(checklist);
        String form = checklist.items().stream().map(Item::id).collect(Collectors.joining(","));
        String formDigest = PackedChecklist.digest(form.getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        return db.transaction(() -> {
            StoredRun run = db.sql(COLUMNS + "where id = ? for update")
                    .param(runId)
                    .query(Runs::read)
                    .single();
            if (!run.state().open()) {
                return new End(false, Optional.empty()); // stopped in its last moment, or brought by another worker
            }
            db.sql("insert into form (digest, items) values (?, ?) on conflict do nothing")
                    .param(formDigest)
                    .param(form)
                    .update();
            db.sql("insert into finding_set (digest, body) values (?, ?) on conflict do nothing")
                    .param(packed.digest())
                    .param(packed.findings())
                    .update();
            db.sql("""
                            update run set state='FINISHED', finished_at=?, beat_at=?, form_year=?, profile=?, score=?, found=?,
                            total=?, form=?, verdicts=?, findings=?, head=?, trouble='' where id=?""")
                    .param(Db.at(now))
                    .param(Db.at(now))
                    .param(checklist.year())
                    .param(checklist.profile())
                    .param(checklist.score().oit())
                    .param(checklist.score().found())
                    .param(checklist.score().items())
                    .param(formDigest)
                    .param(VerdictLetters.of(checklist.items()))
                    .param(packed.digest())
                    .param(packed.head())
                    .param(runId)
                    .update();
            items.write(run.siteId(), runId, checklist.items());
            return new End(true, latest(run, checklist, now));
        });
    }

    private Optional<StoredRun> latest(StoredRun run, Checklist checklist, Instant now) {
        WatchedSite site = db.sql("select * from site where id = ?")
                .param(run.siteId())
                .query(Sites::read)
                .single();
        double score = checklist.score().oit();
        double before = site.latest().present() ? site.latest().score() : score;
        db.sql("""
                        update site set trend=?, review=?, last_run=?, last_at=?, before_score=?, last_score=?, last_change=?,
                        last_found=?, last_total=? where id=?""")
                .param(Trend.text(Trend.of(db, run.siteId())))
                .param(new Items(db).countReview(run.siteId()))
                .param(run.id())
                .param(Db.at(now))
                .param(before)
                .param(score)
                .param(score - before)
                .param(checklist.score().found())
                .param(checklist.score().items())
                .param(run.siteId())
                .update();
        if (site.entry().name().isBlank()) {
            String name = Db.cut(checklist.site().name(), 300);
            SiteEntry e = site.entry();
            db.sql("update site set name = ?, words = ? where id = ?")
                    .param(name)
                    .param(Sites.words(
                            new SiteEntry(name, e.url(), e.type(), e.province(), e.profile(), e.year(), e.active())))
                    .param(run.siteId())
                    .update();
        }
        return site.latest().present() ? run(site.latest().runId()) : Optional.empty();
    }

    /** The run could not be done; false when it ended otherwise meanwhile, or another worker took it up. */
    public boolean fail(long runId, String worker, String trouble) {
        return end("and worker=?", StoredRun.State.FAILED, trouble)
                        .param(runId)
                        .param(name(worker))
                        .update()
                > 0;
    }

    /** The run was stopped. */
    public void stop(long runId, String why) {
        end("", StoredRun.State.STOPPED, why).param(runId).update();
    }

    private JdbcClient.StatementSpec end(String and, StoredRun.State state, String trouble) {
        return db.sql("update run set state=?, finished_at=?, trouble=? where state in ('QUEUED', 'RUNNING') and id=? "
                        + and)
                .param(state.name())
                .param(Db.at(clock.instant()))
                .param(Db.cut(trouble, 2000));
    }

    /** One run. */
    public Optional<StoredRun> run(long id) {
        return db.sql(COLUMNS + "where id = ?").param(id).query(Runs::read).optional();
    }

    /** Runs of a site, newest first. */
    public List<StoredRun> ofSite(long siteId, int most) {
        return db.sql(COLUMNS + "where site_id = ? order by id desc limit ?")
                .param(siteId)
                .param(most)
                .query(Runs::read)
                .list();
    }

    /** Open runs of all sites, oldest first. */
    public List<StoredRun> open(int most) {
        return db.sql(COLUMNS + "where state in ('QUEUED', 'RUNNING') order by id limit ?")
                .param(most)
                .query(Runs::read)
                .list();
    }

    /** The checklist of a finished run, equal to the one that was stored. */
    public Optional<Checklist> checklist(long runId) {
        return db.sql(
                        "select r.head, f.body from run r join finding_set f on f.digest = r.findings where r.id = ? and r.state = 'FINISHED'")
                .param(runId)
                .query((r, n) -> PackedChecklist.unpack(Db.bytes(r.getBytes("head")), Db.bytes(r.getBytes("body"))))
                .optional();
    }

    /** Verdicts of the newest finished runs of a site, oldest first: the columns of its heat map. */
    public List<Night> nights(long siteId, int most) {
        List<Night> newest = db.sql("""
                        select r.id, r.finished_at, r.score, r.verdicts, f.items from run r join form f on f.digest = r.form
                        where r.site_id = ? and r.state = 'FINISHED' order by r.id desc limit ?""")
                .param(siteId)
                .param(most)
                .query((r, n) -> Night.of(
                        r.getLong("id"),
                        Db.instant(r, "finished_at"),
                        r.getDouble("score"),
                        r.getString("items"),
                        r.getString("verdicts")))
                .list();
        List<Night> oldest = new ArrayList<>(newest);
        Collections.reverse(oldest);
        return List.copyOf(oldest);
    }

    static StoredRun read(ResultSet r, int row) throws SQLException {
        return new StoredRun(
                r.getLong("id"),
                r.getLong("site_id"),
                StoredRun.State.valueOf(r.getString("state")),
                StoredRun.Cause.valueOf(r.getString("cause")),
                r.getString("requested_by"),
                r.getString("worker"),
                Db.instant(r, "queued_at"),
                Db.instant(r, "started_at"),
                Db.instant(r, "beat_at"),
                Db.instant(r, "finished_at"),
                new RunProgress(r.getString("phase"), r.getInt("fetched"), r.getInt("waiting"), r.getInt("failed")),
                r.getInt("form_year"),
                r.getString("profile"),
                r.getDouble("score"),
                r.getInt("found"),
                r.getInt("total"),
                r.getString("trouble"));
    }
}
