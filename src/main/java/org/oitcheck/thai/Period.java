package org.oitcheck.thai;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of whole months (Common Era inside).
 *
 * @param from first month
 * @param to   last month, not before {@code from}
 */
public record Period(YearMonth from, YearMonth to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " after " + to);
        }
    }

    public int months() {
        return (int) from.until(to, ChronoUnit.MONTHS) + 1;
    }

    public boolean covers(Period other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
