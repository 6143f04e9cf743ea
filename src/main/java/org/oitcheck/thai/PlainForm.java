package org.oitcheck.thai;

import java.util.Arrays;

/**
 * Normal form of text whose marks are in order, which is nearly all text: one pass does what the steps of {@link ThaiNormaliser} do one
 * after the other. Says when there is something to mend (marks, letters or the digits
 * of a year that stand apart), and the steps must do it. Not for sharing.
 */
final class PlainForm {
    private static final int[] NONE = {};

    private static final byte ORDINARY = 0;
    private static final byte BLANK = 1;
    private static final byte MARK = 2;
    private static final byte OTHER = 3;
    /** What each character of a normal form is to this one: looked up, since all text passes here many times. */
    private static final byte[] KINDS = kinds();

    private final char[] chars;
    private final int[] origins;
    private int length;
    /** First of the blanks that were read and not written yet; negative when none. */
    private int blank = -1;

    private boolean line;

    /** @param mapped whether {@link #offsets} is going to be asked for */
    PlainForm(int longest, boolean mapped) {
        chars = new char[longest];
        origins = mapped ? new int[longest] : NONE;
    }

    /** Reads a text; false when its marks need mending: then nothing of this form may be used. Once only. */
    boolean read(String source) {
        char[] in = source.toCharArray();
        for (int i = 0; i < in.length; i++) {
            char c = CharacterForms.form(in[i]);
            byte kind = KINDS[c];
            if (kind == ORDINARY && blank < 0) {
                write(c, i);
            } else if (kind == BLANK) {
                blank = blank < 0 ? i : blank;
                line |= c == '\n';
            } else if (c != CharacterForms.DROPPED) {
                if (kind == MARK && broken(c) || c == '5' && blank >= 0 && last(1) == '2') {
                    return false;
                }
                if (blank >= 0) {
                    endBlanks(c);
                }
                write(c, i);
            }
        }
        return true;
    }

    private void write(char c, int origin) {
        if (origins.length > 0) {
            origins[length] = origin;
        }
        chars[length++] = c;
    }

    private void endBlanks(char after) {
        if (length > 0 && (line || Blanks.separates(last(2), last(1), after))) {
            write(line ? '\n' : ' ', blank);
        }
        blank = -1;
        line = false;
    }

    private char last(int back) {
        return length >= back ? chars[length - back] : 0;
    }

    /** Whether a mark or vowel stands where only a defect puts it; sure of the good, doubtful of the rest. */
    private boolean broken(char c) {
        char before = last(1);
        if (c == ThaiLetters.SARA_E) {
            return before == ThaiLetters.SARA_E;
        }
        if (c == ThaiLetters.SARA_AA) {
            return blank >= 0 || before == ThaiLetters.NIKHAHIT || before == ThaiLetters.SARA_AM;
        }
        if (!inCluster(c) || !inCluster(before)) {
            return false;
        }
        boolean second = blank < 0 && !inCluster(last(2));
        boolean inOrder = ThaiLetters.isTopMark(c) && !ThaiLetters.isTopMark(before) && before != ThaiLetters.SARA_AM
                || c == ThaiLetters.SARA_AM && ThaiLetters.isTopMark(before);
        return !(second && inOrder && before != ThaiLetters.NIKHAHIT);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        kinds[' '] = BLANK;
        kinds['\n'] = BLANK;
        kinds[CharacterForms.DROPPED] = OTHER;
        Arrays.fill(kinds, ThaiLetters.MAI_HAN_AKAT, ThaiLetters.YAMAKKAN + 1, MARK);
        return kinds;
    }

    private static boolean inCluster(char c) {
        return ThaiLetters.isMark(c) || c == ThaiLetters.SARA_AM;
    }

    String text() {
        return new String(chars, 0, length);
    }

    /** The characters; only the first {@link #length} count. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    int[] offsets(int end) {
        int[] offsets = Arrays.copyOf(origins, length + 1);
        offsets[length] = end;
        return offsets;
    }
}
