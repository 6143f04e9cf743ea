package org.oitcheck.thai;

/**
 * Years of the Buddhist era whose digits stand apart, as in letter-spaced headings: {@code ปี ๒ ๕ ๖ ๖} is {@code ปี 2566}. Only behind a Thai
 * letter or a dot, and only four digits from 2 5: columns numbered {@code 1 2 3 4} stay.
 */
final class SpacedYears implements NormalStep {
    private static final int SPAN = 7;

    @Override
    public void apply(MappedText text) {
        text.rewind();
        int i = 0;
        while (i < text.length()) {
            if (!year(text, i)) {
                text.keep(i++);
                continue;
            }
            for (int digit = i; digit < i + SPAN; digit += 2) {
                text.keep(digit);
            }
            i += SPAN;
        }
        text.finish();
    }

    private static boolean year(MappedText text, int at) {
        if (text.at(at) != '2' || text.peek(at + 2) != '5' || !digit(text.peek(at + 4)) || !digit(text.peek(at + 6))) {
            return false;
        }
        for (int blank = at + 1; blank < at + SPAN; blank += 2) {
            if (text.peek(blank) != ' ') {
                return false;
            }
        }
        boolean more = digit(text.peek(at + SPAN)) || text.peek(at + SPAN) == ' ' && digit(text.peek(at + SPAN + 1));
        int back = 1;
        while (text.lastWritten(back) == ' ') {
            back++;
        }
        char before = text.lastWritten(back);
        return !more && (ThaiLetters.isThai(before) || before == '.');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
