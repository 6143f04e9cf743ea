package org.oitcheck.thai;

/**
 * Defects of single characters, mended one for one (or dropped), whatever stands around them:
 * <ul>
 *   <li>private-use glyphs of old Windows fonts, U+F700 to U+F71A ({@link PrivateGlyphs});
 *   <li>Thai digits: {@code ๒๕๖๖} is {@code 2566};
 *   <li>full-width forms: {@code ＩＴＡ} is {@code ita}; Latin capitals: {@code ITA} is {@code ita};
 *   <li>smart quotes to plain ones, all hyphens, dashes and the minus sign to {@code -};
 *   <li>tab, NBSP and the typographic spaces to a blank; CR, form feed and the Unicode separators to a line end;
 *   <li>zero-width characters, direction marks, BOM, soft hyphen, variation selectors and controls: out.
 * </ul>
 */
final class CharacterForms implements NormalStep {
    /** Stands for characters that are left out. */
    static final char DROPPED = 0;

    private static final char[] FORMS = table();

    @Override
    public void apply(MappedText text) {
        text.rewind();
        for (int i = 0; i < text.length(); i++) {
            char c = form(text.at(i));
            if (c != DROPPED) {
                text.put(c, text.origin(i));
            }
        }
        text.finish();
    }

    /** The character that stands for {@code c} in the normal form, or {@link #DROPPED}. */
    static char form(char c) {
        return FORMS[c];
    }

    private static char[] table() {
        char[] forms = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < forms.length; c++) {
            forms[c] = Character.toLowerCase(mended((char) c));
        }
        return forms;
    }

    private static char mended(char c) {
        if (isLineEnd(c)) {
            return '\n';
        }
        if (c == '\t' || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (isInvisible(c)) {
            return DROPPED;
        }
        if (c >= '\u0E50' && c <= '\u0E59') {
            return (char) ('0' + c - '\u0E50');
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return punctuation(PrivateGlyphs.standard(c));
    }

    private static boolean isLineEnd(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\u115F'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    private static char punctuation(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63' -> '-';
            case '\u2044', '\u2215' -> '/';
            default -> c;
        };
    }
}
