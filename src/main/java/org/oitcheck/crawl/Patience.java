package org.oitcheck.crawl;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;

/** Tells the listener why nothing happens: at most once every three seconds. Safe for use by several threads. */
final class Patience {
    private static final long QUIET_NANOS = Duration.ofSeconds(3).toNanos();

    private final CrawlListener listener;
    private final AtomicLong lastEvent = new AtomicLong(System.nanoTime());
    private final AtomicLong lastTold = new AtomicLong(System.nanoTime() - QUIET_NANOS);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();

    Patience(CrawlListener listener) {
        this.listener = listener;
    }

    void starts() {
        running.incrementAndGet();
    }

    /** The frontier waits for a server's slot. */
    void waiting(String why, long nanos) {
        tell(why, Duration.ofNanos(nanos));
    }

    /** Called often; notices that fetches are under way and none ends. */
    void tick() {
        long quiet = System.nanoTime() - lastEvent.get();
        if (running.get() > 0 && quiet > QUIET_NANOS) {
            tell("slow-host", Duration.ofNanos(quiet));
        }
    }

    private void tell(String why, Duration about) {
        long now = System.nanoTime();
        long last = lastTold.get();
        if (now - last >= QUIET_NANOS && lastTold.compareAndSet(last, now)) {
            listener.waiting(why, about);
        }
    }

    private void ended() {
        lastEvent.set(System.nanoTime());
        running.updateAndGet(n -> Math.max(0, n - 1));
    }

    /** The listener, with the times of its events noted and progress told after each. */
    CrawlListener around(BestFirstFrontier frontier) {
        return new CrawlListener() {
            @Override
            public void fetched(Capture capture) {
                ended();
                listener.fetched(capture);
                listener.progress(fetched.incrementAndGet(), (int) frontier.getQueueLength());
            }

            @Override
            public void page(Capture capture, byte[] body, HtmlPage page) {
                listener.page(capture, body, page);
            }

            @Override
            public void failed(FetchFailure failure) {
                ended();
                listener.failed(failure);
            }
        };
    }
}
