package org.oitcheck.thai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads one number of a text: as a year, a day, a whole date, or something that is no year (an amount, a time, a version). */
final class YearNumbers {
    static final int BE_OFFSET = 543;
    private static final int CENTURY = 2500;

    private YearNumbers() {}

    /** The number whose first digit is at {@code at}, with all its groups and decimals. */
    static YearToken at(String text, int at) {
        int end = digits(text, at);
        int length = end - at;
        if (length > 8) {
            return new YearToken(YearSign.NUMBER, 0, at, end);
        }
        int compound = compound(text, at, end);
        if (compound > end) {
            return dotted(text, at, compound).orElseGet(() -> new YearToken(YearSign.NUMBER, 0, at, compound));
        }
        int value = Integer.parseInt(text, at, end, 10);
        int after = end;
        if (length == 8) {
            return date(value / 10_000, value / 100 % 100, value % 100, at, end)
                    .orElseGet(() -> new YearToken(YearSign.NUMBER, 0, at, after));
        }
        return new YearToken(sign(value, length), value, at, end);
    }

    private static YearSign sign(int value, int length) {
        if (length == 4) {
            return value >= 2440 && value < 2620
                    ? YearSign.BUDDHIST
                    : value >= 1997 && value < 2058 ? YearSign.COMMON : YearSign.NUMBER;
        }
        if (length > 2 || value == 0) {
            return YearSign.NUMBER;
        }
        return value <= 31 ? YearSign.SMALL : value >= 55 && value <= 80 ? YearSign.SHORT : YearSign.NUMBER;
    }

    /** Buddhist-era year behind a year token. */
    static int buddhist(YearToken year) {
        return switch (year.sign()) {
            case COMMON -> year.value() + BE_OFFSET;
            case SHORT -> year.value() + CENTURY;
            default -> year.value();
        };
    }

    /** Index after a number that goes on after its first digits: {@code 2,566}, {@code 2566.00}, {@code 10:30}, {@code 5.4.2566}; else {@code end}. */
    private static int compound(String text, int at, int end) {
        int i = end;
        while (i + 1 < text.length() && isDigit(text.charAt(i + 1)) && joins(text, at, i)) {
            i = digits(text, i + 1);
        }
        return i;
    }

    private static boolean joins(String text, int at, int separator) {
        return switch (text.charAt(separator)) {
            case '.' -> true;
            case ':' -> separator - at <= 2;
            case ',' ->
                digits(text, separator + 1) == separator + 4
                        && (separator - at <= 3 || text.charAt(separator - 4) == ',');
            default -> false;
        };
    }

    private static Optional<YearToken> dotted(String text, int at, int end) {
        String[] parts = text.substring(at, Math.min(end, at + 11)).split("\\.", -1);
        if (end - at > 10 || parts.length != 3 || parts[0].length() > 2 || parts[1].length() > 2) {
            return Optional.empty();
        }
        YearToken year = at(parts[2], 0);
        if (!year.sign().isYear() || year.length() != parts[2].length()) {
            return Optional.empty();
        }
        return date(buddhist(year), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), at, end);
    }

    private static Optional<YearToken> date(int year, int month, int day, int at, int end) {
        int common = year >= 2540 && year < 2600 ? year - BE_OFFSET : year;
        if (common < 1997 || common >= 2058) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(common, month, day);
            return Optional.of(new YearToken(
                    YearSign.WHOLE_DATE,
                    date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth(),
                    at,
                    end));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int at) {
        int i = at;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
