package org.oitcheck.extract.document;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Glyphs of a page made from other ones. */
final class Glyphs {
    private static final int LOOK_BACK = 300;

    private Glyphs() {}

    /** The glyph as it would be in text that runs from left to right: text turned by 90 degrees is turned back. */
    static TextPosition upright(TextPosition glyph) {
        if ((int) glyph.getDir() == glyph.getRotation()) {
            return glyph;
        }
        boolean lying = Math.abs((int) glyph.getDir() - glyph.getRotation()) % 180 == 90;
        float width = lying ? glyph.getPageHeight() : glyph.getPageWidth();
        float height = lying ? glyph.getPageWidth() : glyph.getPageHeight();
        float x = glyph.getXDirAdj();
        float y = height - glyph.getYDirAdj();
        return new TextPosition(
                0,
                width,
                height,
                new Matrix(glyph.getFontSizeInPt(), 0, 0, glyph.getFontSizeInPt(), x, y),
                x + glyph.getWidthDirAdj(),
                y,
                glyph.getHeightDir(),
                glyph.getWidthDirAdj(),
                glyph.getWidthOfSpace(),
                glyph.getUnicode(),
                glyph.getCharacterCodes(),
                glyph.getFont(),
                glyph.getFontSize(),
                Math.round(glyph.getFontSizeInPt()));
    }

    /** A glyph in the place of another one. */
    static TextPosition saying(String unicode, TextPosition glyph) {
        return copy(unicode, glyph, glyph.getEndX(), glyph.getIndividualWidths()[0]);
    }

    /** Lets the last glyph reach to the end of one on the same line, whose text it has already. */
    static void widen(List<TextPosition> glyphs, TextPosition more) {
        if (glyphs.isEmpty()) {
            return;
        }
        int at = glyphs.size() - 1;
        TextPosition last = glyphs.get(at);
        boolean sameLine = Math.abs(last.getY() - more.getY()) < Math.max(1, last.getFontSizeInPt()) / 2
                && last.getRotation() == more.getRotation();
        float added = more.getX() + more.getWidth() - last.getX() - last.getWidth();
        if (sameLine && added > 0 && more.getWidth() > 0 && last.getRotation() == 0) {
            glyphs.set(
                    at, copy(last.getUnicode(), last, last.getEndX() + added, last.getIndividualWidths()[0] + added));
        }
    }

    /**
     * Puts the last glyph into the gap of its line that was left for it. Makers draw a line font by font, and the brackets of another
     * font came before the words between them.
     */
    static void order(List<TextPosition> glyphs) {
        int last = glyphs.size() - 1;
        TextPosition late = glyphs.get(last);
        float em = Math.max(1, late.getFontSizeInPt());
        int i = last - 1;
        if (late.getX() + late.getWidth() > glyphs.get(i).getX() + em * 0.15f
                || late.getX() >= glyphs.get(i).getX()) {
            return;
        }
        while (i >= 0
                && i > last - LOOK_BACK
                && late.getX() < glyphs.get(i).getX()
                && Math.abs(glyphs.get(i).getY() - late.getY()) < em * 0.2f) {
            i--;
        }
        boolean moved = i < last - 1 && i > last - LOOK_BACK;
        boolean fits = moved
                && late.getX() + late.getWidth() < glyphs.get(i + 1).getX() + em * 0.15f
                && (i < 0
                        || Math.abs(glyphs.get(i).getY() - late.getY()) >= em * 0.2f
                        || glyphs.get(i).getX() + glyphs.get(i).getWidth() < late.getX() + em * 0.15f);
        if (fits) {
            glyphs.add(i + 1, glyphs.remove(last));
        }
    }

    private static TextPosition copy(String unicode, TextPosition glyph, float endX, float width) {
        return new TextPosition(
                glyph.getRotation(),
                glyph.getPageWidth(),
                glyph.getPageHeight(),
                glyph.getTextMatrix(),
                endX,
                glyph.getEndY(),
                glyph.getHeight(),
                width,
                glyph.getWidthOfSpace(),
                unicode,
                glyph.getCharacterCodes(),
                glyph.getFont(),
                glyph.getFontSize(),
                Math.round(glyph.getFontSizeInPt()));
    }
}
