package org.oitcheck.thai;

/** Private-use glyphs of old Windows fonts, U+F700 to U+F71A: {@code U+F70A} is MAI EK placed low. */
final class PrivateGlyphs implements NormalStep {
    private static final char FIRST = '\uF700';
    private static final char LAST = '\uF71A';

    /** Standard letters of the glyphs, in order. */
    private static final String LETTERS = "\u0E10\u0E34\u0E35\u0E36\u0E37"
            + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
            + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
            + "\u0E0D\u0E31\u0E4D\u0E47"
            + "\u0E48\u0E49\u0E4A\u0E4B\u0E4C"
            + "\u0E38\u0E39\u0E3A";

    @Override
    public void apply(MappedText text) {
        text.rewind();
        for (int i = 0; i < text.length(); i++) {
            text.put(standard(text.at(i)), text.origin(i));
        }
        text.finish();
    }

    /** The letter that a glyph shows; any other character as it is. */
    static char standard(char c) {
        return c >= FIRST && c <= LAST ? LETTERS.charAt(c - FIRST) : c;
    }
}
