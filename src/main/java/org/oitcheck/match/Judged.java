package org.oitcheck.match;

import java.util.List;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Verdict;

/**
 * An accepted candidate with the verdict that it alone (or a group of candidates together) would give the item.
 *
 * @param verdict    verdict
 * @param candidates units that hold the item together, best first; at least one
 * @param years      year of each candidate
 * @param components findings
 * @param strength   identity lowered by what is not certain, 0 to 1
 */
record Judged(
        Verdict verdict,
        List<Candidate> candidates,
        List<YearFinding> years,
        List<ComponentFinding> components,
        double strength) {

    Candidate first() {
        return candidates.get(0);
    }

    YearFinding firstYear() {
        return years.get(0);
    }
}
