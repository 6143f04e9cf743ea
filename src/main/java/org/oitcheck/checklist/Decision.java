package org.oitcheck.checklist;

/**
 * What a person decided about an item, shown beside what the rules say.
 *
 * @param kind    what was decided
 * @param url     address that the decision speaks of; empty when it speaks of none
 * @param reason  why, in the person's words
 * @param by      who decided
 * @param at      day of the decision, ISO 8601
 * @param expired whether it no longer holds, because what it was based on changed
 * @param why     why it expired, for people; empty while it holds
 * @param ruled   verdict of the rules, before the decision was applied
 */
public record Decision(
        Kind kind, String url, String reason, String by, String at, boolean expired, String why, Verdict ruled) {
    /** Kinds of decision. */
    public enum Kind {
        /** The evidence is good, whatever the rules say: the item counts as found. */
        ACCEPT,
        /** The evidence is not good: the item counts as missing. */
        REJECT,
        /** The item is at another address, which counts as found. */
        POINT
    }
}
