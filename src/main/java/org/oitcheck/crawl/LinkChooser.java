package org.oitcheck.crawl;

import java.util.List;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.Zone;

/**
 * Decides which links of a page become addresses to fetch, and what they are worth. Own pages are crawled; of other hosts only what
 * looks like a document, stands in a frame, or whose link speaks for a wanted item, is fetched; a sub-host of the agency to which such a link leads
 * becomes its own; pictures only when they are linked or speak for an item. Safe for use by several threads.
 */
final class LinkChooser {
    /** Score from which a link to an ordinary page of another host is followed. */
    private static final double SPEAKS = 0.5;

    private static final int MOST_SCORINGS = 4;
    /** Sub-hosts taken as the agency's own; a site that links to more of them is a portal of many agencies. */
    private static final int MOST_SUB_HOSTS = 4;

    private final BestFirstFrontier frontier;
    private final LinkScorer scorer;
    private final CurrentScope scope;

    LinkChooser(BestFirstFrontier frontier, LinkScorer scorer, CurrentScope scope) {
        this.frontier = frontier;
        this.scorer = scorer;
        this.scope = scope;
    }

    /**
     * Offers the links of a page to the frontier.
     *
     * @param page  final address of the page
     * @param links its links
     * @param depth clicks to the page, -1 for unknown
     * @return worth of what the page links to that is not fetched yet, 0 to 1, for learning
     */
    double offer(PageUrl page, List<Link> links, int depth) {
        SiteScope site = scope.get();
        String template = UrlPatterns.template(page);
        double found = 0;
        for (Link link : links) {
            if (MediaHints.useless(link.to())) {
                continue;
            }
            PageUrl to = site.canonical(link.to());
            boolean own = site.own(to);
            if (!own && MediaHints.social(to)) {
                continue;
            }
            double score = frontier.worthScoring(to.value(), MOST_SCORINGS) ? clamp(scorer.score(link)) : 0;
            if (!own && score >= SPEAKS && !MediaHints.document(to) && site.subHost(to)) {
                site = widen(to);
                own = site.own(to);
            }
            if (wanted(link, to, own, score)) {
                int clicks = depth < 0 ? -1 : link.kind() == Link.Kind.ANCHOR ? depth + 1 : depth;
                String group = template + ' ' + link.tagPath();
                frontier.offer(new Offer(to, !own, clicks, score, place(link, to, own), group, false));
                if (link.zone() == Zone.CONTENT) {
                    found += score;
                }
            }
        }
        return Math.min(1, found / 2);
    }

    private synchronized SiteScope widen(PageUrl to) {
        SiteScope now = scope.get();
        if (now.hosts().size() <= MOST_SUB_HOSTS && !now.own(to)) {
            now = now.with(to);
            scope.set(now);
        }
        return now;
    }

    /** Offers an address that only a sitemap names: scored by its path alone. */
    void offerFromSitemap(PageUrl home, PageUrl url) {
        PageUrl to = scope.get().canonical(url);
        Link bare = new Link(home, to, Link.Kind.ANCHOR, "", "", "", "", Zone.CONTENT, "", 0, false);
        if (!MediaHints.useless(to)) {
            frontier.offer(new Offer(to, false, -1, clamp(scorer.score(bare)), 0, "sitemap", true));
        }
    }

    /** Offers an address that somebody handed in: before everything else, on any host. */
    void offerSeed(PageUrl url) {
        PageUrl to = scope.get().canonical(url);
        frontier.offer(new Offer(to, !scope.get().own(to), -1, 1, 1, "seed", false));
    }

    private static boolean wanted(Link link, PageUrl to, boolean own, double score) {
        if (link.kind() == Link.Kind.IMAGE) {
            return score > 0 && MediaHints.image(to);
        }
        if (own || MediaHints.document(to)) {
            return true;
        }
        if (link.kind() == Link.Kind.EMBED && MediaHints.widget(to)) {
            return false;
        }
        if (score >= SPEAKS) {
            return true;
        }
        // what a page shows in a frame is part of it, and file stores name documents by ids; heads and feet link to
        // everybody's
        return link.zone() == Zone.CONTENT && (link.kind() == Link.Kind.EMBED || MediaHints.stored(to));
    }

    /** Worth besides the words: place in the page and kind of file. */
    private static double place(Link link, PageUrl to, boolean own) {
        double zone = switch (link.zone()) {
            case CONTENT -> 0.2;
            case NAVIGATION -> 0.25;
            case FOOTER -> 0;
        };
        double kind = link.kind() == Link.Kind.EMBED || link.kind() == Link.Kind.REFRESH ? 0.3 : 0;
        double file = MediaHints.image(to) ? -1 : MediaHints.document(to) ? 0.3 : 0;
        return zone + kind + file - (own ? 0 : 0.2);
    }

    private static double clamp(double score) {
        return Double.isNaN(score) ? 0 : Math.max(0, Math.min(1, score));
    }
}
