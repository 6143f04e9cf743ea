package org.oitcheck.crawl;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One-way switch that ends a crawl early, with the code of the limit that did it. Sleeping threads wake at once. */
final class Halt {
    private final AtomicReference<@Nullable String> why = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
    private final CountDownLatch latch = new CountDownLatch(1);

    /** Halts; the first reason stays. */
    void now(String limit) {
        why.compareAndSet(null, limit);
        latch.countDown();
    }

    /** Halts because of an error of ours (disk full, a bug); the crawl rethrows it. */
    void broken(Throwable t) {
        error.compareAndSet(null, t);
        now("interrupted");
    }

    boolean halted() {
        return latch.getCount() == 0;
    }

    /** Code of the limit; empty while running or when the crawl came to its own end. */
    String why() {
        String code = why.get();
        return code == null ? "" : code;
    }

    @Nullable
    Throwable error() {
        return error.get();
    }

    /** Sleeps, at most until halted; false when halted. */
    boolean sleep(long nanos) throws InterruptedException {
        return nanos <= 0 ? !halted() : !latch.await(nanos, TimeUnit.NANOSECONDS);
    }
}
