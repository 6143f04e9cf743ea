package org.oitcheck.extract.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.oitcheck.thai.ThaiGlyphs;

/** Mends text layers whose letters are wrong in a known, reversible way: encodings, then letters set apart, then Thai marks. */
final class GlyphRepair {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private GlyphRepair() {}

    static String repair(String text) {
        return ThaiGlyphs.mend(SpacedLetters.closed(latinBytes(text)));
    }

    /** Thai bytes that a font without an encoding gave as Latin letters ({@code »ÃÐ¡ÒÈ} for ประกาศ). */
    private static String latinBytes(String text) {
        int high = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xa1 && c <= 0xfb) {
                high++;
            } else if (c > 0xff) {
                others++;
            }
        }
        if (high < 20 || others * 5 > high) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xa1 && c <= 0xfb) {
                byte[] one = String.valueOf(c).getBytes(StandardCharsets.ISO_8859_1);
                out.append(new String(one, WINDOWS_874));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
