package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.checklist.Verdict;

/** Promises of sites and the rounds that look whether they were kept. */
public final class FollowUps {
    private final Db db;

    FollowUps(Db db) {
        this.db = db;
    }

    /** Puts the promises of a plan and its rounds in place of those of the site before; rounds that are done stay. */
    public void start(long siteId, List<Promise> promises, Collection<LocalDate> rounds) {
        db.inTransaction(() -> {
            db.sql("delete from follow_up where site_id = ? and state <> 'DONE'")
                    .param(siteId)
                    .update();
            // promises with results stay with them
            db.sql("""
                            delete from promise where site_id = ?
                            and not exists (select 1 from follow_up_result f where f.promise_id = promise.id)""").param(siteId).update();
            for (Promise p : promises) {
                db.sql("""
                                insert into promise (site_id, run_id, position, item, title, measure, owner, due_on, verdict_then)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .param(siteId)
                        .param(p.runId())
                        .param(p.position())
                        .param(p.item())
                        .param(Db.cut(p.title(), 1000))
                        .param(Db.cut(p.measure(), 4000))
                        .param(Db.cut(p.owner(), 500))
                        .param(p.dueOn().toString())
                        .param(p.then().name())
                        .update();
            }
            for (LocalDate round : rounds) {
                db.sql("insert into follow_up (site_id, due_on, state) values (?, ?, 'PLANNED') on conflict do nothing")
                        .param(siteId)
                        .param(round.toString())
                        .update();
            }
        });
    }

    /** The newest promises of a site, in the order of its plan. */
    public List<Promise> promises(long siteId) {
        return db.sql("""
                        select * from promise where site_id = ? and run_id = (select max(run_id) from promise where site_id = ?)
                        order by position, id""").param(siteId).param(siteId).query(FollowUps::promise).list();
    }

    /** Promises of all sites that are due from a day to another. */
    public List<Promise> due(LocalDate from, LocalDate to) {
        return db.sql("""
                        select * from promise p where due_on >= ? and due_on <= ?
                        and run_id = (select max(run_id) from promise q where q.site_id = p.site_id) order by site_id, position, id""")
                .param(from.toString())
                .param(to.toString())
                .query(FollowUps::promise)
                .list();
    }

    /** Rounds of a site by date. */
    public List<FollowUp> ofSite(long siteId) {
        Map<Long, Map<Long, Verdict>> results = new HashMap<>();
        db.sql("""
                        select r.* from follow_up_result r join follow_up f on f.id = r.follow_up_id where f.site_id = ?""").param(siteId).query((org.springframework.jdbc.core.RowCallbackHandler)
                r -> results.computeIfAbsent(r.getLong("follow_up_id"), id -> new HashMap<>())
                        .put(r.getLong("promise_id"), Verdict.valueOf(r.getString("verdict"))));
        return db.sql("select * from follow_up where site_id = ? order by due_on")
                .param(siteId)
                .query((r, n) -> round(r, results.getOrDefault(r.getLong("id"), Map.of())))
                .list();
    }

    /** Rounds that are not done and due until a day. */
    public List<FollowUp> open(LocalDate until) {
        return db.sql("select * from follow_up where state <> 'DONE' and due_on <= ? order by due_on, id")
                .param(until.toString())
                .query((r, n) -> round(r, Map.of()))
                .list();
    }

    /** The round that waits for a run. */
    public Optional<FollowUp> ofRun(long runId) {
        return db.sql("select * from follow_up where run_id = ? and state = 'RUNNING'")
                .param(runId)
                .query((r, n) -> round(r, Map.of()))
                .optional();
    }

    /** The round rests on a run that is under way. */
    public void running(long id, long runId) {
        db.sql("update follow_up set state = 'RUNNING', run_id = ? where id = ? and state <> 'DONE'")
                .param(runId)
                .param(id)
                .update();
    }

    /** The round is done: verdict by number of the promise. All of it or nothing. */
    public void done(long id, Map<Long, Verdict> results) {
        db.inTransaction(() -> {
            int mine = db.sql("update follow_up set state = 'DONE' where id = ? and state <> 'DONE'")
                    .param(id)
                    .update();
            if (mine == 1) {
                results.forEach((promise, verdict) -> db.sql(
                                "insert into follow_up_result (follow_up_id, promise_id, verdict) values (?, ?, ?)")
                        .param(id)
                        .param(promise)
                        .param(verdict.name())
                        .update());
            }
        });
    }

    private static Promise promise(ResultSet r, int row) throws SQLException {
        return new Promise(
                r.getLong("id"),
                r.getLong("site_id"),
                r.getLong("run_id"),
                r.getInt("position"),
                r.getString("item"),
                r.getString("title"),
                r.getString("measure"),
                r.getString("owner"),
                LocalDate.parse(r.getString("due_on")),
                Verdict.valueOf(r.getString("verdict_then")));
    }

    private static FollowUp round(ResultSet r, Map<Long, Verdict> results) throws SQLException {
        return new FollowUp(
                r.getLong("id"),
                r.getLong("site_id"),
                LocalDate.parse(r.getString("due_on")),
                FollowUp.State.valueOf(r.getString("state")),
                r.getLong("run_id"),
                results);
    }
}
