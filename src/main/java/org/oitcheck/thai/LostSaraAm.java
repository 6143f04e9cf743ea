package org.oitcheck.thai;

/**
 * SARA AM whose ring became a blank, as Word's Thai fonts come out of PDF: {@code ด าเนินการ} is {@code ดำเนินการ}, {@code น้ าเสีย} is {@code น้ำเสีย}.
 * No Thai word begins with SARA AA, so exactly one blank between a consonant (or its tone) and SARA AA is such a ring. More blanks, or a
 * line end, are taken for the layout's, and so is a blank among letters that all stand apart ({@code ก า ร}).
 */
final class LostSaraAm implements NormalStep {
    @Override
    public void apply(MappedText text) {
        text.rewind();
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == ' '
                    && text.peek(i + 1) == ThaiLetters.SARA_AA
                    && carriesSaraAm(text.lastWritten(1))
                    && !apart(text, i)) {
                text.put(ThaiLetters.SARA_AM, text.origin(i));
                i++;
            } else {
                text.keep(i);
            }
        }
        text.finish();
    }

    /** Whether all letters here stand apart by blanks: {@code ก า ร จ ั ด}; then the blank says nothing. */
    private static boolean apart(MappedText text, int blank) {
        boolean alone = ends(text.peek(blank + 2)) && ends(text.lastWritten(2));
        return alone
                && (ThaiLetters.isThai(text.lastWritten(3)) && ends(text.lastWritten(4))
                        || ThaiLetters.isThai(text.peek(blank + 3)) && ends(afterMarks(text, blank + 4)));
    }

    private static char afterMarks(MappedText text, int at) {
        int i = at;
        while (ThaiLetters.isMark(text.peek(i))) {
            i++;
        }
        return text.peek(i);
    }

    private static boolean ends(char c) {
        return c == 0 || c == ' ' || c == '\n';
    }

    private static boolean carriesSaraAm(char before) {
        return ThaiLetters.isConsonant(before) || ThaiLetters.isTone(before);
    }
}
