package org.oitcheck.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Who did what and when; entries are only ever added. */
public final class AuditLog {
    private final Db db;
    private final Clock clock;

    AuditLog(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One entry.
     *
     * @param at      when
     * @param who     account, or empty when nobody was logged in
     * @param action  what, e.g. {@code check.start}
     * @param object  to what
     * @param detail  more, may be empty
     * @param address network address of the person
     */
    public record Entry(Instant at, String who, String action, String object, String detail, String address) {}

    /** Adds an entry. */
    public void add(String who, String action, String object, String detail, String address) {
        db.sql("insert into audit (at, who, action, object, detail, address) values (?, ?, ?, ?, ?, ?)")
                .param(Db.at(clock.instant()))
                .param(Db.cut(who, 100))
                .param(Db.cut(action, 50))
                .param(Db.cut(object, 500))
                .param(Db.cut(detail, 2000))
                .param(Db.cut(address, 100))
                .update();
    }

    /** The newest entries, newest first. */
    public List<Entry> newest(int offset, int most) {
        return db.sql("select * from audit order by id desc limit ? offset ?")
                .param(most)
                .param(offset)
                .query((r, n) -> new Entry(
                        Db.instant(r, "at"),
                        r.getString("who"),
                        r.getString("action"),
                        r.getString("object"),
                        r.getString("detail"),
                        r.getString("address")))
                .list();
    }
}
