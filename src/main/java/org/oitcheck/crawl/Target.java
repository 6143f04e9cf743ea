package org.oitcheck.crawl;

import org.oitcheck.snapshot.PageUrl;

/**
 * An address in the frontier and what is known of it. Guarded by the lock of the {@link BestFirstFrontier}; the final fields may be
 * read anywhere.
 */
final class Target {

    /** Where an address is on its way. */
    enum State {
        QUEUED,
        RUNNING,
        /** Failed once, waits for the second try at the end of the run. */
        SECOND_TRY,
        /** Answered, or failed for good. */
        DONE,
        /** Deeper than allowed; may come back when a shorter way is found. */
        TOO_DEEP
    }

    private final PageUrl url;
    private final boolean offSite;
    private final long order;
    State state = State.QUEUED;
    /** Clicks from the home page; -1 when no clicks are known to lead here. */
    int depth;
    /** Best score of the links that lead here, 0 to 1. */
    double score;
    /** What the place of the best link is worth besides: zone, kind, file name. */
    double place;
    /** Group of the best link (template of the page and tag path), for learning. */
    String group;
    /** Pattern of the address, for learning and for traps. */
    final String pattern;
    /** Value the frontier last ordered by. */
    double priority;

    int tries;
    /** Whether the frontier has reserved the politeness slot for the try that runs. */
    boolean slotReserved;
    /** Times the server asked us to come back later. */
    int postponed;
    /** Known from a sitemap alone so far. */
    boolean sitemapOnly;
    /** Number of differing links that were scored, bounded to save time on menus. */
    int scored;

    Target(PageUrl url, boolean offSite, long order, int depth, String pattern, String group) {
        this.url = url;
        this.offSite = offSite;
        this.order = order;
        this.depth = depth;
        this.pattern = pattern;
        this.group = group;
    }

    /** Takes in one more reason to fetch this address; true when it is worth more by it. */
    boolean improve(Offer offer) {
        boolean better = offer.score() > score;
        if (better) {
            score = offer.score();
            place = offer.place();
            group = offer.group();
        }
        if (offer.depth() >= 0 && (depth < 0 || offer.depth() < depth)) {
            depth = offer.depth();
        }
        boolean linkedNow = sitemapOnly && !offer.sitemap();
        sitemapOnly &= offer.sitemap();
        return better || linkedNow;
    }

    /** Whether one more link to this address needs scoring; counts it. */
    boolean worthScoring(int most) {
        return (state == State.QUEUED || state == State.TOO_DEEP) && scored++ < most;
    }

    PageUrl url() {
        return url;
    }

    boolean offSite() {
        return offSite;
    }

    long order() {
        return order;
    }
}
