package org.oitcheck.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;

/**
 * A check ended well and is stored.
 *
 * @param site   its site, with this run as the newest
 * @param run    the run
 * @param now    its checklist
 * @param before the finished run of the same site before it, with its checklist
 */
public record RunFinished(WatchedSite site, StoredRun run, Checklist now, Optional<Before> before) {
    /**
     * An earlier run.
     *
     * @param run       the run
     * @param checklist its checklist
     */
    public record Before(StoredRun run, Checklist checklist) {}

    /**
     * An item whose verdict changed.
     *
     * @param before what it was
     * @param after  what it is
     */
    public record Change(Item before, Item after) {
        /** Whether an item that was found, or nearer to it, is no longer. Not knowing is no news. */
        public boolean worse() {
            return !after.verdict().uncertain()
                    && !before.verdict().uncertain()
                    && after.verdict().compareTo(before.verdict()) > 0;
        }

        /** Whether the verdict is a better one. */
        public boolean better() {
            return !after.verdict().uncertain() && after.verdict().compareTo(before.verdict()) < 0;
        }
    }

    /** Items with another verdict than before, in the order of the form; none when there was no run before. */
    public List<Change> changes() {
        return before.map(b -> changes(b.checklist(), now)).orElse(List.of());
    }

    /** Items with another verdict in the second checklist, in the order of its form. */
    public static List<Change> changes(Checklist before, Checklist after) {
        Map<String, Item> old = new LinkedHashMap<>();
        before.items().forEach(i -> old.put(i.id(), i));
        return after.items().stream()
                .flatMap(i -> Optional.ofNullable(old.get(i.id())).stream().map(b -> new Change(b, i)))
                .filter(c -> verdict(c.before()) != verdict(c.after()))
                .toList();
    }

    private static Verdict verdict(Item item) {
        return item.verdict();
    }
}
