package org.oitcheck.crawl;

import java.nio.file.Path;
import org.oitcheck.snapshot.Snapshot;

/**
 * The crawler: crawler4j's loop with our own frontier, politeness, robots.txt, fetcher and parser. Holds no state between crawls;
 * several crawls may run in one process at the same time, each in its own folder.
 */
public final class PoliteSiteCrawler implements SiteCrawler {
    private final HostLookup lookup;

    /** A crawler that uses this machine's name resolver. */
    public PoliteSiteCrawler() {
        this(HostLookup.system());
    }

    PoliteSiteCrawler(HostLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Snapshot crawl(CrawlSettings settings, Path folder, LinkScorer scorer, CrawlListener listener)
            throws SiteUnavailableException {
        try (SiteCrawl crawl = new SiteCrawl(settings, folder, scorer, listener, lookup)) {
            return crawl.run();
        }
    }
}
