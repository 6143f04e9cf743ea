package org.oitcheck.crawl;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oitcheck.snapshot.PageUrl;

/**
 * All addresses that a run knows of, in the order they were found, and which new ones are taken. Guarded by the lock of the
 * {@link BestFirstFrontier}.
 */
final class KnownTargets {
    /** Most addresses kept in memory; a site that has more is a trap that no other guard saw. */
    private static final int MOST_KNOWN = 200_000;

    private final Map<String, Target> byUrl = new LinkedHashMap<>();
    private final TrapGuard traps = new TrapGuard();
    /** Known addresses that are only another name of a fetched one. */
    private int aliases;

    Optional<Target> find(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** A target for an address not known before; none when it looks like a trap, or too many are known. */
    Optional<Target> take(Offer offer) {
        if (byUrl.size() >= MOST_KNOWN || !traps.takes(offer.url(), offer.score())) {
            return Optional.empty();
        }
        Target target = add(offer.url(), offer.offSite(), offer.depth(), offer.group());
        target.score = offer.score();
        target.place = offer.place();
        target.sitemapOnly = offer.sitemap();
        return Optional.of(target);
    }

    /** A target for an address that nothing offered. */
    Target add(PageUrl url, boolean offSite, int depth, String group) {
        Target target = new Target(url, offSite, byUrl.size(), depth, UrlPatterns.template(url), group);
        byUrl.put(url.value(), target);
        return target;
    }

    void otherName() {
        aliases++;
    }

    Stream<Target> inState(Target.State... states) {
        Collection<Target.State> wanted = List.of(states);
        return byUrl.values().stream().filter(t -> wanted.contains(t.state));
    }

    /** Addresses known, without those that are only another name of a fetched one. */
    int count() {
        return byUrl.size() - aliases;
    }

    /** What kinds of addresses were left out as traps. */
    List<String> trapNotes() {
        return traps.notes();
    }
}
