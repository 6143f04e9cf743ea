package org.oitcheck.store;

import java.time.LocalDate;
import java.util.Map;
import org.oitcheck.checklist.Verdict;

/**
 * A round that looks whether the promises of a site were kept.
 *
 * @param id      number
 * @param siteId  site
 * @param dueOn   day
 * @param state   how far it is
 * @param runId   the check that it rests on, 0 before it began
 * @param results verdict then by number of the promise; empty before it is done
 */
public record FollowUp(long id, long siteId, LocalDate dueOn, State state, long runId, Map<Long, Verdict> results) {
    public FollowUp {
        results = Map.copyOf(results);
    }

    /** How far a round is. */
    public enum State {
        PLANNED,
        RUNNING,
        DONE
    }
}
