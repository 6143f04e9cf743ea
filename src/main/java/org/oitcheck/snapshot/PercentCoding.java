package org.oitcheck.snapshot;

import java.nio.charset.StandardCharsets;

/** Percent-encoding to one form, and back for people. */
final class PercentCoding {
    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    /** Marks that every server treats alike raw and encoded; file names such as {@code แผน (1).pdf} come in both forms. */
    private static final String MARKS = "!'()*,";

    static final String PATH = "/:@$&+;=";
    static final String QUERY = "/:@$&+;=?";

    private PercentCoding() {}

    /**
     * @param raw     any text, parts of it encoded already or not
     * @param allowed reserved characters that stay raw (and, when they came encoded, stay encoded)
     */
    static String encode(String raw, String allowed) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            int octet = c == '%' ? octet(raw, i) : -1;
            if (octet >= 0) {
                if (harmless(octet)) {
                    out.append((char) octet);
                } else {
                    escape(out, octet);
                }
                i += 3;
                continue;
            }
            if (harmless(c) || c < 128 && allowed.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                String text = loneSurrogate ? "\uFFFD" : Character.toString(c);
                for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                    escape(out, b & 0xFF);
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Decodes what is valid UTF-8 and printable; leaves every other escape as it is. */
    static String decodeForPeople(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        StringBuilder out = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); ) {
            int first = encoded.charAt(i) == '%' ? octet(encoded, i) : -1;
            int size = first < 0 ? 0 : sequenceLength(first);
            String text = size == 0 ? "" : utf8(encoded, i, size);
            if (text.isEmpty()) {
                out.append(encoded.charAt(i++));
            } else {
                out.append(text);
                i += 3 * size;
            }
        }
        return out.toString();
    }

    private static int sequenceLength(int first) {
        if (first < 0x80) {
            return 1;
        }
        return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    }

    private static String utf8(String encoded, int from, int size) {
        byte[] bytes = new byte[size];
        for (int k = 0; k < size; k++) {
            int octet = octet(encoded, from + 3 * k);
            if (octet < 0) {
                return "";
            }
            bytes[k] = (byte) octet;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean readable = text.codePointCount(0, text.length()) == 1
                && text.charAt(0) != '\uFFFD'
                && !Character.isISOControl(text.codePointAt(0));
        return readable ? text : "";
    }

    /** The octet of the escape at {@code i}, or -1 when there is no whole escape. */
    private static int octet(String s, int i) {
        if (i + 2 >= s.length() || s.charAt(i) != '%') {
            return -1;
        }
        int high = hex(s.charAt(i + 1));
        int low = hex(s.charAt(i + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static boolean harmless(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || UNRESERVED.indexOf(c) >= 0
                || MARKS.indexOf(c) >= 0;
    }

    private static void escape(StringBuilder out, int octet) {
        out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }
}
