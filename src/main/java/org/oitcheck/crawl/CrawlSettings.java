package org.oitcheck.crawl;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.oitcheck.snapshot.PageUrl;

/**
 * What one crawl may do.
 *
 * @param home           home page, absolute http(s)
 * @param maxPages       most addresses fetched (pages and documents, probes and robots.txt not counted), at least 1
 * @param maxDepth       most clicks from the home page
 * @param maxBytes       most bytes kept of one response
 * @param maxTime        most time for the whole crawl
 * @param delay          pause between two requests to one server address; robots.txt may lengthen it
 * @param threads        fetching threads, at least 1 (politeness holds over all of them)
 * @param connectTimeout first-try time-out to connect; the second try gets three times as much
 * @param readTimeout    first-try time-out between bytes; the second try gets three times as much
 * @param userAgent      names the tool and a contact address
 * @param proxy          HTTP proxy, e.g. {@code http://10.0.0.1:8080}
 * @param allowPrivate   whether private and loopback addresses may be fetched when a public site links to them (always
 *                       allowed for the host of {@code home} itself)
 * @param resume         continue an interrupted run in the same folder
 * @param render         open pages that only exist once their scripts ran in a browser, when one is installed
 * @param seeds          addresses to fetch first besides the home page, whatever host they are on; no click is known to lead there.
 *                       Of a seed on another host the documents that it links to are fetched too
 * @param since          snapshot folder of an earlier crawl of the site; answers that the server says are still those are not sent again
 */
public record CrawlSettings(
        URI home,
        int maxPages,
        int maxDepth,
        long maxBytes,
        Duration maxTime,
        Duration delay,
        int threads,
        Duration connectTimeout,
        Duration readTimeout,
        String userAgent,
        Optional<URI> proxy,
        boolean allowPrivate,
        boolean resume,
        boolean render,
        List<PageUrl> seeds,
        Optional<Path> since) {

    public CrawlSettings {
        seeds = List.copyOf(seeds);
    }

    /** Settings of a crawl that asks for everything. */
    public CrawlSettings(
            URI home,
            int maxPages,
            int maxDepth,
            long maxBytes,
            Duration maxTime,
            Duration delay,
            int threads,
            Duration connectTimeout,
            Duration readTimeout,
            String userAgent,
            Optional<URI> proxy,
            boolean allowPrivate,
            boolean resume,
            boolean render,
            List<PageUrl> seeds) {
        this(
                home,
                maxPages,
                maxDepth,
                maxBytes,
                maxTime,
                delay,
                threads,
                connectTimeout,
                readTimeout,
                userAgent,
                proxy,
                allowPrivate,
                resume,
                render,
                seeds,
                Optional.empty());
    }

    /** The same, asking only for what has changed since the finished crawl in a snapshot folder; it must stay there meanwhile. */
    public CrawlSettings since(Path earlier) {
        return new CrawlSettings(
                home,
                maxPages,
                maxDepth,
                maxBytes,
                maxTime,
                delay,
                threads,
                connectTimeout,
                readTimeout,
                userAgent,
                proxy,
                allowPrivate,
                resume,
                render,
                seeds,
                Optional.of(earlier));
    }

    /** Settings without seeds. */
    public CrawlSettings(
            URI home,
            int maxPages,
            int maxDepth,
            long maxBytes,
            Duration maxTime,
            Duration delay,
            int threads,
            Duration connectTimeout,
            Duration readTimeout,
            String userAgent,
            Optional<URI> proxy,
            boolean allowPrivate,
            boolean resume,
            boolean render) {
        this(
                home,
                maxPages,
                maxDepth,
                maxBytes,
                maxTime,
                delay,
                threads,
                connectTimeout,
                readTimeout,
                userAgent,
                proxy,
                allowPrivate,
                resume,
                render,
                List.of());
    }

    /** The same with these seeds. */
    public CrawlSettings withSeeds(List<PageUrl> addresses) {
        return new CrawlSettings(
                home,
                maxPages,
                maxDepth,
                maxBytes,
                maxTime,
                delay,
                threads,
                connectTimeout,
                readTimeout,
                userAgent,
                proxy,
                allowPrivate,
                resume,
                render,
                addresses,
                since);
    }

    /** Settings of a crawl that opens no browser. */
    public CrawlSettings(
            URI home,
            int maxPages,
            int maxDepth,
            long maxBytes,
            Duration maxTime,
            Duration delay,
            int threads,
            Duration connectTimeout,
            Duration readTimeout,
            String userAgent,
            Optional<URI> proxy,
            boolean allowPrivate,
            boolean resume) {
        this(
                home,
                maxPages,
                maxDepth,
                maxBytes,
                maxTime,
                delay,
                threads,
                connectTimeout,
                readTimeout,
                userAgent,
                proxy,
                allowPrivate,
                resume,
                false);
    }

    /** Defaults that a small municipal server survives: 500 ms between requests, 2 threads, 3,000 addresses, 30 minutes. */
    public static CrawlSettings of(URI home) {
        return new CrawlSettings(
                home,
                3000,
                12,
                32L * 1024 * 1024,
                Duration.ofMinutes(30),
                Duration.ofMillis(500),
                2,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                "oitcheck/0.1 (OIT self-check; contact: see --contact)",
                Optional.empty(),
                false,
                false,
                true);
    }
}
