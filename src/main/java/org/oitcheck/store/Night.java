package org.oitcheck.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.oitcheck.checklist.Verdict;

/**
 * One finished run as a column of the heat map.
 *
 * @param runId    its number
 * @param at       when it ended
 * @param score    OIT score, 0 to 100
 * @param verdicts verdict of each item by id, in the order of the form
 */
public record Night(long runId, Instant at, double score, Map<String, Verdict> verdicts) {
    static Night of(long runId, Instant at, double score, String items, String letters) {
        String[] ids = items.split(",");
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(ids.length, letters.length()); i++) {
            verdicts.put(ids[i], VerdictLetters.verdict(letters.charAt(i)));
        }
        return new Night(runId, at, score, Collections.unmodifiableMap(verdicts));
    }
}
