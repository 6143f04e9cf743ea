package org.oitcheck.thai;

/**
 * Blanks that mean nothing in Thai, and runs of those that do. Thai writes no blanks between words; extractors and authors put
 * them anywhere: {@code การ จัดซื้อ ปี  2566} is {@code การจัดซื้อปี2566}, {@code พ.ศ. 2566} is {@code พ.ศ.2566}, {@code No  Gift} is {@code no gift}. A run of white
 * space with a line end in it is one {@code \n}; none is left at the ends of the text.
 */
final class Blanks implements NormalStep {
    @Override
    public void apply(MappedText text) {
        text.rewind();
        int i = 0;
        while (i < text.length()) {
            if (!isSpace(text.at(i))) {
                text.keep(i++);
                continue;
            }
            int start = i;
            boolean line = false;
            while (i < text.length() && isSpace(text.at(i))) {
                line |= text.at(i++) == '\n';
            }
            char before = text.lastWritten(1);
            boolean inside = before != 0 && i < text.length();
            if (inside && (line || separates(text.lastWritten(2), before, text.at(i)))) {
                text.put(line ? '\n' : ' ', text.origin(start));
            }
        }
        text.finish();
    }

    /** Whether a blank between two characters means something. */
    static boolean separates(char beforeThat, char before, char after) {
        boolean meaningless = ThaiLetters.isThai(before) && (ThaiLetters.isThai(after) || isWord(after))
                || ThaiLetters.isThai(after) && isWord(before)
                || before == '.' && ThaiLetters.isThai(beforeThat) && (ThaiLetters.isThai(after) || isWord(after));
        return !meaningless;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
