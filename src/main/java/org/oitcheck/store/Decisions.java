package org.oitcheck.store;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.oitcheck.checklist.Verdict;

/** What people decided about items; nothing is ever changed, the newest decision on the same evidence counts. */
public final class Decisions {
    private final Db db;
    private final Clock clock;
    private final LongConsumer listener;

    Decisions(Db db, Clock clock, LongConsumer listener) {
        this.db = db;
        this.clock = clock;
        this.listener = listener;
    }

    /** Stores a decision about an item as it is seen now. */
    public void decide(ItemState item, Decision.Answer answer, String url, String reason, String by) {
        decide(item, answer, url, reason, by, clock.instant());
    }

    /** Stores a decision that was made earlier, elsewhere. */
    public void decide(ItemState item, Decision.Answer answer, String url, String reason, String by, Instant at) {
        db.inTransaction(() -> {
            insert(item, answer, url, reason, by, at);
            new Items(db).recount(item.siteId());
        });
        tell(item.siteId());
    }

    private void insert(ItemState item, Decision.Answer answer, String url, String reason, String by, Instant at) {
        db.sql("""
                        insert into decision (site_id, item, run_id, basis, before, answer, url, reason, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(item.siteId())
                .param(item.item())
                .param(item.lastRun())
                .param(item.basis())
                .param(item.verdict().name())
                .param(answer.name())
                .param(Db.cut(url, 4000))
                .param(Db.cut(reason, 2000))
                .param(Db.cut(by, 100))
                .param(Db.at(at))
                .update();
    }

    /** Takes back the decisions on an item that were made up to a moment. */
    public void forget(long siteId, String item, Instant until) {
        db.inTransaction(() -> {
            int gone = db.sql("delete from decision where site_id = ? and item = ? and decided_at <= ?")
                    .param(siteId)
                    .param(item)
                    .param(Db.at(until))
                    .update();
            if (gone > 0) {
                new Items(db).recount(siteId);
            }
        });
    }

    /** Lets the listener of the store look at the decisions of a site. */
    public void tell(long siteId) {
        listener.accept(siteId);
    }

    /** All decisions about a site, oldest first. */
    public List<Decision> ofSite(long siteId) {
        return db.sql("select * from decision where site_id = ? order by id")
                .param(siteId)
                .query((r, n) -> new Decision(
                        r.getLong("id"),
                        r.getLong("site_id"),
                        r.getString("item"),
                        r.getLong("run_id"),
                        r.getString("basis"),
                        Verdict.valueOf(r.getString("before")),
                        Decision.Answer.valueOf(r.getString("answer")),
                        r.getString("url"),
                        r.getString("reason"),
                        r.getString("decided_by"),
                        Db.instant(r, "decided_at")))
                .list();
    }

    /** The decisions that hold for these items, by item id. */
    public Map<String, Decision> holding(long siteId, List<ItemState> items) {
        Map<String, Decision> holding = new LinkedHashMap<>();
        for (Decision d : ofSite(siteId)) {
            items.stream()
                    .filter(i -> i.item().equals(d.item()) && i.basis().equals(d.basis()))
                    .findFirst()
                    .ifPresent(i -> holding.put(i.item(), d));
        }
        return holding;
    }
}
