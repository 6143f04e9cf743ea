package org.oitcheck.checklist;

import java.util.List;

/**
 * OIT score that an assessor would give if the verdicts are right. All values are 0 to 100, kept to four decimals; show two.
 *
 * @param items      number of items
 * @param found      items FOUND
 * @param indicators indicators in the order of the form
 * @param oit        mean of the indicators
 * @param low        {@code oit} when every uncertain item turns out to fail
 * @param high       {@code oit} when every uncertain item turns out to be there
 */
public record Score(int items, int found, List<Indicator> indicators, double oit, double low, double high) {
    public Score {
        indicators = List.copyOf(indicators);
    }

    /**
     * Score of one indicator.
     *
     * @param id    e.g. {@code 9}
     * @param value 0 to 100
     */
    public record Indicator(String id, double value) {}

    /** Whether the score depends on items that nobody could judge. */
    public boolean uncertain() {
        return low < high;
    }
}
