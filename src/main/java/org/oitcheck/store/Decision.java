package org.oitcheck.store;

import java.time.Instant;
import org.oitcheck.checklist.Verdict;

/**
 * What a person decided about an item. It holds while the program sees the same verdict on the same evidence.
 *
 * @param id     number
 * @param siteId site
 * @param item   id of the item
 * @param runId  newest run when it was decided
 * @param basis  digest of verdict and evidence at that time, see {@link ItemState#basis}
 * @param before the program's verdict
 * @param answer the decision
 * @param url    right address with {@link Answer#POINT}, else empty
 * @param reason why, in the person's words
 * @param by     account
 * @param at     when
 */
public record Decision(
        long id,
        long siteId,
        String item,
        long runId,
        String basis,
        Verdict before,
        Answer answer,
        String url,
        String reason,
        String by,
        Instant at) {
    /** What was decided. */
    public enum Answer {
        /** The evidence is good: the item is there. */
        ACCEPT,
        /** It is not. */
        REJECT,
        /** It is there, at {@code url}. */
        POINT
    }
}
