package org.oitcheck.extract;

/** White space of web text. */
final class Texts {
    private Texts() {}

    /** Characters that are not white space. */
    static int inkLength(String text) {
        int n = 0;
        for (char c : text.toCharArray()) {
            if (!isSpace(c)) {
                n++;
            }
        }
        return n;
    }

    /** Runs of white space to one space, none at the ends; zero-width characters are left to the normaliser. */
    static String collapse(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        int n = 0;
        boolean space = false;
        for (char c : chars) {
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && n > 0) {
                    chars[n++] = ' ';
                }
                space = false;
                chars[n++] = c;
            }
        }
        return new String(chars, 0, n);
    }

    static boolean isSpace(char c) {
        if (c >= '\u00a1' && c < '\u2000') {
            return false; // Thai among others
        }
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
