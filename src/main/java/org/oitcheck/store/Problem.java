package org.oitcheck.store;

import java.time.Instant;
import org.oitcheck.checklist.Verdict;

/**
 * Something that got worse at a site. Times that did not come yet are {@link Instant#EPOCH}.
 *
 * @param id             number, 0 before it is stored
 * @param siteId         site
 * @param item           item of the form; empty when the site itself could not be checked
 * @param title          title of the item; empty for the site
 * @param before         last verdict that was certain and better
 * @param now            verdict as last seen
 * @param url            where it is seen
 * @param advice         likely mend, or why the site could not be checked
 * @param state          how sure it is
 * @param openedRun      run that saw it first
 * @param openedAt       when
 * @param confirmedAt    when another run saw it too
 * @param announcedAt    when it was told
 * @param outage         first problem of the outage that it belongs to, 0 for none
 * @param acknowledgedBy who took it on; empty for nobody
 * @param mutedUntil     until when nobody wants to hear of it
 * @param mutedBy        who said so
 * @param mutedReason    why
 */
public record Problem(
        long id,
        long siteId,
        String item,
        String title,
        Verdict before,
        Verdict now,
        String url,
        String advice,
        State state,
        long openedRun,
        Instant openedAt,
        Instant confirmedAt,
        Instant announcedAt,
        long outage,
        String acknowledgedBy,
        Instant mutedUntil,
        String mutedBy,
        String mutedReason) {
    /** How sure a problem is. */
    public enum State {
        /** One run saw it. */
        SUSPECTED,
        /** Another run saw it too. */
        CONFIRMED,
        SOLVED
    }

    /** A new suspicion. */
    public static Problem suspected(
            long siteId, String item, String title, Verdict before, Verdict now, String url, String advice, long run) {
        return new Problem(
                0,
                siteId,
                item,
                title,
                before,
                now,
                url,
                advice,
                State.SUSPECTED,
                run,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                "",
                Instant.EPOCH,
                "",
                "");
    }

    /** Whether the site itself could not be checked. */
    public boolean ofSite() {
        return item.isEmpty();
    }

    /** Whether it must not be told now. */
    public boolean muted(Instant at) {
        return mutedUntil.isAfter(at);
    }
}
