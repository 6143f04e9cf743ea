package org.oitcheck.checklist;

/**
 * Something about an item at this agency that the rules cannot know, told by a person. It is shown and changes no verdict.
 *
 * @param kind    whether the item does not apply, or something else is peculiar
 * @param reason  why, in the person's words
 * @param by      who says so
 * @param until   last day on which it holds, ISO 8601
 * @param expired whether that day is past
 */
public record ItemException(Kind kind, String reason, String by, String until, boolean expired) {
    /** Kinds of exception. */
    public enum Kind {
        /** The item does not apply to the agency. */
        NOT_APPLICABLE,
        /** Something else a reader should know. */
        PECULIAR
    }
}
