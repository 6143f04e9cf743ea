package org.oitcheck.thai;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Thai government fiscal year: FY2566 runs from 1 October 2565 to 30 September 2566 (Buddhist era).
 *
 * @param be year in the Buddhist era, 2400 to 2700
 */
public record FiscalYear(int be) implements Comparable<FiscalYear> {
    public FiscalYear {
        if (be < 2400 || be > 2700) {
            throw new IllegalArgumentException("not a Buddhist-era year: " + be);
        }
    }

    public FiscalYear plus(int years) {
        return new FiscalYear(be + years);
    }

    /** Whole fiscal year as a period of months. */
    public Period period() {
        return new Period(YearMonth.of(be - 543 - 1, 10), YearMonth.of(be - 543, 9));
    }

    /** First six months, October to March. */
    public Period firstHalf() {
        return new Period(YearMonth.of(be - 543 - 1, 10), YearMonth.of(be - 543, 3));
    }

    public static FiscalYear of(LocalDate date) {
        return of(YearMonth.from(date));
    }

    public static FiscalYear of(YearMonth month) {
        return new FiscalYear(month.getYear() + 543 + (month.getMonthValue() >= 10 ? 1 : 0));
    }

    @Override
    public int compareTo(FiscalYear o) {
        return Integer.compare(be, o.be);
    }
}
