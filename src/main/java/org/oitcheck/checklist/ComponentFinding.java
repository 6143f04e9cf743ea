package org.oitcheck.checklist;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * What was found about one required component of an item in one page or document.
 *
 * @param id    id of the component in the rule
 * @param title what is asked for, in the words of the form
 * @param state found, looked for and absent, or not known
 * @param quote the words that prove it, from the source; empty when there are none
 * @param page  page or sheet of the document, from 1; 0 when it has no pages (written as {@code null} in JSON)
 */
public record ComponentFinding(
        String id,
        String title,
        State state,
        String quote,
        @JsonSerialize(using = ZeroAsNull.class) int page) {

    /** Whether the component is there. */
    public enum State {
        /** Seen; {@code quote} proves it. */
        MET,
        /** The whole text was read and the component is not in it. */
        UNMET,
        /** Could not be told: text unreadable, cut, or ambiguous. */
        UNKNOWN
    }
}
