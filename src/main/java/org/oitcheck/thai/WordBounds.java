package org.oitcheck.thai;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Where words begin and end, by ICU's Thai dictionary, for quotes that are cut out of a text: Thai has no blanks between words. Looks
 * only a few words back and on, however long the text.
 */
public final class WordBounds {
    /** Characters looked at beyond a cut: the dictionary finds the way again after a few words begun amiss. */
    private static final int AROUND = 40;

    private static final ULocale THAI = new ULocale("th");

    private WordBounds() {}

    /**
     * First index from which no word is cut.
     *
     * @param from  where the quote may begin at the earliest
     * @param limit where it begins at the latest, not before {@code from}
     */
    public static int begin(String text, int from, int limit) {
        if (from >= limit || !mayCut(text, from)) {
            return from;
        }
        BitSet bounds = bounds(text, from, limit);
        int found = bounds.nextSetBit(from);
        return found < 0 ? limit : Math.min(found, limit);
    }

    /**
     * Last index up to which no word is cut.
     *
     * @param to    where the quote may end at the latest
     * @param limit where it ends at the earliest, not after {@code to}
     */
    public static int end(String text, int to, int limit) {
        if (to <= limit || !mayCut(text, to)) {
            return to;
        }
        return Math.max(bounds(text, limit, to).previousSetBit(to), limit);
    }

    /** The text, or its beginning up to the last whole word within {@code most} characters with an ellipsis. */
    public static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, end(text, most, most / 2)).strip() + "…";
    }

    /** Whether a word may be cut here; where white space stands no dictionary need be asked. */
    private static boolean mayCut(String text, int at) {
        return at > 0
                && at < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at));
    }

    /** Indexes of the text, near the stretch given, at which no word is cut. */
    private static BitSet bounds(String text, int from, int to) {
        int base = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        char[] letters = text.substring(base, end).toCharArray();
        for (int i = 0; i < letters.length; i++) {
            // a dot of an abbreviation or a number set close leads the dictionary astray in the words before it
            letters[i] = thai(letters[i]) ? letters[i] : ' ';
        }
        BreakIterator words = BreakIterator.getWordInstance(THAI);
        words.setText(new String(letters));
        BitSet bounds = new BitSet();
        for (int i = words.first(); i != BreakIterator.DONE; i = words.next()) {
            int at = base + i;
            if (!mayCut(text, at) || !together(text.charAt(at - 1), text.charAt(at))) {
                bounds.set(at);
            }
        }
        return bounds;
    }

    /** What is not Thai stays whole up to a blank or a Thai letter: numbers, dates, addresses; and so do abbreviations with dots. */
    private static boolean together(char before, char after) {
        return !thai(before) && !thai(after) || before == '.' || after == '.';
    }

    private static boolean thai(char c) {
        return c >= '\u0E01' && c <= '\u0E4E';
    }
}
