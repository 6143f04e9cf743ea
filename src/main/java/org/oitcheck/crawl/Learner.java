package org.oitcheck.crawl;

import java.util.HashMap;
import java.util.Map;

/**
 * Learns while crawling which groups of links (same page template and tag path) and which address patterns led to documents or to
 * pages with wanted links, so that their unread neighbours are fetched earlier. Guarded by the frontier's lock.
 */
final class Learner {
    /** Pulls a group with few members towards the average: about three fetches before it speaks for itself. */
    private static final double PRIOR_WEIGHT = 3;

    private static final class Tally {
        double reward;
        int n;
    }

    private final Map<String, Tally> groups = new HashMap<>();
    private final Map<String, Tally> patterns = new HashMap<>();
    private final Tally all = new Tally();

    /** A fetch through the group and pattern brought something worth 0 (nothing) to 1. */
    void reward(Target target, double reward) {
        add(groups.computeIfAbsent(target.group, k -> new Tally()), reward);
        add(patterns.computeIfAbsent(target.pattern, k -> new Tally()), reward);
        add(all, reward);
    }

    private static void add(Tally tally, double reward) {
        tally.reward += reward;
        tally.n++;
    }

    /** Expected worth of a target by its group and pattern, relative to the average of the site; about -1 to 1. */
    double expect(Target target) {
        double average = all.n == 0 ? 0 : all.reward / all.n;
        return (estimate(groups.get(target.group), average) + estimate(patterns.get(target.pattern), average)) / 2
                - average;
    }

    private static double estimate(@org.jspecify.annotations.Nullable Tally tally, double average) {
        return tally == null ? average : (tally.reward + PRIOR_WEIGHT * average) / (tally.n + PRIOR_WEIGHT);
    }
}
