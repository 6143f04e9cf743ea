package org.oitcheck.thai;

/**
 * Text in the one form that documents and rules are compared in, with the way back to the original. Immutable.
 *
 * @param original text as extracted
 * @param text     normal form (see {@link ThaiNormaliser}); lines are separated by {@code \n}
 * @param offsets  for each char of {@code text} the index in {@code original} it came from, and one more entry for the end;
 *                 ascending; not copied, callers must not change it
 */
public record Normalised(String original, String text, int[] offsets) {

    /** The stretch of the original behind {@code text[start, end)}, white space collapsed: fit to be quoted. */
    public String quote(int start, int end) {
        return collapsed(offsets[start], offsets[end]);
    }

    private String collapsed(int from, int to) {
        return original.substring(from, to).replaceAll("\\s+", " ").strip();
    }

    /** {@link #quote} with up to {@code context} characters on both sides, cut at line ends and between words. */
    public String quoteWithContext(int start, int end, int context) {
        int from = Math.max(0, start - context);
        int to = Math.min(text.length(), end + context);
        int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        int lineEnd = text.indexOf('\n', end);
        if (start > 0 && lineStart <= start) {
            from = Math.max(from, lineStart);
        }
        if (lineEnd >= 0) {
            to = Math.min(to, lineEnd);
        }
        // the original still has the blanks that the normal form drops between Thai letters
        int begin = WordBounds.begin(original, offsets[from], offsets[start]);
        return collapsed(begin, WordBounds.end(original, offsets[to], offsets[end]));
    }
}
