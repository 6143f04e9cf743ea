package org.oitcheck.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stored crawl, opened for reading. Immutable and safe for use by several threads. Orders are stable: the same folder gives
 * the same lists in the same order.
 */
public interface Snapshot extends AutoCloseable {

    /** Facts of the run. */
    CrawlFacts facts();

    /** All captures (own and off-site, any status), ordered by address. */
    List<Capture> captures();

    /** Capture of an address, whether it was asked for under this address or answered under it after redirects. */
    Optional<Capture> capture(PageUrl url);

    /** Links of a page (keyed by the final address of its capture), in document order; empty list for none. */
    List<Link> linksFrom(PageUrl page);

    /**
     * Links that lead to an address, under any of its names (as linked, redirect steps, final address), ordered by source
     * address and position.
     */
    List<Link> linksTo(PageUrl target);

    /** Failures, ordered by address. */
    List<FetchFailure> failures();

    Optional<FetchFailure> failure(PageUrl url);

    /** Addresses that a sitemap names. */
    Set<PageUrl> sitemapUrls();

    /** How the host of an address proved who it is; empty without TLS, and in crawls that did not note it. */
    default Optional<TlsFacts> tls(PageUrl url) {
        return Optional.empty();
    }

    /** Shortest click path from the home page; empty when no links lead there (sitemap only, orphan). */
    Optional<ClickPath> clickPath(PageUrl target);

    /** Stored body of a capture, at most the crawl's byte limit. */
    byte[] body(Capture capture);

    /** Whether the host is the agency's own ({@code www} or not, http or https, any sub-host accepted at the crawl). */
    boolean ownHost(PageUrl url);

    @Override
    void close();
}
