package org.oitcheck.thai;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * A text prepared for phrase search: normal form, folded (lost and moved marks do not count) and dense (only letters, digits and
 * {@code &}; blanks, line ends and punctuation do not count), with the way back to the original for quotes. Immutable.
 */
public final class SearchText {
    /** For each character of a normal form what stands for it in the dense form; NUL for what is left out. */
    private static final char[] DENSE = table();

    private final String original;
    private final String dense;
    private volatile @Nullable SoftReference<Way> known;

    private SearchText(String original, String dense) {
        this.original = original;
        this.dense = dense;
    }

    /** Prepares a text; linear in its length. */
    public static SearchText of(CharSequence original) {
        String source = original.toString();
        PlainForm plain = new PlainForm(source.length(), false);
        if (plain.read(source)) {
            return new SearchText(source, dense(plain.chars(), plain.length()));
        }
        char[] mended = ThaiNormaliser.mended(source).text().toCharArray();
        return new SearchText(source, dense(mended, mended.length));
    }

    /** Overwrites the characters given. */
    private static String dense(char[] normal, int length) {
        int n = 0;
        for (int i = 0; i < length; i++) {
            char c = DENSE[normal[i]];
            if (c != 0) {
                normal[n++] = c;
            }
        }
        return new String(normal, 0, n);
    }

    private static char[] table() {
        char[] dense = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < dense.length; c++) {
            char folded = ThaiFold.fold((char) c);
            if (kept(folded)) {
                dense[c] = folded;
            }
        }
        return dense;
    }

    private static boolean kept(char c) {
        return Character.isLetterOrDigit(c) || c == '&' || (c >= '\u0E30' && c <= '\u0E4E');
    }

    /** Dense form that phrases search; for tests and explanations. */
    public String dense() {
        return dense;
    }

    public boolean isEmpty() {
        return dense.isEmpty();
    }

    /** Words of the original around a hit, at most {@code context} characters to either side and within the line. */
    public String quote(Phrase.Hit hit, int context) {
        Way way = way();
        String text = way.source.text();
        int start = way.offsets[hit.start()];
        int end = hit.end() > hit.start() ? way.offsets[hit.end() - 1] + 1 : start;
        // marks that folding dropped after the last letter belong to the word
        while (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        return way.source.quoteWithContext(start, end, context);
    }

    /** The way back to the original; hardly any text needs it, and what does needs it for many rules. */
    public Way way() {
        SoftReference<Way> kept = known;
        Way way = kept == null ? null : kept.get();
        if (way == null) {
            way = made();
            known = new SoftReference<>(way);
        }
        return way;
    }

    private Way made() {
        Normalised source = ThaiNormaliser.normalise(original);
        int[] offsets = new int[dense.length() + 1];
        int n = 0;
        for (int i = 0; i < source.text().length(); i++) {
            if (DENSE[source.text().charAt(i)] != 0) {
                offsets[n++] = i;
            }
        }
        offsets[n] = source.text().length();
        return new Way(source, offsets);
    }

    /** Where the positions of the dense form stand in the original. */
    public static final class Way {
        private final Normalised source;
        private final int[] offsets;

        private Way(Normalised source, int[] offsets) {
            this.source = source;
            this.offsets = offsets;
        }

        /** The stretch of the original behind a stretch of the normal form. */
        public String quote(int start, int end) {
            return source.quote(start, end);
        }

        /** Index in the original of a position of the dense form. */
        public int original(int densePosition) {
            return source.offsets()[offsets[densePosition]];
        }
    }

    private static boolean isMark(char c) {
        return c == '\u0E31' || (c >= '\u0E34' && c <= '\u0E3A') || (c >= '\u0E47' && c <= '\u0E4E') || c == '\u0E33';
    }
}
