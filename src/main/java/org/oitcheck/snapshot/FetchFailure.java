package org.oitcheck.snapshot;

import java.time.Instant;

/**
 * A link that could not be opened, after its second try where one was made. What a site does wrong is data, not an exception.
 *
 * @param url     address that was asked for
 * @param cause   kind of failure
 * @param status  HTTP status, 0 when there was none
 * @param detail  short English detail for logs and evidence, one line
 * @param at      time of the last try
 * @param tries   number of tries made, at least 1 (0 when the address was never asked for: {@code ROBOTS}, {@code SKIPPED})
 */
public record FetchFailure(PageUrl url, Cause cause, int status, String detail, Instant at, int tries) {

    /** Kinds of failure. */
    public enum Cause {
        /** 404, 410 and the other 4xx that say "not here". */
        NOT_FOUND,
        /** Status 200 whose body is this site's "not found" page. */
        SOFT_404,
        /** 5xx. */
        SERVER_ERROR,
        TIMEOUT,
        UNKNOWN_HOST,
        CONNECTION,
        TLS,
        REDIRECT_LOOP,
        /** 401, or a page that is only a log-in form. */
        LOGIN,
        /** 403, 429, bot wall: the site refuses us, the page may well exist. */
        BLOCKED,
        /** Forbidden by robots.txt. */
        ROBOTS,
        /** Body larger than the limit (its beginning may still be stored), or endless. */
        TOO_BIG,
        /** Known but not asked for: page limit, depth limit, time limit, filters. */
        SKIPPED,
        /** Address that no client can use. */
        BAD_URL,
        /** Address that the safety rules forbid (private network from a public site). */
        FORBIDDEN_ADDRESS
    }

    /** Whether a person with a browser would fail too: the link is broken, rather than refused to us or not tried. */
    public boolean broken() {
        return switch (cause) {
            case NOT_FOUND,
                    SOFT_404,
                    SERVER_ERROR,
                    TIMEOUT,
                    UNKNOWN_HOST,
                    CONNECTION,
                    TLS,
                    REDIRECT_LOOP,
                    LOGIN,
                    BAD_URL -> true;
            case BLOCKED, ROBOTS, TOO_BIG, SKIPPED, FORBIDDEN_ADDRESS -> false;
        };
    }
}
