package org.oitcheck.match;

/**
 * What was found about the year of a unit.
 *
 * @param state      whether it is the year asked for
 * @param fiscalYear fiscal year read (Buddhist era), 0 when none
 * @param words      words it was read from, empty when none
 */
record YearFinding(State state, int fiscalYear, String words) {

    enum State {
        RIGHT,
        /** Another year. */
        WRONG,
        /** Right year, wrong stretch of it (second half, six months instead of a year). */
        WRONG_PERIOD,
        /** Another year, told by recognition alone, which misreads digits: a person must look. */
        DOUBTFUL,
        /** No year can be read. */
        UNKNOWN,
        /** The form asks no year. */
        NOT_ASKED
    }

    boolean wrong() {
        return state == State.WRONG || state == State.WRONG_PERIOD;
    }

    /** Whether the year is not known for sure. */
    boolean unsure() {
        return state == State.UNKNOWN || state == State.DOUBTFUL;
    }
}
