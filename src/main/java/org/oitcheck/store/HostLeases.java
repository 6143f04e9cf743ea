package org.oitcheck.store;

import java.time.Clock;
import java.time.Duration;

/**
 * One check at a time on one server address, over all workers: many agencies share one hosting, and each check's politeness only
 * knows itself. A lease that is not renewed ends by itself.
 */
public final class HostLeases {
    private final Db db;
    private final Clock clock;

    HostLeases(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes or renews the lease of an address for a run; false when another run holds it. */
    public boolean take(String address, long runId, Duration length) {
        return db.transaction(() -> {
            var until = Db.at(clock.instant().plus(length));
            int renewed = db.sql(
                            "update host_lease set run_id = ?, until_at = ? where address = ? and (run_id = ? or until_at < ?)")
                    .param(runId)
                    .param(until)
                    .param(address)
                    .param(runId)
                    .param(Db.at(clock.instant()))
                    .update();
            return renewed > 0
                    || db.sql(
                                            "insert into host_lease (address, run_id, until_at) values (?, ?, ?) on conflict do nothing")
                                    .param(address)
                                    .param(runId)
                                    .param(until)
                                    .update()
                            > 0;
        });
    }

    /** Gives the leases of a run back. */
    public void release(long runId) {
        db.sql("delete from host_lease where run_id = ?").param(runId).update();
    }
}
