package org.oitcheck.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits of a paper: Thai or Arabic in prose and tables, never Thai in addresses, e-mail, file names and item ids. */
enum Digits {
    THAI,
    ARABIC;

    /** What keeps its digits: web addresses, e-mail, words with Latin letters in them (O22, report-2565.pdf). */
    private static final Pattern KEEP = Pattern.compile("https?://\\S+|\\S+@\\S+|[\\w./%-]*[A-Za-z][\\w./%-]*");

    static Digits of(String name) {
        return name.equals("arabic") ? ARABIC : THAI;
    }

    /** The text with the digits of this paper. */
    String in(String text) {
        if (this == ARABIC) {
            return shifted(text, '๐', '0');
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Matcher m = KEEP.matcher(text); m.find(); from = m.end()) {
            out.append(shifted(text.substring(from, m.start()), '0', '๐')).append(m.group());
        }
        return out.append(shifted(text.substring(from), '0', '๐')).toString();
    }

    /** A number format of office programs, such as {@code 0.00}, that shows its numbers in these digits. */
    String format(String plain) {
        return this == THAI ? "[$-D00041E]" + plain : plain;
    }

    private static String shifted(String text, char zero, char other) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= zero && c <= zero + 9 ? (char) (c - zero + other) : (char) c));
        return out.toString();
    }
}
