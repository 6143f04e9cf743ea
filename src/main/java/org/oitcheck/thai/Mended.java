package org.oitcheck.thai;

import java.util.List;

/**
 * A text in which words were mended, and the way from the positions of the original. Immutable.
 *
 * @param text    the mended text
 * @param changes what was changed, in order
 */
public record Mended(String text, List<Change> changes) {

    public Mended {
        changes = List.copyOf(changes);
    }

    /**
     * @param from        first position of the original that was changed
     * @param to          position after the last; the same as {@code from} where something was put in
     * @param replacement what stands there now
     */
    public record Change(int from, int to, String replacement) {}

    /** @param changes in order, not overlapping */
    static Mended of(String original, List<Change> changes) {
        StringBuilder out = new StringBuilder(original.length() + changes.size());
        int next = 0;
        for (Change c : changes) {
            out.append(original, next, c.from).append(c.replacement);
            next = c.to;
        }
        return new Mended(out.append(original, next, original.length()).toString(), changes);
    }

    /** Where a position of the original is now. */
    public int position(int original) {
        int shift = 0;
        for (Change c : changes) {
            if (c.to > original) {
                break;
            }
            shift += c.replacement.length() - (c.to - c.from);
        }
        return original + shift;
    }
}
