package org.oitcheck.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.checklist.Scores;
import org.oitcheck.checklist.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items as the newest run of each site found them. */
public final class Items {
    private static final String CURRENT = """
            select i.*, s.name as site_name from item i join site s on s.id = i.site_id where i.is_current\s""";
    /** Uncertain, and no decision on this very evidence. */
    private static final String OPEN = "and (i.verdict in ('UNREADABLE', 'UNDECIDED') or i.confidence < " + Scores.SURE
            + ") and not exists (select 1 from decision d where d.site_id = i.site_id and d.item = i.item and d.basis = i.basis) ";

    private final Db db;

    Items(Db db) {
        this.db = db;
    }

    /** Items of a site in the order of the form. */
    public List<ItemState> ofSite(long siteId) {
        return read(db.sql(CURRENT + "and i.site_id = ? order by i.position").param(siteId));
    }

    /** One item of a site. */
    public Optional<ItemState> item(long siteId, String item) {
        return read(db.sql(CURRENT + "and i.site_id = ? and i.item = ?")
                        .param(siteId)
                        .param(item))
                .stream()
                .findFirst();
    }

    /** Items that a person should look at and nobody has, least certain first; of all sites when {@code siteId} is 0. */
    public List<ItemState> review(long siteId, int offset, int most) {
        if (siteId == 0) { // on its own, so that the index on confidence gives the order
            return read(db.sql(CURRENT + OPEN + "order by i.confidence, i.id limit ? offset ?")
                    .param(most)
                    .param(offset));
        }
        return read(db.sql(CURRENT + OPEN + "and i.site_id = ? order by i.confidence, i.id limit ? offset ?")
                .param(siteId)
                .param(most)
                .param(offset));
    }

    /** Number of items in the review queue, of all sites when {@code siteId} is 0. Every page shows it: it is kept with each site. */
    public int reviewCount(long siteId) {
        if (siteId != 0) {
            return countReview(siteId);
        }
        int[] known = db.sql("""
                        select coalesce(sum(review), 0), count(case when review is null and last_run <> 0 then 1 end) from site""")
                .query((r, n) -> new int[] {r.getInt(1), r.getInt(2)})
                .single();
        if (known[1] == 0) {
            return known[0];
        }
        db.sql("select id from site where review is null and last_run <> 0")
                .query(Long.class)
                .list()
                .forEach(this::recount); // stored by an older version
        return reviewCount(0);
    }

    /** Keeps the number of a site after one of its items was decided. */
    void recount(long siteId) {
        db.sql("update site set review = ? where id = ?")
                .param(countReview(siteId))
                .param(siteId)
                .update();
    }

    int countReview(long siteId) {
        return db.sql("select count(*) from item i where i.is_current and i.site_id = ? " + OPEN)
                .param(siteId)
                .query(Integer.class)
                .single();
    }

    private List<ItemState> read(JdbcClient.StatementSpec query) {
        Map<Long, ItemState> rows = new LinkedHashMap<>();
        query.query((org.springframework.jdbc.core.RowCallbackHandler) r -> rows.put(
                r.getLong("id"),
                new ItemState(
                        r.getLong("site_id"),
                        r.getString("site_name"),
                        r.getString("item"),
                        r.getString("title"),
                        Verdict.valueOf(r.getString("verdict")),
                        r.getDouble("confidence"),
                        r.getString("basis"),
                        r.getLong("first_run"),
                        r.getLong("last_run"),
                        List.of())));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ItemState.EvidenceRef>> evidence = new LinkedHashMap<>();
        db.sql("select * from evidence where item_id in (:ids) order by item_id, position")
                .param("ids", rows.keySet())
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        r -> evidence.computeIfAbsent(r.getLong("item_id"), id -> new ArrayList<>())
                                .add(new ItemState.EvidenceRef(
                                        r.getString("url"),
                                        r.getString("title"),
                                        r.getString("media_type"),
                                        r.getInt("fiscal_year"),
                                        r.getString("archive_file"),
                                        r.getLong("archive_offset"),
                                        r.getString("archive_digest"))));
        return rows.entrySet().stream()
                .map(e -> with(e.getValue(), evidence.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private static ItemState with(ItemState i, List<ItemState.EvidenceRef> evidence) {
        return new ItemState(
                i.siteId(),
                i.siteName(),
                i.item(),
                i.title(),
                i.verdict(),
                i.confidence(),
                i.basis(),
                i.firstRun(),
                i.lastRun(),
                evidence);
    }
}
