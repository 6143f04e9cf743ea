package org.oitcheck.thai;

import java.util.Arrays;

/**
 * Text under repair with, for every char, the index in the original it came from. A step reads at its own index and writes
 * through {@link #rewind} and {@link #put}, never ahead of where it reads. Not for sharing.
 */
final class MappedText {
    private final char[] chars;
    private final int[] origins;
    private int length;
    private int written;

    MappedText(String source) {
        chars = source.toCharArray();
        length = chars.length;
        origins = new int[length];
        for (int i = 0; i < length; i++) {
            origins[i] = i;
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    int origin(int index) {
        return origins[index];
    }

    /** Char at an index that may lie outside the text; then NUL, which no step takes for anything. */
    char peek(int index) {
        return index >= 0 && index < length ? chars[index] : 0;
    }

    /** Starts a rewriting pass. */
    void rewind() {
        written = 0;
    }

    /** Appends a char to what the current pass has written. */
    void put(char c, int origin) {
        chars[written] = c;
        origins[written++] = origin;
    }

    /** Copies the char at {@code index} to what the current pass has written. */
    void keep(int index) {
        put(chars[index], origins[index]);
    }

    /** Char written {@code back} places ago (1: the last one), or NUL. */
    char lastWritten(int back) {
        return written >= back ? chars[written - back] : 0;
    }

    /** Ends the pass: what was written is the text. */
    void finish() {
        length = written;
    }

    String text() {
        return new String(chars, 0, length);
    }

    int[] offsets(int end) {
        int[] offsets = Arrays.copyOf(origins, length + 1);
        offsets[length] = end;
        return offsets;
    }
}
