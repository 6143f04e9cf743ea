package org.oitcheck.checklist;

import java.time.Instant;
import java.util.List;

/**
 * What changed between two checklists of one site, older first. Immutable; make one with {@link #of}.
 *
 * @param site       the site of the newer checklist
 * @param year       its form year
 * @param before     end of the older run
 * @param after      end of the newer run
 * @param items      items whose verdict changed, in the order of the form
 * @param documents  documents behind the items that vanished, changed or moved
 * @param broken     links that opened (or were not known) before and fail now
 * @param mended     links that failed before and do not fail now
 * @param candidates addresses that stand for an item now and did not before
 * @param notes      remarks for people: other site, other year
 */
public record ChecklistDiff(
        Site site,
        int year,
        Instant before,
        Instant after,
        List<ItemChange> items,
        List<DocumentChange> documents,
        List<Failure> broken,
        List<String> mended,
        List<NewCandidate> candidates,
        List<Note> notes) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "diff/1";

    private static final SchemaJson<ChecklistDiff> FILE = new SchemaJson<>(SCHEMA, ChecklistDiff.class);

    public ChecklistDiff {
        items = List.copyOf(items);
        documents = List.copyOf(documents);
        broken = List.copyOf(broken);
        mended = List.copyOf(mended);
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
    }

    /** Why the two are not quite comparable. */
    public enum Note {
        OTHER_SITE,
        OTHER_YEAR,
        OTHER_PROFILE,
        /** The newer run looked at less than is needed to claim absence. */
        NOT_COMPLETE
    }

    /** An item whose verdict changed; {@code worse} by the order of the verdicts. */
    public record ItemChange(String id, String title, Verdict before, Verdict after, boolean worse, List<String> urls) {
        public ItemChange {
            urls = List.copyOf(urls);
        }
    }

    /** What became of a document. */
    public enum Fate {
        /** Does not open any more, or is evidence no longer. */
        VANISHED,
        /** Same address, other content. */
        CHANGED,
        /** Same content, other address. */
        MOVED
    }

    /** A document behind items; {@code to} is empty unless it moved. */
    public record DocumentChange(Fate fate, String url, String to, String title, List<String> items) {
        public DocumentChange {
            items = List.copyOf(items);
        }
    }

    /** A new address for an item. */
    public record NewCandidate(String id, String url, String title) {}

    /**
     * Compares.
     *
     * @param older checklist of the run before
     * @param newer checklist of the run after
     */
    public static ChecklistDiff of(Checklist older, Checklist newer) {
        return new Comparison(older, newer).diff();
    }

    /** Whether something got worse: an item, a document behind one, or a link (exit status 1). */
    public boolean worse() {
        return items.stream().anyMatch(ItemChange::worse)
                || documents.stream().anyMatch(d -> d.fate() == Fate.VANISHED)
                || !broken.isEmpty();
    }

    /** {@code diff.json}. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }
}
