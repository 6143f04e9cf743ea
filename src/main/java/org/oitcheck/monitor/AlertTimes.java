package org.oitcheck.monitor;

import java.time.Duration;

/**
 * How patient alerts are.
 *
 * @param look    time until the second look at what got worse
 * @param hold    time that a site that cannot be checked waits for others, so that an outage of many is one alert
 * @param repeat  time after which an unsolved problem that nobody took on is told again
 * @param outage  number of sites at once that make an outage, at least 2
 * @param notice  time before a promise or round is due at which it is told
 * @param digests hour of the day in Bangkok at which digests go out, 0 to 23
 */
public record AlertTimes(Duration look, Duration hold, Duration repeat, int outage, Duration notice, int digests) {
    /** A look after half an hour, half an hour for an outage to show, weekly repeats, two weeks of notice, digests at seven. */
    public static final AlertTimes USUAL = new AlertTimes(
            Duration.ofMinutes(30), Duration.ofMinutes(30), Duration.ofDays(7), 3, Duration.ofDays(14), 7);
}
