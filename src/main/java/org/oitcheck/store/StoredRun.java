package org.oitcheck.store;

import java.time.Instant;

/**
 * One check of a site. Times that did not come yet are {@link Instant#EPOCH}.
 *
 * @param id          number
 * @param siteId      site
 * @param state       how far it is
 * @param cause       what started it
 * @param requestedBy account or schedule that asked for it
 * @param worker      process that does it
 * @param queuedAt    when it was asked for
 * @param startedAt   when a worker took it up
 * @param beatAt      last sign of life
 * @param finishedAt  when it ended, well or not
 * @param progress    counts while it runs
 * @param year        fiscal year of the form; 0 before it finished
 * @param profile     profile of the rules
 * @param score       OIT score, 0 to 100
 * @param found       items FOUND
 * @param total       items of the form
 * @param trouble     why it failed, for people; empty when it did not
 */
public record StoredRun(
        long id,
        long siteId,
        State state,
        Cause cause,
        String requestedBy,
        String worker,
        Instant queuedAt,
        Instant startedAt,
        Instant beatAt,
        Instant finishedAt,
        RunProgress progress,
        int year,
        String profile,
        double score,
        int found,
        int total,
        String trouble) {

    /** How far a run is. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        /** The site could not be checked, or the check broke; {@code trouble} says why. */
        FAILED,
        /** Its worker died, or somebody stopped it. */
        STOPPED;

        /** Whether something is still to happen. */
        public boolean open() {
            return this == QUEUED || this == RUNNING;
        }
    }

    /** What started a run. */
    public enum Cause {
        PERSON,
        SCHEDULE,
        FLEET,
        /** Something got worse: was it so, or a bad moment? */
        SECOND_LOOK,
        /** A round that looks whether promises were kept. */
        FOLLOW_UP
    }
}
