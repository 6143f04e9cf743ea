package org.oitcheck.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.store.Schedule;

class CronTimesTest {
    @ParameterizedTest
    @CsvSource({
        "0 1 * * *, 2026-11-21T10:00:00Z, 2026-11-21T18:00:00Z", // 01:00 in Bangkok is 18:00 UTC of the day before
        "0 0 1 * * *, 2026-11-21T10:00:00Z, 2026-11-21T18:00:00Z",
        "@daily, 2026-11-21T10:00:00Z, 2026-11-21T17:00:00Z",
        "30 22 * * MON-FRI, 2026-11-21T10:00:00Z, 2026-11-23T15:30:00Z"
    })
    void expressionsAreInTheTimeOfBangkok(String cron, Instant after, Instant next) {
        assertThat(CronTimes.next(cron, after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "08:00,17:00,2026-11-21T00:59:00Z,2026-11-21T00:59:00Z", // 07:59 in Bangkok
        "08:00,17:00,2026-11-21T01:00:00Z,2026-11-21T10:00:00Z",
        "08:00,17:00,2026-11-21T10:00:00Z,2026-11-21T10:00:00Z",
        "22:00,06:00,2026-11-21T16:00:00Z,2026-11-21T23:00:00Z", // over midnight, before it
        "22:00,06:00,2026-11-21T18:00:00Z,2026-11-21T23:00:00Z", // and after it
        "'','',2026-11-21T18:00:00Z,2026-11-21T18:00:00Z"
    })
    void noCheckStartsInQuietHours(String from, String to, Instant at, Instant start) {
        assertThat(CronTimes.afterQuiet(from, to, at)).isEqualTo(start);
    }

    @Test
    void sitesAreSpreadEvenlyOverTheJitterAndKeepTheirPlace() {
        Schedule s = new Schedule(1, "x", 0, "@daily", 60, "", "", true, Instant.EPOCH);
        Instant due = Instant.parse("2026-11-21T18:00:00Z");
        TreeMap<Long, Integer> quarters = new TreeMap<>();
        for (long site = 1; site <= 8000; site++) {
            Duration wait = Duration.between(due, CronTimes.start(s, site, due));
            assertThat(wait).isBetween(Duration.ZERO, Duration.ofHours(1));
            assertThat(CronTimes.start(s, site, due)).isEqualTo(CronTimes.start(s, site, due));
            quarters.merge(wait.toMinutes() / 15, 1, Integer::sum);
        }
        assertThat(quarters.values()).allSatisfy(n -> assertThat(n).isBetween(1800, 2200));
    }

    @ParameterizedTest
    @CsvSource({
        "often,0,'',''",
        "0 0 30 2 *,0,'',''", // a day that never comes
        "@daily,-1,'',''",
        "@daily,5000,'',''",
        "@daily,0,08:00,''",
        "@daily,0,8 o'clock,17:00"
    })
    void scheduleThatCannotBeFollowedIsRefused(String cron, int jitter, String from, String to) {
        assertThatThrownBy(
                        () -> CronTimes.require(new Schedule(0, "x", 0, cron, jitter, from, to, true, Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
