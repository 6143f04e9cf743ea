package org.oitcheck.thai;

import static org.oitcheck.thai.YearNumbers.BE_OFFSET;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.oitcheck.thai.YearMention.Kind;

/** What the shapes of {@link YearRules} say. */
final class YearReadings {
    private static final int YEAR = 12;
    /** Longest stretch of other words between "รอบ 6 เดือน" and its year, in chars. */
    private static final int FILL = 60;
    /** A range of dates shorter than this, in days, is an event, not a period of reporting. */
    private static final int EVENT = 25;

    private static final int LONGEST_PLAN = 20;
    private static final int EARLIEST_BARE = 2540;
    private static final int LATEST_BARE = 2600;
    private static final int EARLIEST_COMMON = 2010;
    private static final int LATEST_COMMON = 2040;

    private YearReadings() {}

    static Optional<YearMention> fiscal(YearMatch match) {
        return Optional.of(match.year(Kind.FISCAL, "y"));
    }

    static Optional<YearMention> year(YearMatch match) {
        return Optional.of(match.year(Kind.YEAR, "y"));
    }

    static Optional<YearMention> form(YearMatch match) {
        return Optional.of(match.year(Kind.FORM, "y"));
    }

    static Optional<YearMention> range(YearMatch match) {
        boolean cue = match.has("cue");
        int first = match.year("a");
        int last = match.year("b");
        boolean sane =
                last > first && last - first <= LONGEST_PLAN && first >= EARLIEST_BARE && (cue || !match.isShort("a"));
        return sane ? Optional.of(match.years(Kind.RANGE, first, last)) : Optional.empty();
    }

    static Optional<YearMention> bare(YearMatch match) {
        YearToken year = match.token("y");
        boolean plausible = year.sign() == YearSign.COMMON
                ? year.value() >= EARLIEST_COMMON && year.value() < LATEST_COMMON
                : year.value() < LATEST_BARE;
        return plausible ? Optional.of(match.year(Kind.BARE, "y")) : Optional.empty();
    }

    static Optional<YearMention> item(YearMatch match) {
        String between = match.between("i", "y");
        return between.equals("-") || between.equals("_") ? Optional.of(match.year(Kind.BARE, "y")) : Optional.empty();
    }

    static Optional<YearMention> month(YearMatch match) {
        YearMonth month = month(match, "m", "y");
        return Optional.of(match.months(Kind.MONTH, month, month));
    }

    static Optional<YearMention> monthOfFiscalYear(YearMatch match) {
        YearMonth month = inFiscalYear(match.value("m"), match.year("y"));
        return Optional.of(match.months(Kind.MONTH, month, month));
    }

    static Optional<YearMention> monthsOfFiscalYear(YearMatch match) {
        YearMonth from = inFiscalYear(match.value("m1"), match.year("y"));
        YearMonth to = inFiscalYear(match.value("m2"), match.year("y"));
        return to.isBefore(from) ? Optional.empty() : Optional.of(match.months(Kind.PERIOD, from, to));
    }

    /** A range of months; a year that only one end has is carried to the other: "ตุลาคม ถึง มีนาคม 2566" began the year before. */
    static Optional<YearMention> months(YearMatch match) {
        if (!match.has("y1") && !match.has("y2") || match.length("fill") > FILL) {
            return Optional.empty();
        }
        int m1 = match.value("m1");
        int m2 = match.value("m2");
        int wrap = m1 > m2 ? 1 : 0;
        YearMonth from = YearMonth.of((match.has("y1") ? match.year("y1") : match.year("y2") - wrap) - BE_OFFSET, m1);
        YearMonth to = YearMonth.of((match.has("y2") ? match.year("y2") : match.year("y1") + wrap) - BE_OFFSET, m2);
        long months = from.until(to, ChronoUnit.MONTHS) + 1;
        if (months < 1 || months > LONGEST_PLAN * YEAR) {
            return Optional.empty();
        }
        if (isEvent(match, from, to)) {
            return Optional.of(match.months(Kind.DATE, from, to));
        }
        return Optional.of(match.months(months > YEAR ? Kind.RANGE : Kind.PERIOD, from, to));
    }

    private static boolean isEvent(YearMatch match, YearMonth from, YearMonth to) {
        if (!match.has("d1") || !match.has("d2")) {
            return false;
        }
        LocalDate first = from.atDay(Math.min(match.value("d1"), from.lengthOfMonth()));
        LocalDate last = to.atDay(Math.min(match.value("d2"), to.lengthOfMonth()));
        return first.until(last, ChronoUnit.DAYS) < EVENT;
    }

    /** Quarters of a fiscal year: the first is October to December. */
    static Optional<YearMention> quarters(YearMatch match) {
        int first = match.value("q1");
        int last = match.has("q2") ? match.value("q2") : first;
        if (first > last || last > 4 || match.length("fill") > FILL) {
            return Optional.empty();
        }
        YearMonth start = new FiscalYear(match.year("y")).period().from();
        return Optional.of(
                match.months(Kind.PERIOD, start.plusMonths(3L * (first - 1)), start.plusMonths(3L * last - 1)));
    }

    /** "รอบ n เดือน": the first n months of the fiscal year, or the last. */
    static Optional<YearMention> round(YearMatch match) {
        boolean halfYear = match.has("halfyear");
        int months = halfYear ? 6 : match.value("n");
        if (months > YEAR || match.length("fill") > FILL) {
            return Optional.empty();
        }
        boolean second = halfYear
                ? match.value("halfyear") == 2
                : match.has("half") && match.token("half").sign() == YearSign.SECOND;
        Period year = new FiscalYear(match.year("y")).period();
        YearMonth from = second ? year.to().minusMonths(months - 1L) : year.from();
        return Optional.of(match.months(Kind.PERIOD, from, from.plusMonths(months - 1L)));
    }

    /** "รอบที่ 2/2566": the half-years in which officials are assessed. */
    static Optional<YearMention> halfYear(YearMatch match) {
        int half = match.value("half");
        if (half > 2) {
            return Optional.empty();
        }
        YearMonth from = new FiscalYear(match.year("y")).period().from().plusMonths(6L * (half - 1));
        return Optional.of(match.months(Kind.PERIOD, from, from.plusMonths(5)));
    }

    /** "ภาคเรียนที่ 2/2565": schools teach the first term from May, the second from November to March, which is the next fiscal year. */
    static Optional<YearMention> semester(YearMatch match) {
        int year = match.year("y") - BE_OFFSET;
        return switch (match.value("half")) {
            case 1 -> Optional.of(match.months(Kind.PERIOD, YearMonth.of(year, 5), YearMonth.of(year, 9)));
            case 2 -> Optional.of(match.months(Kind.PERIOD, YearMonth.of(year, 11), YearMonth.of(year + 1, 3)));
            default -> Optional.empty();
        };
    }

    static Optional<YearMention> date(YearMatch match) {
        YearMonth month = month(match, "m", "y");
        boolean dayFirst = match.token("d").start() < match.token("m").start();
        boolean apart = dayFirst && match.between("d", "m").contains("_");
        return !apart && match.value("d") <= month.lengthOfMonth()
                ? Optional.of(match.months(Kind.DATE, month, month))
                : Optional.empty();
    }

    /** "1-30 เมษายน 2566" is the month; "5-7 เมษายน 2566" an event in it. */
    static Optional<YearMention> days(YearMatch match) {
        YearMonth month = month(match, "m", "y");
        boolean whole = match.value("d1") == 1 && match.value("d2") >= month.lengthOfMonth();
        return Optional.of(match.months(whole ? Kind.MONTH : Kind.DATE, month, month));
    }

    static Optional<YearMention> numericDate(YearMatch match) {
        String monthGroup = match.has("m") ? "m" : "m2";
        try {
            LocalDate date = LocalDate.of(match.year("y") - BE_OFFSET, match.value(monthGroup), match.value("d"));
            return Optional.of(match.months(Kind.DATE, YearMonth.from(date), YearMonth.from(date)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static Optional<YearMention> wholeDate(YearMatch match) {
        int date = match.value("date");
        YearMonth month = YearMonth.of(date / 10_000, date / 100 % 100);
        return Optional.of(match.months(Kind.DATE, month, month));
    }

    private static YearMonth month(YearMatch match, String month, String year) {
        return YearMonth.of(match.year(year) - BE_OFFSET, match.value(month));
    }

    private static YearMonth inFiscalYear(int month, int year) {
        return YearMonth.of(year - BE_OFFSET - (month >= 10 ? 1 : 0), month);
    }
}
