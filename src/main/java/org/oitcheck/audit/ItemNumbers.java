package org.oitcheck.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of items as people write them: {@code O22}, {@code o 22}, {@code 022}, {@code 22}, {@code ข้อ O๒๒}, {@code ๐๒๒}, {@code 22.}. */
public final class ItemNumbers {
    /** The letter may be a zero, a Thai zero, or the look-alike of another script. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:ข้อ(?:ที่)?|ลำดับ(?:ที่)?|item|no\\.?)?\\s*\\(?\\s*[Oo0ООо๐Ｏ]?\\s*[-.:]?\\s*0?(\\d{1,2})(?![\\d])(?!\\s*[.]\\s*\\d)(?!\\s*%)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern POINT_ZERO = Pattern.compile("\\.0+$");

    private ItemNumbers() {}

    /** The id, e.g. {@code O22}; empty for section numbers such as {@code 9.1} and everything else. */
    public static Optional<String> of(String text) {
        String plain = POINT_ZERO.matcher(digits(text).strip()).replaceFirst("");
        Matcher m = NUMBER.matcher(plain);
        if (!m.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(m.group(1));
        return number == 0 ? Optional.empty() : Optional.of("O" + number);
    }

    /** Thai and full-width digits as Arabic ones. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int value = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            if (value >= 0) {
                out.append((char) ('0' + value));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
