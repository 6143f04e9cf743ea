package org.oitcheck.crawl;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.crawl.render.BrowserLimits;
import org.oitcheck.snapshot.Snapshot;

/**
 * The crawler: crawler4j's loop with our own frontier, politeness, robots.txt, fetcher and parser. Holds no state between crawls;
 * several crawls may run in one process at the same time, each in its own folder.
 */
public final class PoliteSiteCrawler implements SiteCrawler {
    private final HostLookup lookup;
    private final Supplier<Optional<Browser>> browser;

    /** A crawler that uses this machine's name resolver and browser. */
    public PoliteSiteCrawler() {
        this(HostLookup.system());
    }

    /** A crawler that connects only where the rules allow it, the home page included. */
    public PoliteSiteCrawler(AddressRules rules) {
        this(rules.over(HostLookup.system()));
    }

    PoliteSiteCrawler(HostLookup lookup) {
        this(lookup, Browser.installed());
    }

    PoliteSiteCrawler(HostLookup lookup, Optional<Path> browser) {
        this(lookup, browser, BrowserLimits.standard());
    }

    PoliteSiteCrawler(HostLookup lookup, Optional<Path> program, BrowserLimits limits) {
        this.lookup = lookup;
        this.browser = () -> program.map(p -> new Browser(p, limits));
    }

    @Override
    public Snapshot crawl(CrawlSettings settings, Path folder, LinkScorer scorer, CrawlListener listener)
            throws SiteUnavailableException {
        try (SiteCrawl crawl = new SiteCrawl(settings, folder, scorer, listener, lookup, browser.get())) {
            return crawl.run();
        }
    }
}
