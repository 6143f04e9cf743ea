package org.oitcheck.crawl;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts hosts that do not answer, so that a dead file share with a hundred links does not cost a hundred time-outs: its further
 * addresses fail at once with the same cause (and are tried again at the end). Safe for use by several threads.
 */
final class HostHealth {
    private static final int OFF_SITE_PATIENCE = 2;
    private static final int OWN_PATIENCE = 20;
    private static final int PAUSE_FROM = 4;

    private static final class Row {
        int failures;

        @Nullable
        FetchException last;
    }

    private final Map<String, Row> hosts = new HashMap<>();
    private final Politeness politeness;

    HostHealth(Politeness politeness) {
        this.politeness = politeness;
    }

    synchronized void answered(String host) {
        hosts.remove(host);
    }

    /** Counts a failure to connect or to answer; a host of the site itself is given time to recover. */
    synchronized void silent(String host, FetchException failure, boolean own) {
        Row row = hosts.computeIfAbsent(host, h -> new Row());
        row.failures++;
        row.last = failure;
        if (own && row.failures >= PAUSE_FROM && row.failures < OWN_PATIENCE) {
            politeness.pause(host, Duration.ofSeconds(Math.min(30, 1L << (row.failures - PAUSE_FROM))), "slow-host");
        }
    }

    /** Throws the host's last failure when it has been silent too often. */
    synchronized void check(String host, boolean own) throws FetchException {
        Row row = hosts.get(host);
        if (row == null || row.last == null) {
            return;
        }
        if (row.failures >= (own ? OWN_PATIENCE : OFF_SITE_PATIENCE)) {
            throw new FetchException(
                    row.last.kind(), 0, "not asked again, " + host + " did not answer: " + row.last.getMessage());
        }
    }

    /** Gives every host one more chance, for the second tries. */
    synchronized void forgive() {
        hosts.values().forEach(row -> row.failures = Math.min(row.failures, 1));
    }
}
