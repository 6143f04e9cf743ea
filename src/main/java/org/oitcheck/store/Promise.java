package org.oitcheck.store;

import java.time.LocalDate;
import org.oitcheck.checklist.Verdict;

/**
 * A measure of the plan for one item.
 *
 * @param id       number, 0 before it is stored
 * @param siteId   site
 * @param runId    run whose checklist the plan mends
 * @param position number of the measure in the plan
 * @param item     item of the form
 * @param title    its title
 * @param measure  what was promised
 * @param owner    who
 * @param dueOn    until when
 * @param then     verdict when it was promised
 */
public record Promise(
        long id,
        long siteId,
        long runId,
        int position,
        String item,
        String title,
        String measure,
        String owner,
        LocalDate dueOn,
        Verdict then) {}
