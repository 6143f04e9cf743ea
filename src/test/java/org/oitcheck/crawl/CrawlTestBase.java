package org.oitcheck.crawl;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** Sites and settings for tests of crawls; sites are closed after each test. */
abstract class CrawlTestBase {
    @TempDir
    Path folder;

    private final List<FakeSite> sites = new ArrayList<>();

    FakeSite site(String address) {
        FakeSite site = new FakeSite(address);
        sites.add(site);
        return site;
    }

    @AfterEach
    void closeSites() {
        sites.forEach(FakeSite::close);
    }

    /** No delay, two threads, time-outs that no busy machine reaches. */
    static CrawlSettings settings(URI home) {
        return new Tune(home).settings();
    }

    Snapshot crawl(CrawlSettings settings) throws SiteUnavailableException {
        return crawl(settings, LinkScorer.none(), new CrawlListener() {});
    }

    Snapshot crawl(CrawlSettings settings, LinkScorer scorer, CrawlListener listener) throws SiteUnavailableException {
        return new PoliteSiteCrawler().crawl(settings, folder.resolve("snapshot"), scorer, listener);
    }

    static PageUrl url(String url) {
        return PageUrl.parse(url).orElseThrow();
    }

    static List<String> capturedPaths(Snapshot snapshot) {
        return snapshot.captures().stream()
                .map(Capture::url)
                .map(u -> u.query().isEmpty() ? u.path() : u.path() + "?" + u.query())
                .sorted()
                .toList();
    }

    static Optional<FetchFailure.Cause> cause(Snapshot snapshot, String url) {
        return snapshot.failure(url(url)).map(FetchFailure::cause);
    }

    /** Scores links whose text holds the word. */
    static LinkScorer wants(String word) {
        return link -> link.anchor().contains(word) ? 0.9 : 0;
    }

    /** Names to addresses, without any real resolver. */
    static HostLookup names(Map<String, String> table) {
        return host -> {
            String address = table.get(host);
            if (address == null && !host.matches("[0-9.]+")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getByName(address == null ? host : address)};
        };
    }

    /** Settings with single values changed. */
    static class Tune {
        private final URI home;
        int maxPages = 1000;
        int maxDepth = 12;
        long maxBytes = 1024 * 1024;
        Duration maxTime = Duration.ofMinutes(10);
        Duration delay = Duration.ZERO;
        int threads = 2;
        Duration readTimeout = Duration.ofSeconds(20);
        Optional<URI> proxy = Optional.empty();
        boolean resume;
        boolean allowPrivate;
        boolean render;

        Tune(URI home) {
            this.home = home;
        }

        CrawlSettings settings() {
            return new CrawlSettings(
                    home,
                    maxPages,
                    maxDepth,
                    maxBytes,
                    maxTime,
                    delay,
                    threads,
                    Duration.ofSeconds(20),
                    readTimeout,
                    "oitcheck-test/1 (contact)",
                    proxy,
                    allowPrivate,
                    resume,
                    render);
        }
    }
}
