package org.oitcheck.crawl;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Queued addresses of each host, best first by the words of their links and by what the run has learned. An address that is put in
 * again moves to its new place. Guarded by the lock of the {@link BestFirstFrontier}.
 */
final class HostQueues {
    /** Completed fetches between two re-orderings by what was learned. */
    private static final int RELEARN_EVERY = 40;

    private static final double LEARNED_WEIGHT = 2;
    private static final double SCORE_WEIGHT = 10;
    private static final double DEPTH_COST = 0.08;
    private static final double SITEMAP_COST = 100;

    private record Entry(Target target, double priority) {}

    /**
     * The next address, or what there is to wait for.
     *
     * @param target best address whose server may be asked now, taken out of its queue; null when there is none
     * @param host   then the host that may be asked first; null when nothing is queued
     * @param nanos  time until that
     */
    record Ready(@Nullable Target target, @Nullable String host, long nanos) {}

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(Entry::priority)
            .reversed()
            .thenComparing(e -> e.target().order());

    private final Map<String, PriorityQueue<Entry>> byHost = new HashMap<>();
    private final Learner learner = new Learner();
    private int completed;

    void put(Target target) {
        target.priority = target.score * SCORE_WEIGHT
                + target.place
                + learner.expect(target) * LEARNED_WEIGHT
                - Math.max(0, target.depth) * DEPTH_COST
                - (target.sitemapOnly ? SITEMAP_COST : 0);
        byHost.computeIfAbsent(target.url().host(), h -> new PriorityQueue<>(BEST_FIRST))
                .add(new Entry(target, target.priority));
    }

    /** @param wait nanoseconds until a host may be asked, 0 or less for now */
    Ready take(ToLongFunction<String> wait) {
        @Nullable PriorityQueue<Entry> best = null;
        @Nullable Entry bestTop = null;
        @Nullable String nextHost = null;
        long shortest = Long.MAX_VALUE;
        for (Map.Entry<String, PriorityQueue<Entry>> e : byHost.entrySet()) {
            Entry top = top(e.getValue());
            if (top != null) {
                long ready = wait.applyAsLong(e.getKey());
                if (ready > 0) {
                    if (ready < shortest) {
                        shortest = ready;
                        nextHost = e.getKey();
                    }
                } else if (bestTop == null || BEST_FIRST.compare(top, bestTop) < 0) {
                    best = e.getValue();
                    bestTop = top;
                }
            }
        }
        if (best != null && bestTop != null) {
            best.poll();
            return new Ready(bestTop.target(), nextHost, shortest);
        }
        return new Ready(null, nextHost, shortest);
    }

    /** First entry that is still true; entries whose address moved on or was re-ordered are thrown away. */
    private static @Nullable Entry top(PriorityQueue<Entry> queue) {
        Entry top = queue.peek();
        while (top != null && (top.target().state != Target.State.QUEUED || top.priority() != top.target().priority)) {
            queue.poll();
            top = queue.peek();
        }
        return top;
    }

    /**
     * A finished fetch brought something worth 0 to 1; orders anew from time to time.
     *
     * @param queued all queued addresses
     */
    void learn(Target target, double reward, Stream<Target> queued) {
        learner.reward(target, reward);
        if (++completed % RELEARN_EVERY == 0) {
            byHost.values().forEach(PriorityQueue::clear);
            queued.forEach(this::put);
        }
    }

    /** Finished fetches. */
    int completed() {
        return completed;
    }
}
