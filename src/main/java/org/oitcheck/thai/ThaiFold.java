package org.oitcheck.thai;

import java.util.Arrays;

/**
 * Folds away what OCR, PDF fonts and hurried typists lose or confuse, so that a phrase is found in spite of it: SARA AM is SARA AA
 * ({@code จานวน} for {@code จำนวน}, {@code กำร} for {@code การ}); tone marks, MAITAIKHU, THANTHAKHAT, NIKHAHIT, YAMAKKAN and PHINTHU are dropped; TO PATAK is DO CHADA
 * ({@code กฏหมาย}); the obsolete KHO KHUAT and KHO KHON are KHO KHAI and KHO KHWAI; both AI vowels are one. Fold the phrase as well as the text. Stateless.
 *
 * <p>Folding makes a few different words equal ({@code นา}, {@code น้า}, {@code น้ำ}): use whole phrases, and the exact normal form first.
 */
public final class ThaiFold {
    private ThaiFold() {}

    /** Folds a normal form (see {@link ThaiNormaliser}). Folding twice is folding once. */
    public static Folded fold(String normalised) {
        char[] out = new char[normalised.length()];
        int[] offsets = new int[normalised.length() + 1];
        int n = 0;
        for (int i = 0; i < normalised.length(); i++) {
            char c = normalised.charAt(i);
            if (!isDropped(c)) {
                out[n] = folded(c);
                offsets[n++] = i;
            }
        }
        offsets[n] = normalised.length();
        return new Folded(new String(out, 0, n), Arrays.copyOf(offsets, n + 1));
    }

    /** What one character of a normal form is folded to; NUL when it is dropped. */
    static char fold(char c) {
        return isDropped(c) ? 0 : folded(c);
    }

    private static boolean isDropped(char c) {
        return c == ThaiLetters.PHINTHU || c >= ThaiLetters.MAITAIKHU && c <= ThaiLetters.YAMAKKAN;
    }

    private static char folded(char c) {
        return switch (c) {
            case ThaiLetters.SARA_AM -> ThaiLetters.SARA_AA;
            case 'ฏ' -> 'ฎ';
            case 'ฃ' -> 'ข';
            case 'ฅ' -> 'ค';
            case 'ใ' -> 'ไ';
            default -> c;
        };
    }
}
