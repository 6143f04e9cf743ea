package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oitcheck.checklist.Verdict;

/** What got worse, from suspicion to solution. */
public final class Problems {
    private final Db db;
    private final Clock clock;

    Problems(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes a suspicion down and returns its number. */
    public long suspect(Problem p, Duration lookAfter) {
        Instant now = clock.instant();
        return Db.insert(db.sql("""
                                insert into problem (site_id, item, title, verdict_before, verdict_now, url, advice, state,
                                opened_run, opened_at, look_at) values (?, ?, ?, ?, ?, ?, ?, 'SUSPECTED', ?, ?, ?)""")
                .param(p.siteId())
                .param(p.item())
                .param(Db.cut(p.title(), 1000))
                .param(p.before().name())
                .param(p.now().name())
                .param(Db.cut(p.url(), 4000))
                .param(Db.cut(p.advice(), 2000))
                .param(p.openedRun())
                .param(Db.at(now))
                .param(Db.at(now.plus(lookAfter))));
    }

    /** Another look saw it too (or still sees it): with what is seen now. */
    public void confirm(long id, Verdict now, String url, String advice) {
        db.sql("""
                        update problem set state = 'CONFIRMED', verdict_now = ?, url = ?, advice = ?,
                        confirmed_at = coalesce(confirmed_at, ?) where id = ? and state <> 'SOLVED'""")
                .param(now.name())
                .param(Db.cut(url, 4000))
                .param(Db.cut(advice, 2000))
                .param(Db.at(clock.instant()))
                .param(id)
                .update();
    }

    /** A suspicion that was nothing. */
    public void drop(long id) {
        db.sql("delete from problem where id = ? and state = 'SUSPECTED'")
                .param(id)
                .update();
    }

    /** It is as good as before again. */
    public void solve(long id) {
        db.sql("update problem set state = 'SOLVED', solved_at = ? where id = ? and state = 'CONFIRMED'")
                .param(Db.at(clock.instant()))
                .param(id)
                .update();
    }

    /** Suspected and confirmed problems of a site. */
    public List<Problem> open(long siteId) {
        return db.sql("select * from problem where site_id = ? and state in ('SUSPECTED', 'CONFIRMED') order by id")
                .param(siteId)
                .query(Problems::read)
                .list();
    }

    /** Confirmed problems of all sites, newest first. */
    public List<Problem> confirmed(int most) {
        return db.sql("select * from problem where state = 'CONFIRMED' order by confirmed_at desc, id desc limit ?")
                .param(most)
                .query(Problems::read)
                .list();
    }

    /** Confirmed problems that nobody was told of. */
    public List<Problem> unannounced() {
        return db.sql("select * from problem where state = 'CONFIRMED' and announced_at is null order by id limit 5000")
                .query(Problems::read)
                .list();
    }

    /** Confirmed problems that were told, are not acknowledged, and are to be told again. */
    public List<Problem> toRepeat(Instant now) {
        return db.sql("""
                        select * from problem where state = 'CONFIRMED' and acknowledged_by = '' and repeat_at <= ?
                        order by id limit 5000""").param(Db.at(now)).query(Problems::read).list();
    }

    /** The outage that is going on: its first problem, when one of its problems was confirmed after {@code since} and is not solved. */
    public Optional<Long> outage(Instant since) {
        return db.sql("""
                        select outage from problem where outage > 0 and item = '' and state = 'CONFIRMED' and confirmed_at > ?
                        order by id desc limit 1""").param(Db.at(since)).query(Long.class).optional();
    }

    /** Items whose host is in an outage that was told: with problems that were confirmed after {@code since} and are not solved. */
    public List<Problem> itemsOfOutages(Instant since) {
        return db.sql("""
                        select * from problem where outage > 0 and item <> '' and state = 'CONFIRMED' and confirmed_at > ?
                        order by id limit 5000""").param(Db.at(since)).query(Problems::read).list();
    }

    /** Sites whose suspicions are due for a second look; each is handed out once in {@code again}. */
    public List<Long> looksDue(Duration again) {
        Instant now = clock.instant();
        return db.transaction(() -> {
            List<Long> sites = db.sql(
                            "select distinct site_id from problem where state = 'SUSPECTED' and look_at <= ? order by site_id")
                    .param(Db.at(now))
                    .query(Long.class)
                    .list();
            sites.forEach(site -> db.sql(
                            "update problem set look_at = ? where site_id = ? and state = 'SUSPECTED' and look_at <= ?")
                    .param(Db.at(now.plus(again)))
                    .param(site)
                    .param(Db.at(now))
                    .update());
            return sites;
        });
    }

    /**
     * Marks problems as told together with the messages that tell of them: both or neither.
     *
     * @param outage first problem of their outage, 0 for none
     */
    public void announce(List<Problem> told, long outage, Duration repeat, List<Outbox.Draft> messages) {
        Instant now = clock.instant();
        db.inTransaction(() -> {
            for (Problem p : told) {
                db.sql(
                                "update problem set announced_at = coalesce(announced_at, ?), repeat_at = ?, outage = ? where id = ?")
                        .param(Db.at(now))
                        .param(Db.at(now.plus(repeat)))
                        .param(outage == 0 ? p.outage() : outage)
                        .param(p.id())
                        .update();
            }
            messages.forEach(m -> Outbox.put(db, m, now));
        });
    }

    /** Somebody takes it on: it is not repeated. */
    public void acknowledge(long id, String by) {
        db.sql("update problem set acknowledged_by = ? where id = ?")
                .param(Db.cut(by, 100))
                .param(id)
                .update();
    }

    /** Nobody wants to hear of it until a time. */
    public void mute(long id, Instant until, String by, String reason) {
        db.sql("update problem set muted_until = ?, muted_by = ?, muted_reason = ? where id = ?")
                .param(Db.at(until))
                .param(Db.cut(by, 100))
                .param(Db.cut(reason, 1000))
                .param(id)
                .update();
    }

    /** One problem. */
    public Optional<Problem> problem(long id) {
        return db.sql("select * from problem where id = ?")
                .param(id)
                .query(Problems::read)
                .optional();
    }

    private static Problem read(ResultSet r, int row) throws SQLException {
        return new Problem(
                r.getLong("id"),
                r.getLong("site_id"),
                r.getString("item"),
                r.getString("title"),
                Verdict.valueOf(r.getString("verdict_before")),
                Verdict.valueOf(r.getString("verdict_now")),
                r.getString("url"),
                r.getString("advice"),
                Problem.State.valueOf(r.getString("state")),
                r.getLong("opened_run"),
                Db.instant(r, "opened_at"),
                Db.instant(r, "confirmed_at"),
                Db.instant(r, "announced_at"),
                r.getLong("outage"),
                r.getString("acknowledged_by"),
                Db.instant(r, "muted_until"),
                r.getString("muted_by"),
                r.getString("muted_reason"));
    }
}
