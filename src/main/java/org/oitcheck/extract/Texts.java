package org.oitcheck.extract;

/** White space of web text. */
final class Texts {
    private Texts() {}

    /** Characters that are not white space. */
    static int inkLength(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                n++;
            }
        }
        return n;
    }

    /** Runs of white space to one space, none at the ends; zero-width characters are left to the normaliser. */
    static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u2028'
                || c == '\u2029';
    }

    static String limit(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}
