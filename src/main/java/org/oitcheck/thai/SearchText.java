package org.oitcheck.thai;

/**
 * A text prepared for phrase search: normal form, folded (lost and moved marks do not count) and dense (only letters, digits and
 * {@code &}; blanks, line ends and punctuation do not count), with the way back to the original for quotes. Immutable.
 */
public final class SearchText {
    private final Normalised source;
    private final String dense;
    private final int[] offsets;

    private SearchText(Normalised source, String dense, int[] offsets) {
        this.source = source;
        this.dense = dense;
        this.offsets = offsets;
    }

    /** Prepares a text; linear in its length. */
    public static SearchText of(CharSequence original) {
        Normalised normal = ThaiNormaliser.normalise(original);
        Folded folded = ThaiFold.fold(normal.text());
        String text = folded.text();
        StringBuilder out = new StringBuilder(text.length());
        int[] map = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (kept(c)) {
                map[out.length()] = folded.offsets()[i];
                out.append(c);
            }
        }
        map[out.length()] = normal.text().length();
        return new SearchText(normal, out.toString(), java.util.Arrays.copyOf(map, out.length() + 1));
    }

    static boolean kept(char c) {
        return Character.isLetterOrDigit(c) || c == '&' || (c >= '\u0E30' && c <= '\u0E4E');
    }

    /** Normal form of the text. */
    public Normalised source() {
        return source;
    }

    /** Dense form that phrases search; for tests and explanations. */
    public String dense() {
        return dense;
    }

    public boolean isEmpty() {
        return dense.isEmpty();
    }

    /** Index in the normal form of a position of the dense form. */
    public int normalOffset(int densePosition) {
        return offsets[densePosition];
    }

    /** Words of the original around a hit, at most {@code context} characters to either side and within the line. */
    public String quote(Phrase.Hit hit, int context) {
        int start = offsets[hit.start()];
        int end = hit.end() > hit.start() ? offsets[hit.end() - 1] + 1 : start;
        // marks that folding dropped after the last letter belong to the word
        String text = source.text();
        while (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        return source.quoteWithContext(start, end, context);
    }

    private static boolean isMark(char c) {
        return c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E3A') || (c >= '\u0E47' && c <= '\u0E4E') || c == '\u0E33';
    }
}
