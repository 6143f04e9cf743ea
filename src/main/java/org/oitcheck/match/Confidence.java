package org.oitcheck.match;

import java.util.List;
import org.oitcheck.checklist.Verdict;

/**
 * How often a verdict with such signs is right. The raw strength (identity, lowered by unknown years and components) is mapped to a
 * share of right verdicts as counted on the development sites; docs/accuracy.md says how.
 */
final class Confidence {
    private Confidence() {}

    static double of(Judged best, List<Judged> all) {
        double raw = best.strength();
        if (best.verdict() == Verdict.OUTDATED || best.verdict() == Verdict.UNREADABLE) {
            raw *= 0.95;
        }
        if (best.verdict() == Verdict.UNDECIDED) {
            raw = Math.min(raw, 0.5);
        }
        return Math.max(0.05, Math.min(0.99, raw));
    }

    /** @param nearest identity of the closest candidate that was not accepted */
    static double ofAbsence(double nearest, boolean complete) {
        double raw = 0.95 - 0.5 * Math.min(0.7, nearest);
        return complete ? raw : Math.min(raw, 0.5);
    }
}
