package org.oitcheck.report;

import java.util.EnumMap;
import java.util.Map;
import org.oitcheck.checklist.VerifiedItem.Decision;

/**
 * One form of a batch.
 *
 * @param file   the form
 * @param agency who filed it; empty when unknown
 * @param site   main site; empty when unknown
 * @param folder folder of its results; empty when there are none
 * @param error  why it could not be verified; empty when it was
 * @param counts items by decision
 */
public record BatchLine(
        String file, String agency, String site, String folder, String error, Map<Decision, Integer> counts) {
    public BatchLine {
        counts = new EnumMap<>(counts);
    }

    public BatchLine(String file, String error) {
        this(file, "", "", "", error, new EnumMap<>(Decision.class));
    }

    /** Number of items with a decision. */
    public int count(Decision decision) {
        return counts.getOrDefault(decision, 0);
    }

    /** Whether every item was accepted. */
    public boolean accepted() {
        int items = counts.values().stream().mapToInt(Integer::intValue).sum();
        return !failed() && count(Decision.ACCEPTED) == items;
    }

    public boolean failed() {
        return !error.isEmpty();
    }
}
