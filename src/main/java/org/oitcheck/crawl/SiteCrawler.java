package org.oitcheck.crawl;

import java.nio.file.Path;
import org.oitcheck.snapshot.Snapshot;

/** Crawls one site into a snapshot folder. */
public interface SiteCrawler {

    /**
     * Crawls until the site, a limit or {@code listener.cancelled()} ends it; everything fetched so far is always on disk.
     *
     * @param settings what and how; {@code settings.resume()} continues the snapshot in {@code folder}
     * @param folder   snapshot folder, created when absent
     * @param scorer   worth of links, best first
     * @param listener progress
     * @return the finished snapshot, open for reading
     * @throws SiteUnavailableException when the home page itself cannot be had; the folder keeps what was stored
     */
    Snapshot crawl(CrawlSettings settings, Path folder, LinkScorer scorer, CrawlListener listener)
            throws SiteUnavailableException;
}
