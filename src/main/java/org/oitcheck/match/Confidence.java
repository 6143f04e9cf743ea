package org.oitcheck.match;

import org.oitcheck.checklist.Verdict;

/**
 * How often a verdict with such signs is right. The raw strength of a candidate (its identity, lowered by an unknown year and unknown
 * components) is mapped to the share of right verdicts counted in bands of it over the development and validation sites together;
 * docs/accuracy.md has the counts. Verdicts of absence get the share of absences that were right. Change the table only with new counts.
 */
final class Confidence {
    private static final double[] STRENGTH = {0.0, 0.55, 0.65, 0.75, 0.85, 0.95, 1.0};
    private static final double[] RIGHT = {0.05, 0.50, 0.78, 0.85, 0.90, 0.97, 0.98};
    private static final double ABSENT = 0.85;
    private static final double ABSENT_THOUGH_NEAR = 0.65;
    private static final double UNDECIDED = 0.5;

    private Confidence() {}

    static double of(Judged best) {
        double mapped = interpolate(best.strength());
        return best.verdict() == Verdict.UNDECIDED ? Math.min(mapped, UNDECIDED) : mapped;
    }

    /** @param nearest identity of the closest candidate that was not accepted */
    static double ofAbsence(double nearest, boolean complete) {
        double raw = ABSENT - (ABSENT - ABSENT_THOUGH_NEAR) * Math.min(1, Math.max(0, nearest - 0.1) / 0.9);
        return complete ? raw : Math.min(raw, UNDECIDED);
    }

    private static double interpolate(double strength) {
        double s = Math.max(0, Math.min(1, strength));
        for (int i = 1; i < STRENGTH.length; i++) {
            if (s <= STRENGTH[i]) {
                double part = (s - STRENGTH[i - 1]) / (STRENGTH[i] - STRENGTH[i - 1]);
                return RIGHT[i - 1] + part * (RIGHT[i] - RIGHT[i - 1]);
            }
        }
        return RIGHT[RIGHT.length - 1];
    }
}
