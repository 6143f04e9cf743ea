package org.oitcheck.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Thai papers write them, Buddhist era, Arabic digits (documents change the digits when they are made). */
final class ThaiDates {
    private static final List<String> LONG = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final Pattern DAY_WITHOUT_YEAR =
            Pattern.compile("(\\d{1,2} (" + String.join("|", LONG) + "))(?!\\s*(?:พ\\.ศ\\. ?)?\\d)");

    private ThaiDates() {}

    /** {@code 5 เม.ย. 66}. */
    static String brief(LocalDate date) {
        return date.getDayOfMonth() + " " + SHORT.get(date.getMonthValue() - 1) + " "
                + String.valueOf(date.getYear() + 543).substring(2);
    }

    /** {@code 5 เมษายน 2566}. */
    static String full(LocalDate date) {
        return date.getDayOfMonth() + " " + LONG.get(date.getMonthValue() - 1) + " " + (date.getYear() + 543);
    }

    /** The text with the year of a fiscal year put after each day that has none: {@code 15 เมษายน} → {@code 15 เมษายน 2566}. */
    static String withYears(String text, int fiscalYear) {
        Matcher m = DAY_WITHOUT_YEAR.matcher(text);
        return m.replaceAll(d -> d.group(1) + " " + (LONG.indexOf(d.group(2)) >= 9 ? fiscalYear - 1 : fiscalYear));
    }

    /** The text with Arabic for Thai digits. */
    static String arabic(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(c >= '๐' && c <= '๙' ? (char) (c - '๐' + '0') : (char) c));
        return out.toString();
    }
}
