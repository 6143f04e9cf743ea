package org.oitcheck.thai;

import java.util.Arrays;
import java.util.List;

/**
 * What recognition hardly ever loses of a dense text (see {@link SearchText}): its letters without the vowel marks above and below, those
 * of like shape taken for one. The marks and letters themselves are kept beside it.
 */
final class Skeleton {
    /** Letters that recognition takes for each other; the first stands for all. */
    private static final List<String> ALIKE =
            List.of("กถภ", "ขชซ", "คดตศ", "นม", "บปษ", "ผฝ", "พฟ", "ลส", "อฮ", "รธ", "ณญ");

    private static final char[] SHAPES = shapes();

    private final String dense;
    private final String shape;
    private final int[] positions;

    private Skeleton(String dense, String shape, int[] positions) {
        this.dense = dense;
        this.shape = shape;
        this.positions = positions;
    }

    /** @param dense dense form of a text */
    static Skeleton of(String dense) {
        StringBuilder shape = new StringBuilder(dense.length());
        int[] positions = new int[dense.length() + 1];
        for (int i = 0; i < dense.length(); i++) {
            char c = dense.charAt(i);
            if (!isVowelMark(c)) {
                positions[shape.length()] = i;
                shape.append(c >= '\u0E00' && c < '\u0E00' + SHAPES.length ? SHAPES[c - '\u0E00'] : c);
            }
        }
        positions[shape.length()] = dense.length();
        return new Skeleton(dense, shape.toString(), Arrays.copyOf(positions, shape.length() + 1));
    }

    private static char[] shapes() {
        char[] out = new char[128];
        for (int i = 0; i < out.length; i++) {
            out[i] = (char) ('\u0E00' + i);
        }
        for (String group : ALIKE) {
            group.chars().forEach(c -> out[c - '\u0E00'] = group.charAt(0));
        }
        return out;
    }

    private static boolean isVowelMark(char c) {
        return c == ThaiLetters.MAI_HAN_AKAT || c >= '\u0E34' && c <= '\u0E39';
    }

    static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().filter(c -> !isVowelMark((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    String shape() {
        return shape;
    }

    int length() {
        return shape.length();
    }

    /** Where a letter stands in the dense text. */
    int position(int i) {
        return positions[i];
    }

    /** The letter as it was read. */
    char letter(int i) {
        return dense.charAt(positions[i]);
    }

    /** The vowel marks on a letter; empty when there are none. */
    String marks(int i) {
        return positions[i] + 1 == positions[i + 1] ? "" : dense.substring(positions[i] + 1, positions[i + 1]);
    }
}
