package org.oitcheck.monitor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.oitcheck.store.Schedule;
import org.springframework.scheduling.support.CronExpression;

/** Times of schedules, in Asia/Bangkok. */
public final class CronTimes {
    /** Where the agencies are. */
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final int MOST_JITTER = 24 * 60;

    private CronTimes() {}

    /**
     * Looks whether the times of a schedule can be used.
     *
     * @throws IllegalArgumentException saying what cannot
     */
    public static void require(Schedule s) {
        if (next(s.cron(), Instant.EPOCH).equals(Instant.MAX)) {
            throw new IllegalArgumentException("cron: " + s.cron());
        }
        if (s.jitterMinutes() < 0 || s.jitterMinutes() > MOST_JITTER) {
            throw new IllegalArgumentException("jitter: " + s.jitterMinutes());
        }
        if (s.quietFrom().isEmpty() != s.quietTo().isEmpty()) {
            throw new IllegalArgumentException("quiet: " + s.quietFrom() + "–" + s.quietTo());
        }
        if (!s.quietFrom().isEmpty()) {
            time(s.quietFrom());
            time(s.quietTo());
        }
    }

    /**
     * When an expression is due next after an instant; {@link Instant#MAX} when never.
     *
     * @param cron five fields (minute first) or six (second first), or {@code @daily} and the like
     */
    public static Instant next(String cron, Instant after) {
        String text = cron.strip();
        String six = text.startsWith("@") || text.split("\\s+").length == 6 ? text : "0 " + text;
        ZonedDateTime next = CronExpression.parse(six).next(after.atZone(BANGKOK));
        return next == null ? Instant.MAX : next.toInstant();
    }

    /**
     * When a site of a schedule starts: spread evenly over the jitter, at the same place every night, and outside of quiet hours.
     */
    static Instant start(Schedule s, long siteId, Instant due) {
        long seconds = s.jitterMinutes() * 60L;
        // Fibonacci hashing spreads neighbouring numbers
        long place = seconds == 0 ? 0 : Math.floorMod((siteId * 0x9E3779B97F4A7C15L) >>> 20, seconds);
        return afterQuiet(s.quietFrom(), s.quietTo(), due.plus(Duration.ofSeconds(place)));
    }

    /** The instant itself, or the end of the quiet hours in which it lies. */
    static Instant afterQuiet(String from, String to, Instant at) {
        if (from.isEmpty() || to.isEmpty()) {
            return at;
        }
        LocalTime begin = time(from);
        LocalTime end = time(to);
        ZonedDateTime local = at.atZone(BANGKOK);
        LocalTime now = local.toLocalTime();
        boolean overMidnight = end.isBefore(begin);
        boolean quiet =
                overMidnight ? !now.isBefore(begin) || now.isBefore(end) : !now.isBefore(begin) && now.isBefore(end);
        if (!quiet) {
            return at;
        }
        ZonedDateTime ends = local.with(end);
        return (ends.isAfter(local) ? ends : ends.plusDays(1)).toInstant();
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time: " + text, e);
        }
    }
}
