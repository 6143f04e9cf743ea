package org.oitcheck.store;

import java.time.Instant;

/**
 * The newest finished run of a site.
 *
 * @param runId  its run; 0 when the site was never checked
 * @param at     when it ended
 * @param score  its OIT score, 0 to 100
 * @param before score of the run before it; equal to {@code score} when there was none
 * @param found  items FOUND
 * @param total  items of the form
 */
public record Latest(long runId, Instant at, double score, double before, int found, int total) {
    /** The site was never checked. */
    public static final Latest NONE = new Latest(0, Instant.EPOCH, 0, 0, 0, 0);

    /** Whether there is one. */
    public boolean present() {
        return runId > 0;
    }

    /** Points gained (or lost, negative) since the run before. */
    public double change() {
        return score - before;
    }
}
