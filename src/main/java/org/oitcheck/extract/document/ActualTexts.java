package org.oitcheck.extract.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Spans of a page that say what their glyphs read ({@code /ActualText}); makers give it where glyphs and letters do not pair off, as with
 * {@code ผู้}. PDFBox gives the text to the first glyph only, whose width then misleads; so the spans are kept here and hidden from it.
 */
final class ActualTexts {
    private final Deque<COSDictionary> open = new ArrayDeque<>();
    private @Nullable COSDictionary speaking;
    private String text = "";
    private boolean given;

    void clear() {
        open.clear();
        speaking = null;
    }

    /** Opens a span; returns its properties without the text. */
    @Nullable
    COSDictionary begin(@Nullable COSDictionary properties) {
        COSDictionary copy = properties == null ? new COSDictionary() : new COSDictionary(properties);
        open.push(copy);
        String says = copy.getString(COSName.ACTUAL_TEXT);
        copy.removeItem(COSName.ACTUAL_TEXT);
        if (says != null && speaking == null) {
            speaking = copy;
            text = says.replace("\u0000", "");
            given = false;
        }
        return properties == null ? null : copy;
    }

    void end() {
        if (!open.isEmpty() && open.pop() == speaking) {
            speaking = null;
        }
    }

    /** Whether the glyphs drawn now are not to be read themselves. */
    boolean speaks() {
        return speaking != null;
    }

    /** What the glyphs of the span read, once; then nothing. */
    String take() {
        String once = given ? "" : text;
        given = true;
        return once;
    }
}
