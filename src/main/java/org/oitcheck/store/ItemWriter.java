package org.oitcheck.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;

/** Keeps the table of items: a row lasts while verdict and evidence of the item stay the same. */
final class ItemWriter {
    private static final int MOST_EVIDENCE = 5;
    private final Db db;

    ItemWriter(Db db) {
        this.db = db;
    }

    /** What stands in the table now. */
    private record Old(long id, String item, String basis, String verdict) {}

    void write(long siteId, long runId, List<Item> items) {
        Map<String, Old> current = db
                .sql("select id, item, basis, verdict from item where site_id = ? and is_current")
                .param(siteId)
                .query((r, n) ->
                        new Old(r.getLong("id"), r.getString("item"), r.getString("basis"), r.getString("verdict")))
                .list()
                .stream()
                .collect(Collectors.toMap(Old::item, o -> o, (a, b) -> b));
        // what stays the same is told in one statement, the rest one by one
        db.sql("update item set last_run = ? where site_id = ? and is_current")
                .param(runId)
                .param(siteId)
                .update();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String basis = decided(siteId, item).orElseGet(() -> basis(item));
            Old old = current.remove(item.id());
            if (old != null
                    && old.basis().equals(basis)
                    && old.verdict().equals(item.verdict().name())) {
                continue;
            }
            if (old != null) {
                close(old, runId);
            }
            insert(siteId, runId, i, item, basis);
        }
        current.values().forEach(o -> close(o, runId)); // no longer on the form
    }

    /** While a decision counts in the verdict, the item rests on what that decision rested on. */
    private Optional<String> decided(long siteId, Item item) {
        if (item.decided().filter(d -> !d.expired()).isEmpty()) {
            return Optional.empty();
        }
        return db.sql("select basis from decision where site_id = ? and item = ? order by id desc limit 1")
                .param(siteId)
                .param(item.id())
                .query(String.class)
                .optional();
    }

    private void close(Old old, long runId) {
        db.sql("update item set is_current = false, last_run = (select max(id) from run where site_id = item.site_id"
                        + " and state = 'FINISHED' and id < ?) where id = ?")
                .param(runId)
                .param(old.id())
                .update();
    }

    private void insert(long siteId, long runId, int position, Item item, String basis) {
        long id = Db.insert(db.sql("""
                        insert into item (site_id, item, position, title, verdict, confidence, basis, is_current, first_run, last_run)
                        values (?, ?, ?, ?, ?, ?, ?, true, ?, ?)""")
                .param(siteId)
                .param(item.id())
                .param(position)
                .param(Db.cut(item.title(), 1000))
                .param(item.verdict().name())
                .param(item.confidence())
                .param(basis)
                .param(runId)
                .param(runId));
        List<Evidence> evidence = item.evidence().stream().limit(MOST_EVIDENCE).toList();
        for (int i = 0; i < evidence.size(); i++) {
            Evidence e = evidence.get(i);
            db.sql("insert into evidence values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(i)
                    .param(Db.cut(e.url(), 4000))
                    .param(Db.cut(e.title(), 1000))
                    .param(Db.cut(e.mediaType(), 200))
                    .param(e.fiscalYear())
                    .param(Db.cut(e.archive().file(), 500))
                    .param(e.archive().offset())
                    .param(Db.cut(e.archive().digest(), 100))
                    .update();
        }
    }

    /** Digest of what a person sees when deciding: the verdict and the content it rests on. */
    static String basis(Item item) {
        StringBuilder text = new StringBuilder(item.verdict().name())
                .append('\n')
                .append(Math.round(item.confidence() * 100))
                .append('\n');
        item.evidence().stream()
                .limit(MOST_EVIDENCE)
                .forEach(e -> text.append(e.url())
                        .append(' ')
                        .append(e.archive().digest())
                        .append('\n'));
        return PackedChecklist.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
