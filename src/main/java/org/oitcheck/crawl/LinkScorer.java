package org.oitcheck.crawl;

import org.oitcheck.snapshot.Link;

/** Says how much a link speaks for something still wanted, from its anchor text, heading, context and path alone. */
@FunctionalInterface
public interface LinkScorer {
    /** @return 0 (says nothing) to 1 (names a wanted item of the right year); anything outside is clamped */
    double score(Link link);

    /** Breadth first: every link is worth the same. */
    static LinkScorer none() {
        return link -> 0;
    }
}
