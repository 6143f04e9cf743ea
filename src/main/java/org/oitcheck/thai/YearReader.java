package org.oitcheck.thai;

import java.util.List;

/**
 * Reads every way in which Thai documents state years and periods: Buddhist and Common Era, Thai or ASCII digits, two-digit
 * years, full and abbreviated months, ranges, quarters, six-month rounds. Stateless.
 */
public final class YearReader {
    private YearReader() {}

    /** Mentions in order of position, not overlapping. Input must be a normal form (see {@link ThaiNormaliser}). */
    public static List<YearMention> read(String normalised) {
        throw new UnsupportedOperationException("not written yet");
    }
}
