package org.oitcheck.web;

import java.util.List;
import java.util.Optional;
import org.oitcheck.store.SiteQuery;
import org.oitcheck.store.Store;
import org.oitcheck.store.WatchedSite;

/** What a form offers when it asks for a site: all of a few; of thousands only the one from whose page the reader came. */
final class SiteChoices {
    private static final int FEW = 50;

    private SiteChoices() {}

    static Views.SiteChoice of(Store store, long chosen) {
        List<WatchedSite> first = store.sites().list(new SiteQuery("", SiteQuery.Order.NAME, 0, FEW + 1));
        if (first.size() <= FEW) {
            return new Views.SiteChoice(first, chosen, false);
        }
        Optional<WatchedSite> one =
                chosen == 0 ? Optional.empty() : store.sites().site(chosen);
        return new Views.SiteChoice(one.stream().toList(), chosen, true);
    }
}
