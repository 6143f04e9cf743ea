package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.url.WebURL;
import java.util.List;
import java.util.Optional;
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

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final KnownTargets known = new KnownTargets();
    private final HostQueues queues = new HostQueues();
    private final Politeness politeness;
    private final Halt halt;
    private final CrawlSettings settings;
    private final WhenDry whenDry;
    private final Waiting waiting;
    private int queued;
    private int running;
    private int handedOut;
    private boolean finished;
    private boolean dryWork;

    BestFirstFrontier(CrawlSettings settings, Politeness politeness, Halt halt, WhenDry whenDry, Waiting waiting) {
        this.settings = settings;
        this.politeness = politeness;
        this.halt = halt;
        this.whenDry = whenDry;
        this.waiting = waiting;
    }

    void offer(Offer offer) {
        lock.lock();
        try {
            Optional<Target> target = known.find(offer.url().value());
            if (target.isPresent()) {
                improve(target.get(), offer);
            } else {
                known.take(offer).ifPresent(this::admit);
            }
        } finally {
            lock.unlock();
        }
    }

    private void admit(Target target) {
        if (target.depth > settings.maxDepth()) {
            target.state = Target.State.TOO_DEEP;
        } else {
            enqueue(target);
            changed.signal();
        }
    }

    private void improve(Target target, Offer offer) {
        boolean worthMore = target.improve(offer);
        if (target.state == Target.State.TOO_DEEP && target.depth <= settings.maxDepth()) {
            enqueue(target);
            changed.signal();
        } else if (target.state == Target.State.QUEUED && worthMore) {
            queues.put(target);
        }
    }

    private void enqueue(Target target) {
        target.state = Target.State.QUEUED;
        queued++;
        queues.put(target);
    }

    /** Whether links to this address still need scoring, and how often it was scored; counts this one. */
    boolean worthScoring(String url, int most) {
        lock.lock();
        try {
            Optional<Target> target = known.find(url);
            return target.isEmpty() || target.get().worthScoring(most);
        } finally {
            lock.unlock();
        }
    }

    /** Marks an address as answered without fetching it here: a redirect's end, or a capture of the run before. */
    void markDone(PageUrl url, boolean offSite, int depth, Done how) {
        lock.lock();
        try {
            Optional<Target> before = known.find(url.value());
            Target target = before.orElseGet(() -> known.add(url, offSite, depth, ""));
            if (target.state == Target.State.RUNNING || target.state == Target.State.DONE) {
                return;
            }
            if (before.isPresent() && target.state == Target.State.QUEUED) {
                queued--;
            }
            target.state = Target.State.DONE;
            handedOut += how == Done.FETCHED ? 1 : 0;
            if (how == Done.OTHER_NAME) {
                known.otherName();
            }
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
            HostQueues.Ready ready = queues.take(politeness::waitFor);
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
        return known.inState(Target.State.QUEUED).noneMatch(t -> t.tries == 0);
    }

    private void report(HostQueues.Ready ready) {
        String why = politeness.why(String.valueOf(ready.host()));
        if (!why.isEmpty() && ready.nanos() > TimeUnit.SECONDS.toNanos(1)) {
            waiting.waiting(why, ready.nanos());
        }
    }

    private Target start(Target target) {
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
            target.postponed++;
            enqueue(target);
        } finally {
            lock.unlock();
        }
    }

    /** Takes back a running address that a halt kept from being asked for. */
    void giveBack(Target target) {
        lock.lock();
        try {
            if (target.tries == 0 && target.postponed == 0) {
                handedOut--;
            }
            enqueue(target);
        } finally {
            lock.unlock();
        }
    }

    /** Puts all addresses that wait for their second try into the queue; false when there are none. */
    boolean startSecondTries() {
        lock.lock();
        try {
            List<Target> waiting = known.inState(Target.State.SECOND_TRY).toList();
            waiting.forEach(this::enqueue);
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** A finished fetch brought something worth 0 to 1. */
    void learn(Target target, double reward) {
        lock.lock();
        try {
            queues.learn(target, reward, known.inState(Target.State.QUEUED));
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
            return known.inState(states).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Addresses known, without those that are only another name of a fetched one. */
    int known() {
        lock.lock();
        try {
            return known.count();
        } finally {
            lock.unlock();
        }
    }

    List<String> trapNotes() {
        lock.lock();
        try {
            return known.trapNotes();
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
        return queues.completed();
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
