package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.url.WebURL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.oitcheck.snapshot.PageUrl;

/**
 * Addresses still to be fetched, best first, in memory. Hands out an address only when its server may be asked (the slot is then
 * reserved), so that no thread sleeps on one server while another is free; a thread that finds nothing ready waits here. Resuming
 * needs no file of its own: the frontier is rebuilt from the captures and links of the snapshot. Safe for use by several threads.
 */
final class BestFirstFrontier implements Frontier {
    /** Completed fetches between two re-orderings of the queues by what was learned. */
    private static final int RELEARN_EVERY = 40;
    /** Most addresses kept in memory; a site that has more is a trap that no other guard saw. */
    private static final int MOST_KNOWN = 200_000;

    private static final double LEARNED_WEIGHT = 2;
    private static final double SCORE_WEIGHT = 10;
    private static final double DEPTH_COST = 0.08;
    private static final double SITEMAP_COST = 100;

    private record Entry(Target target, double priority) {}

    /** How an address came to be done without being handed out. */
    enum Done {
        /** Fetched outside of the loop, or by the run before; counts as one of the pages. */
        FETCHED,
        /** The end of a redirect, or another name of a fetched address. */
        OTHER_NAME,
        /** Failed for good in the run before. */
        FAILED
    }

    /** More work when the queue has run dry; true when something was added. Runs in a crawling thread, without the lock. */
    interface WhenDry {
        boolean more() throws InterruptedException;
    }

    /** Told that nothing can be fetched for a while. */
    interface Waiting {
        void waiting(String why, long nanos);
    }

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(Entry::priority)
            .reversed()
            .thenComparing(e -> e.target().order());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Target> byUrl = new LinkedHashMap<>();
    private final Map<String, PriorityQueue<Entry>> byHost = new HashMap<>();
    private final TrapGuard traps = new TrapGuard();
    private final Learner learner = new Learner();
    private final Politeness politeness;
    private final Halt halt;
    private final CrawlSettings settings;
    private final WhenDry whenDry;
    private final Waiting waiting;
    private int queued;
    private int running;
    private int handedOut;
    private int completed;
    /** Known addresses that are only another name of a fetched one. */
    private int aliases;

    private boolean finished;
    private boolean dryWork;

    BestFirstFrontier(CrawlSettings settings, Politeness politeness, Halt halt, WhenDry whenDry, Waiting waiting) {
        this.settings = settings;
        this.politeness = politeness;
        this.halt = halt;
        this.whenDry = whenDry;
        this.waiting = waiting;
    }

    /**
     * One reason to fetch an address.
     *
     * @param url     address, in the site's canonical form
     * @param offSite whether the host is another's
     * @param depth   clicks from the home page, -1 for unknown
     * @param score   worth of the link, 0 to 1
     * @param place   worth of its place, about -1 to 1
     * @param group   page template and tag path of the link
     * @param sitemap whether only a sitemap names it
     */
    record Offer(PageUrl url, boolean offSite, int depth, double score, double place, String group, boolean sitemap) {}

    void offer(Offer offer) {
        lock.lock();
        try {
            Target known = byUrl.get(offer.url().value());
            if (known != null) {
                improve(known, offer);
            } else if (byUrl.size() < MOST_KNOWN && traps.takes(offer.url(), offer.score())) {
                add(offer);
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(Offer offer) {
        Target target = new Target(
                offer.url(),
                offer.offSite(),
                byUrl.size(),
                offer.depth(),
                UrlPatterns.template(offer.url()),
                offer.group());
        target.score = offer.score();
        target.place = offer.place();
        target.sitemapOnly = offer.sitemap();
        byUrl.put(offer.url().value(), target);
        if (offer.depth() > settings.maxDepth()) {
            target.state = Target.State.TOO_DEEP;
        } else {
            queued++;
            push(target);
            changed.signal();
        }
    }

    private void improve(Target known, Offer offer) {
        boolean better = offer.score() > known.score;
        if (better) {
            known.score = offer.score();
            known.place = offer.place();
            known.group = offer.group();
        }
        boolean nearer = offer.depth() >= 0 && (known.depth < 0 || offer.depth() < known.depth);
        if (nearer) {
            known.depth = offer.depth();
        }
        boolean linkedNow = known.sitemapOnly && !offer.sitemap();
        if (linkedNow) {
            known.sitemapOnly = false;
        }
        if (known.state == Target.State.TOO_DEEP && known.depth <= settings.maxDepth()) {
            known.state = Target.State.QUEUED;
            queued++;
            push(known);
            changed.signal();
        } else if (known.state == Target.State.QUEUED && (better || linkedNow)) {
            push(known);
        }
    }

    private void push(Target target) {
        target.priority = target.score * SCORE_WEIGHT
                + target.place
                + learner.expect(target) * LEARNED_WEIGHT
                - Math.max(0, target.depth) * DEPTH_COST
                - (target.sitemapOnly ? SITEMAP_COST : 0);
        byHost.computeIfAbsent(target.url().host(), h -> new PriorityQueue<>(BEST_FIRST))
                .add(new Entry(target, target.priority));
    }

    /** Whether links to this address still need scoring, and how often it was scored; counts this one. */
    boolean worthScoring(String url, int most) {
        lock.lock();
        try {
            Target known = byUrl.get(url);
            return known == null
                    || ((known.state == Target.State.QUEUED || known.state == Target.State.TOO_DEEP)
                            && known.scored++ < most);
        } finally {
            lock.unlock();
        }
    }

    /** Marks an address as answered without fetching it here: a redirect's end, or a capture of the run before. */
    void markDone(PageUrl url, boolean offSite, int depth, Done how) {
        lock.lock();
        try {
            Target target = byUrl.get(url.value());
            if (target == null) {
                target = new Target(url, offSite, byUrl.size(), depth, UrlPatterns.template(url), "");
                byUrl.put(url.value(), target);
            } else if (target.state == Target.State.QUEUED) {
                queued--;
            } else if (target.state == Target.State.RUNNING || target.state == Target.State.DONE) {
                return;
            }
            target.state = Target.State.DONE;
            handedOut += how == Done.FETCHED ? 1 : 0;
            aliases += how == Done.OTHER_NAME ? 1 : 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void getNextURLs(int max, List<WebURL> result) {
        lock.lock();
        try {
            @Nullable Target next = await();
            if (next != null) {
                result.add(new FetchTask(next));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            halt.now("interrupted");
            finished = true;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Target await() throws InterruptedException {
        while (!finished && !halt.halted()) {
            if (queued == 0 && running == 0 && !dryWork) {
                runDry();
                continue;
            }
            if (queued > 0 && handedOut >= settings.maxPages() && !onlySecondTries()) {
                halt.now("max-pages");
                continue;
            }
            Ready ready = best();
            if (ready.target() != null) {
                return start(ready.target());
            }
            if (ready.host() != null && running == 0) {
                report(ready);
            }
            changed.awaitNanos(Math.min(ready.nanos(), TimeUnit.MILLISECONDS.toNanos(500)));
        }
        finished = true;
        changed.signalAll();
        return null;
    }

    private void runDry() throws InterruptedException {
        dryWork = true;
        boolean more = false;
        lock.unlock();
        try {
            more = whenDry.more();
        } finally {
            lock.lock();
            dryWork = false;
        }
        if (!more && queued == 0) {
            finished = true;
        }
        changed.signalAll();
    }

    private boolean onlySecondTries() {
        return byUrl.values().stream().noneMatch(t -> t.state == Target.State.QUEUED && t.tries == 0);
    }

    private void report(Ready ready) {
        String why = politeness.why(String.valueOf(ready.host()));
        if (!why.isEmpty() && ready.nanos() > TimeUnit.SECONDS.toNanos(1)) {
            waiting.waiting(why, ready.nanos());
        }
    }

    private record Ready(@Nullable Target target, @Nullable String host, long nanos) {}

    /** Best address whose server may be asked now; else how long until the first server may be asked. */
    private Ready best() {
        @Nullable Entry best = null;
        @Nullable String nextHost = null;
        long wait = Long.MAX_VALUE;
        for (Map.Entry<String, PriorityQueue<Entry>> e : byHost.entrySet()) {
            Entry top = top(e.getValue());
            if (top != null) {
                long ready = politeness.waitFor(e.getKey());
                if (ready > 0) {
                    if (ready < wait) {
                        wait = ready;
                        nextHost = e.getKey();
                    }
                } else if (best == null || BEST_FIRST.compare(top, best) < 0) {
                    best = top;
                }
            }
        }
        return new Ready(best == null ? null : best.target(), nextHost, wait);
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

    private Target start(Target target) {
        byHost.get(target.url().host()).poll();
        target.state = Target.State.RUNNING;
        queued--;
        running++;
        if (target.tries == 0 && target.postponed == 0) {
            handedOut++;
        }
        if (politeness.isResolved(target.url().host())) {
            politeness.reserve(target.url().host());
            target.slotReserved = true;
        }
        return target;
    }

    /** Notes that the try of a running address failed; it is taken up again at the end of the run. */
    void secondTry(Target target) {
        lock.lock();
        try {
            target.state = Target.State.SECOND_TRY;
        } finally {
            lock.unlock();
        }
    }

    /** Puts a running address back because its server asked to come later; the server is to be paused by the caller. */
    void postpone(Target target) {
        lock.lock();
        try {
            target.state = Target.State.QUEUED;
            target.postponed++;
            queued++;
            push(target);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back a running address that a halt kept from being asked for. */
    void giveBack(Target target) {
        lock.lock();
        try {
            target.state = Target.State.QUEUED;
            queued++;
            if (target.tries == 0 && target.postponed == 0) {
                handedOut--;
            }
            push(target);
        } finally {
            lock.unlock();
        }
    }

    /** Puts all addresses that wait for their second try into the queue; false when there are none. */
    boolean startSecondTries() {
        lock.lock();
        try {
            boolean any = false;
            for (Target target : byUrl.values()) {
                if (target.state == Target.State.SECOND_TRY) {
                    target.state = Target.State.QUEUED;
                    queued++;
                    push(target);
                    any = true;
                }
            }
            return any;
        } finally {
            lock.unlock();
        }
    }

    /** A finished fetch brought something worth 0 to 1. */
    void learn(Target target, double reward) {
        lock.lock();
        try {
            learner.reward(target, reward);
            if (++completed % RELEARN_EVERY == 0) {
                byHost.values().forEach(PriorityQueue::clear);
                byUrl.values().stream()
                        .filter(t -> t.state == Target.State.QUEUED)
                        .forEach(this::push);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void setProcessed(WebURL url) {
        lock.lock();
        try {
            Target target = ((FetchTask) url).target();
            target.slotReserved = false;
            if (target.state == Target.State.RUNNING) {
                target.state = Target.State.DONE;
            }
            running--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes waiting threads so that they see a halt. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Targets in a state, in the order they were found. */
    List<Target> inState(Target.State... states) {
        lock.lock();
        try {
            Collection<Target.State> wanted = List.of(states);
            return new ArrayList<>(byUrl.values().stream()
                    .filter(t -> wanted.contains(t.state))
                    .toList());
        } finally {
            lock.unlock();
        }
    }

    /** Addresses known, without those that are only another name of a fetched one. */
    int known() {
        lock.lock();
        try {
            return byUrl.size() - aliases;
        } finally {
            lock.unlock();
        }
    }

    List<String> trapNotes() {
        lock.lock();
        try {
            return traps.notes();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long getQueueLength() {
        lock.lock();
        try {
            // crawler4j's monitor ends the crawl when this is 0 and all threads wait; waiting is also done for slots
            // and sitemaps
            return finished ? 0 : Math.max(1, queued + running);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isFinished() {
        lock.lock();
        try {
            return finished;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void finish() {
        lock.lock();
        try {
            finished = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        finish();
    }

    @Override
    public long getNumberOfAssignedPages() {
        return running;
    }

    @Override
    public long getNumberOfProcessedPages() {
        return completed;
    }

    @Override
    public long getNumberOfScheduledPages() {
        return known();
    }

    @Override
    public void schedule(WebURL url) {
        throw new UnsupportedOperationException("links are offered by the run, with their score");
    }

    @Override
    public void scheduleAll(List<WebURL> urls) {
        urls.forEach(this::schedule);
    }
}
