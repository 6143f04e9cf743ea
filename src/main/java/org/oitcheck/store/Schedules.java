package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When sites are checked. */
public final class Schedules {
    private final Db db;

    Schedules(Db db) {
        this.db = db;
    }

    /** Adds a schedule and returns its number. */
    public long add(Schedule s) {
        return Db.insert(db.sql("""
                                insert into schedule (name, site_id, cron, jitter_minutes, quiet_from, quiet_to, active, next_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Db.cut(s.name(), 200))
                .param(siteOrNull(s))
                .param(s.cron())
                .param(s.jitterMinutes())
                .param(s.quietFrom())
                .param(s.quietTo())
                .param(s.active())
                .param(Db.at(s.nextAt())));
    }

    private static @Nullable Long siteOrNull(Schedule s) {
        return s.siteId() == 0 ? null : s.siteId();
    }

    /** All schedules. */
    public List<Schedule> all() {
        return db.sql("select * from schedule order by id")
                .query(Schedules::read)
                .list();
    }

    /** Active schedules that are due. */
    public List<Schedule> due(Instant now) {
        return db.sql("select * from schedule where active and next_at <= ? order by id")
                .param(Db.at(now))
                .query(Schedules::read)
                .list();
    }

    /** One schedule. */
    public Optional<Schedule> schedule(long id) {
        return db.sql("select * from schedule where id = ?")
                .param(id)
                .query(Schedules::read)
                .optional();
    }

    /** Tells when a schedule is due next. */
    public void next(long id, Instant at) {
        db.sql("update schedule set next_at = ? where id = ?")
                .param(Db.at(at))
                .param(id)
                .update();
    }

    /** Follows a schedule, or no longer; a schedule taken up again is due at {@code next}. */
    public void active(long id, boolean active, Instant next) {
        db.sql("update schedule set active = ?, next_at = ? where id = ?")
                .param(active)
                .param(Db.at(next))
                .param(id)
                .update();
    }

    /** Removes a schedule. */
    public void remove(long id) {
        db.sql("delete from schedule where id = ?").param(id).update();
    }

    private static Schedule read(ResultSet r, int row) throws SQLException {
        return new Schedule(
                r.getLong("id"),
                r.getString("name"),
                r.getLong("site_id"),
                r.getString("cron"),
                r.getInt("jitter_minutes"),
                r.getString("quiet_from"),
                r.getString("quiet_to"),
                r.getBoolean("active"),
                Db.instant(r, "next_at"));
    }
}
