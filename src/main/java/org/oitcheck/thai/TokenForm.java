package org.oitcheck.thai;

import java.util.Arrays;
import java.util.Optional;

/**
 * A normal form with the boundaries that the tokenizer does not see by itself, and the way back to the original:
 * a blank between Thai and anything else ({@code ปี2566} is {@code ปี 2566}), between a Latin word and a number ({@code ita2566}; but {@code o22} stays);
 * abbreviations without their dots, apart from the next word ({@code อบต.หัวทะเล} is {@code อบต หัวทะเล}); a blank for other dots between Thai letters.
 */
final class TokenForm {
    private static final Abbreviations ABBREVIATIONS = Abbreviations.load();

    private final Normalised source;
    private final StringBuilder form;
    private final String text;
    private int[] offsets;

    private TokenForm(Normalised source) {
        this.source = source;
        form = new StringBuilder(source.text().length() + 16);
        offsets = new int[source.text().length() + 16];
        int i = 0;
        while (i < source.text().length()) {
            i = copy(source.text(), i);
        }
        mark(source.original().length());
        text = form.toString();
    }

    static TokenForm of(CharSequence original) {
        return new TokenForm(ThaiNormaliser.normalise(original));
    }

    String text() {
        return text;
    }

    /** Index in the original of the char at {@code index}, or its length for the end. */
    int offset(int index) {
        return offsets[Math.min(index, form.length())];
    }

    private int copy(String text, int i) {
        Optional<String> abbreviation = ABBREVIATIONS.at(text, i);
        if (abbreviation.isPresent()) {
            int end = i + abbreviation.get().length();
            blank(i);
            for (int j = i; j < end; j++) {
                if (text.charAt(j) != '.') {
                    put(text.charAt(j), j);
                }
            }
            blank(end);
            return end;
        }
        char c = text.charAt(i);
        if (isBoundary(text, i)) {
            blank(i);
        }
        if (c == '.' && i > 0 && ThaiLetters.isThai(text.charAt(i - 1))) {
            blank(i);
        } else {
            put(c, i);
        }
        return i + 1;
    }

    private static boolean isBoundary(String text, int i) {
        if (i == 0) {
            return false;
        }
        char before = text.charAt(i - 1);
        char c = text.charAt(i);
        if (ThaiLetters.isThai(before) != ThaiLetters.isThai(c)) {
            return isWord(before) && isWord(c);
        }
        return YearNumbers.isDigit(c) && isLatin(before) && i > 1 && isLatin(text.charAt(i - 2));
    }

    private static boolean isWord(char c) {
        return ThaiLetters.isThai(c) || Character.isLetterOrDigit(c);
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** A blank before what came from index {@code i} of the normal form, unless one is there. */
    private void blank(int i) {
        if (form.length() > 0 && form.charAt(form.length() - 1) != ' ' && form.charAt(form.length() - 1) != '\n') {
            put(' ', i);
        }
    }

    private void put(char c, int i) {
        mark(source.offsets()[i]);
        form.append(c);
    }

    private void mark(int offset) {
        if (form.length() >= offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length + offsets.length / 2 + 1);
        }
        offsets[form.length()] = offset;
    }
}
