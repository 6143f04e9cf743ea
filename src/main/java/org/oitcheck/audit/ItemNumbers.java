package org.oitcheck.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of items as people write them: {@code O22}, {@code o 22}, {@code 022}, {@code 22}, {@code ข้อ O๒๒}, {@code ๐๒๒}, {@code 22.}. */
public final class ItemNumbers {
    /** The letter may be a zero, a Thai zero, or the look-alike of another script. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:ข้อ(?:ที่)?|ลำดับ(?:ที่)?|item|no\\.?)?\\s*\\(?\\s*[Oo0ООо๐Ｏ]?\\s*[-.:]?\\s*0?(\\d{1,2})(?![\\d])(?!\\s*[.]\\s*\\d)(?!\\s*%)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String LETTER = "[Oo0ООо๐Ｏ]?\\s*[-.]?\\s*0?";
    /** Several items and nothing else: {@code O7-O8}, {@code 7, 8}, {@code O39 ถึง O41}. */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?:ข้อ(?:ที่)?|item|no\\.?)?\\s*" + LETTER
                    + "\\d{1,2}(?:\\s*(?:-|–|—|ถึง|to|,|;|/(?=\\s*[OoООоＯ])|&|\\+|และ|and|\\n)\\s*(?:ข้อ(?:ที่)?\\s*)?"
                    + LETTER + "\\d{1,2})+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ONE =
            Pattern.compile("(-|–|—|ถึง|to)?\\s*(?:ข้อ(?:ที่)?\\s*)?" + LETTER + "(\\d{1,2})");
    private static final Pattern LETTERED =
            Pattern.compile("^(?:ข้อ(?:ที่)?\\s*)?\\(?\\s*[OoООоＯ]\\s*[-.:]?\\s*\\d{1,2}(?!\\d)");
    private static final int MOST = 43;

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

    /** All items that a cell names, in order: usually one, none for what {@link #of} finds none in. */
    static List<String> all(String text) {
        String plain = digits(text).strip();
        Optional<String> first = of(text);
        if (first.isEmpty() || !SEVERAL.matcher(plain).matches()) {
            return first.stream().toList();
        }
        Set<String> out = new LinkedHashSet<>();
        Matcher m = ONE.matcher(plain);
        int last = 0;
        while (m.find()) {
            int number = Integer.parseInt(m.group(2));
            if (number <= last) {
                return first.stream().toList(); // a number of its own within the item, such as O22-1
            }
            int from = m.group(1) != null && last > 0 && last < number ? last + 1 : number;
            for (int n = from; n <= number && n > 0 && out.size() < MOST; n++) {
                out.add("O" + n);
            }
            last = number;
        }
        return List.copyOf(out);
    }

    /** Whether a cell begins with a number of an item that cannot be anything else, with its letter. */
    static boolean lettered(String text) {
        return LETTERED.matcher(digits(text).strip()).find();
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
