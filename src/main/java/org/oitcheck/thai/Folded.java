package org.oitcheck.thai;

/**
 * A normal form with easily lost marks folded away, and the way back. Immutable.
 *
 * @param text    folded text, not longer than the normal form
 * @param offsets for each char of {@code text} its index in the normal form, and one more entry for the end; strictly ascending; not
 *                copied, callers must not change it
 */
public record Folded(String text, int[] offsets) {}
