package org.oitcheck.extract.document;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/**
 * Puts vowels and tones that stand above or below a consonant behind it. PDFBox takes marks for Latin accents and gives them to the
 * letter whose box they touch, before or behind: {@code ขึ้น} became {@code ขึน้} and {@code ที่} became {@code ท่ี}. Here a mark belongs to the letter
 * that was drawn before it, or, when marks are drawn after the line, to the one over which it stands; a mark that is drawn a second time
 * is left out. The width of a mark never moves the letter after it, which made blanks within words.
 */
final class ThaiMarks {
    private static final int LOOK_BACK = 2_000;
    private static final String PRIVATE_SHAPES = "\uf700\uf70f";

    /** The letter drawn last, which may be left out of the glyphs as drawn twice; none while marks come after their line. */
    private Optional<TextPosition> drawn = Optional.empty();

    void clear() {
        drawn = Optional.empty();
    }

    /** Whether the glyph was a mark and found its letter among the glyphs so far; then it is part of that glyph. */
    boolean attach(List<TextPosition> glyphs, TextPosition mark) {
        if (!isMark(mark.getUnicode()) || glyphs.isEmpty()) {
            drawn = Optional.of(mark);
            return false;
        }
        drawn = drawn.filter(letter -> standsOn(letter, mark, 0.6f));
        int base = drawn.map(letter -> place(glyphs, letter)).orElse(-1);
        if (base < 0) {
            base = under(glyphs, mark);
        }
        if (base < 0) {
            return false;
        }
        TextPosition letter = glyphs.get(base);
        if (letter.getUnicode().indexOf(mark.getUnicode()) < 0) {
            glyphs.set(base, Glyphs.saying(letter.getUnicode() + mark.getUnicode(), letter));
        }
        return true;
    }

    /** Where a letter, or the one over which it was drawn again, is among the glyphs; -1 when it is not. */
    private static int place(List<TextPosition> glyphs, TextPosition letter) {
        float near = Math.max(letter.getFontSizeInPt(), 1) * 0.2f;
        for (int i = glyphs.size() - 1; i >= 0 && i >= glyphs.size() - LOOK_BACK; i--) {
            TextPosition glyph = glyphs.get(i);
            if (Math.abs(glyph.getX() - letter.getX()) < near
                    && Math.abs(glyph.getY() - letter.getY()) < near
                    && glyph.getUnicode().startsWith(letter.getUnicode())) {
                return i;
            }
        }
        return -1;
    }

    private static int under(List<TextPosition> glyphs, TextPosition mark) {
        int best = -1;
        float nearest = Float.MAX_VALUE;
        for (int i = glyphs.size() - 1; i >= 0 && i >= glyphs.size() - LOOK_BACK; i--) {
            TextPosition letter = glyphs.get(i);
            if (standsOn(letter, mark, 0.25f)) {
                // a mark without width is drawn back over the letter that ends there
                float at = mark.getWidth() < 0.1f ? letter.getX() + letter.getWidth() : letter.getX();
                float distance = Math.abs(mark.getX() - at);
                if (distance < nearest) {
                    nearest = distance;
                    best = i;
                }
            }
        }
        return best;
    }

    private static boolean standsOn(TextPosition letter, TextPosition mark, float ems) {
        float em = Math.max(letter.getFontSizeInPt(), 1);
        return carriesMarks(letter.getUnicode())
                && Math.abs(letter.getY() - mark.getY()) < em * 0.5f
                && mark.getX() > letter.getX() - em * ems / 2
                && mark.getX() < letter.getX() + letter.getWidth() + em * ems;
    }

    private static boolean carriesMarks(String letter) {
        char c = letter.isEmpty() ? ' ' : letter.charAt(0);
        return c >= '\u0e01' && c <= '\u0e2e' || PRIVATE_SHAPES.indexOf(c) >= 0;
    }

    private static boolean isMark(String glyph) {
        return !glyph.isEmpty() && glyph.chars().allMatch(ThaiMarks::isMark);
    }

    private static boolean isMark(int c) {
        return c == '\u0e31'
                || c >= '\u0e34' && c <= '\u0e3a'
                || c >= '\u0e47' && c <= '\u0e4e'
                || c >= '\uf701' && c <= '\uf71a' && PRIVATE_SHAPES.indexOf(c) < 0;
    }
}
