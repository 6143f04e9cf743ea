package org.oitcheck.extract.document;

/** Line and cell separators of extracted text. */
final class Lines {
    private Lines() {}

    /** Lines end with {@code \n}, no blanks at line ends, no empty lines, no control characters but tab. */
    static String tidy(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f' || c == 0x0b || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                lineStart = endLine(out, lineStart);
            } else if (c == '\u00a0') {
                out.append(' ');
            } else if (c == '\t' || c >= ' ' && c != 0x7f) {
                out.append(c);
            }
        }
        endLine(out, lineStart);
        int end = out.length();
        return end == 0 ? "" : out.substring(0, out.charAt(end - 1) == '\n' ? end - 1 : end);
    }

    private static int endLine(StringBuilder out, int lineStart) {
        int end = out.length();
        while (end > lineStart && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
            end--;
        }
        out.setLength(end);
        if (end > lineStart) {
            out.append('\n');
        }
        return out.length();
    }

    /** Text of one table cell: no line ends or tabs in it. */
    static String cell(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0' || c == 0x7f) {
                space = true;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Characters that are not white space. */
    static int ink(CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\u00a0') {
                n++;
            }
        }
        return n;
    }
}
