package org.oitcheck.crawl;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests to one server apart. A slot is reserved for every request, so the pause holds exactly with any number of threads;
 * host names that share an address share one clock, because small agencies share servers. Safe for use by several threads.
 *
 * <p>Times are nanoseconds of the given clock; pauses count from start to start of two requests.
 */
final class Politeness {
    /** Longest Crawl-delay of a robots.txt that is obeyed; longer ones are cut to this and noted by the run. */
    static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);

    private static final class Clock {
        long next = Long.MIN_VALUE;
    }

    private static final class Host {
        Clock clock = new Clock();
        long delay;
        String why = "";
        long pausedUntil = Long.MIN_VALUE;
        boolean resolved;
    }

    private final LongSupplier now;
    private final long delay;
    private final Map<String, Host> hosts = new HashMap<>();
    private final Map<String, Clock> byAddress = new HashMap<>();

    Politeness(Duration delay, LongSupplier nanoClock) {
        this.delay = delay.toNanos();
        this.now = nanoClock;
    }

    /** Nanoseconds until a request to the host may start, at least 0. Reserves nothing. */
    synchronized long waitFor(String host) {
        long t = now.getAsLong();
        return Math.max(t, readyAt(host(host))) - t;
    }

    /** Reserves the next slot of the host and says how many nanoseconds the caller must sleep before it, at least 0. */
    synchronized long reserve(String host) {
        Host h = host(host);
        long t = now.getAsLong();
        long slot = Math.max(t, readyAt(h));
        h.clock.next = slot + h.delay;
        return slot - t;
    }

    /** A request went out just now; the pause counts from here when connecting took longer than its slot foresaw. */
    synchronized void sent(String host) {
        Host h = host(host);
        h.clock.next = Math.max(h.clock.next, now.getAsLong() + h.delay);
    }

    /** Says that two host names with the same address are one server. */
    synchronized void resolved(String host, String address) {
        Host h = host(host);
        if (h.resolved) {
            return;
        }
        h.resolved = true;
        Clock shared = byAddress.computeIfAbsent(address, a -> new Clock());
        shared.next = Math.max(shared.next, h.clock.next);
        h.clock = shared;
    }

    synchronized boolean isResolved(String host) {
        Host h = hosts.get(host);
        return h != null && h.resolved;
    }

    /** Lengthens the pause of a host to its robots.txt Crawl-delay; never shortens it. */
    synchronized void crawlDelay(String host, Duration crawlDelay) {
        Host h = host(host);
        long wanted = Math.min(crawlDelay.toNanos(), LONGEST_CRAWL_DELAY.toNanos());
        if (wanted > h.delay) {
            if (h.clock.next != Long.MIN_VALUE) {
                h.clock.next += wanted - h.delay;
            }
            h.delay = wanted;
            h.why = "crawl-delay";
        }
    }

    /** Asks nothing of the host for a while ({@code Retry-After}, or it has stopped answering). */
    synchronized void pause(String host, Duration length, String why) {
        Host h = host(host);
        h.pausedUntil = Math.max(h.pausedUntil, now.getAsLong() + length.toNanos());
        h.why = why;
    }

    /** Why the host must be waited for: {@code crawl-delay}, {@code retry-after}, {@code slow-host}; empty for the plain pause. */
    synchronized String why(String host) {
        @Nullable Host h = hosts.get(host);
        return h == null ? "" : h.why;
    }

    private static long readyAt(Host h) {
        return Math.max(h.clock.next, h.pausedUntil);
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, n -> {
            Host h = new Host();
            h.delay = delay;
            return h;
        });
    }
}
