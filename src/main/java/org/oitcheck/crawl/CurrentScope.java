package org.oitcheck.crawl;

import java.util.function.Consumer;
import org.oitcheck.snapshot.SiteScope;

/**
 * The hosts that belong to the site as far as the crawl knows: the home page may redirect to another host, and sub-hosts of the
 * agency may turn up later. Safe for use by several threads.
 */
final class CurrentScope {
    private final Consumer<SiteScope> changed;
    private volatile SiteScope scope;

    /** @param changed told of each scope that takes the place of the first */
    CurrentScope(SiteScope first, Consumer<SiteScope> changed) {
        this.scope = first;
        this.changed = changed;
    }

    SiteScope get() {
        return scope;
    }

    synchronized void set(SiteScope next) {
        scope = next;
        changed.accept(next);
    }
}
