package org.oitcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where alerts go. */
public final class AlertTargets {
    private final Db db;

    AlertTargets(Db db) {
        this.db = db;
    }

    /** Adds one and returns its number. */
    public long add(AlertTarget t) {
        return Db.insert(db.sql("""
                                insert into alert_target (kind, address, secret, site_id, digest, lang, active, digest_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(t.kind().name())
                .param(t.address())
                .param(t.secret())
                .param(t.siteId() == 0 ? null : t.siteId())
                .param(t.digest())
                .param(t.lang())
                .param(t.active())
                .param(Db.at(t.digestAt())));
    }

    /** All of them. */
    public List<AlertTarget> all() {
        return db.sql("select * from alert_target order by id")
                .query(AlertTargets::read)
                .list();
    }

    /** One of them. */
    public Optional<AlertTarget> target(long id) {
        return db.sql("select * from alert_target where id = ?")
                .param(id)
                .query(AlertTargets::read)
                .optional();
    }

    /** Removes one with its messages. */
    public void remove(long id) {
        db.sql("delete from alert_target where id = ?").param(id).update();
    }

    /** A digest up to a time, with its message when there is something to tell: both or neither. */
    public void digested(long id, Instant until, List<Outbox.Draft> message, Instant now) {
        db.inTransaction(() -> {
            db.sql("update alert_target set digest_at = ? where id = ?")
                    .param(Db.at(until))
                    .param(id)
                    .update();
            message.forEach(m -> Outbox.put(db, m, now));
        });
    }

    private static AlertTarget read(ResultSet r, int row) throws SQLException {
        return new AlertTarget(
                r.getLong("id"),
                AlertTarget.Kind.valueOf(r.getString("kind")),
                r.getString("address"),
                r.getString("secret"),
                r.getLong("site_id"),
                r.getBoolean("digest"),
                r.getString("lang"),
                r.getBoolean("active"),
                Db.instant(r, "digest_at"));
    }
}
