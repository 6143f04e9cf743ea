package org.oitcheck.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.PageUrl;

/**
 * What every request must pass: the address is one that may be connected to, the host is alive, robots.txt allows it, and the
 * server's slot has come. One for each crawl; {@link #forTarget} makes the gate of one chain of redirects.
 */
final class SiteGate {
    private final AddressGuard guard;
    private final boolean proxied;
    private final Politeness politeness;
    private final Robots robots;
    private final HostHealth health;
    private final Halt halt;
    private final CurrentScope scope;

    SiteGate(
            AddressGuard guard,
            boolean proxied,
            Politeness politeness,
            Robots robots,
            HostHealth health,
            Halt halt,
            CurrentScope scope) {
        this.guard = guard;
        this.proxied = proxied;
        this.politeness = politeness;
        this.robots = robots;
        this.health = health;
        this.halt = halt;
        this.scope = scope;
    }

    /** The gate of one target; {@code desk} knows what is captured already. */
    HttpFetcher.Gate forTarget(Target target, HttpFetcher fetcher, AnswerDesk desk) {
        return new HttpFetcher.Gate() {
            @Override
            public void before(List<PageUrl> hops) throws FetchException, InterruptedException {
                PageUrl hop = hops.get(hops.size() - 1);
                boolean first = hops.size() == 1;
                if (!first) {
                    Optional<Capture> end = desk.endOf(hop);
                    if (end.isPresent()) {
                        throw new AlreadyCaptured(hops, end.get());
                    }
                }
                pass(hop, fetcher, first && target.slotReserved);
            }

            @Override
            public void redirected(Answer hop) {
                desk.archive(hop);
            }
        };
    }

    /** Waits until the address may be asked for; throws when it must not. */
    void pass(PageUrl url, HttpFetcher fetcher, boolean slotReserved) throws FetchException, InterruptedException {
        stopWhenHalted();
        health.check(url.host(), scope.get().own(url));
        resolve(url);
        if (!robots.allows(url, fetcher)) {
            throw new FetchException(Cause.ROBOTS, 0, "forbidden by robots.txt of " + url.host());
        }
        if (!slotReserved) {
            halt.sleep(politeness.reserve(url.host()));
        }
        stopWhenHalted();
    }

    private void resolve(PageUrl url) throws FetchException {
        String host = url.host();
        if (politeness.isResolved(host)) {
            return;
        }
        // behind a proxy names are the proxy's affair; literal addresses are still ours to refuse
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+") || host.equals("localhost");
        if (proxied && !literal) {
            politeness.resolved(host, host);
            return;
        }
        try {
            InetAddress[] addresses = guard.resolve(host);
            politeness.resolved(host, addresses[0].getHostAddress());
        } catch (UnknownHostException e) {
            throw HttpFetcher.failure(e, false, Duration.ZERO);
        }
    }

    private void stopWhenHalted() throws FetchException {
        if (halt.halted()) {
            throw new FetchException(Cause.SKIPPED, 0, "the crawl was halted");
        }
    }
}
