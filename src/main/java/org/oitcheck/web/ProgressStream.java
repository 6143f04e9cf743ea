package org.oitcheck.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers how far a run is, whichever worker does it: looks into the store every second. */
final class ProgressStream {
    private static final int MOST = 200;
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Browsers come back by themselves. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Store store;
    private final ThreadPoolTaskScheduler ticker;
    private final AtomicInteger open = new AtomicInteger();

    ProgressStream(Store store, ThreadPoolTaskScheduler ticker) {
        this.store = store;
        this.ticker = ticker;
    }

    SseEmitter follow(long runId) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        AtomicReference<ScheduledFuture<?>> ticks = new AtomicReference<>();
        emitter.onCompletion(() -> {
            ScheduledFuture<?> running = ticks.getAndSet(null);
            if (running != null) {
                running.cancel(false);
                open.decrementAndGet();
            }
        });
        emitter.onTimeout(emitter::complete);
        ticks.set(ticker.scheduleAtFixedRate(() -> tell(emitter, runId), Instant.now(), LOOK));
        return emitter;
    }

    private void tell(SseEmitter emitter, long runId) {
        try {
            StoredRun run = store.runs().run(runId).orElseThrow();
            emitter.send(SseEmitter.event()
                    .name("progress")
                    .data(
                            Map.of(
                                    "state", run.state().name(),
                                    "phase", run.progress().phase(),
                                    "fetched", run.progress().fetched(),
                                    "waiting", run.progress().waiting(),
                                    "failed", run.progress().failed()),
                            MediaType.APPLICATION_JSON));
            if (!run.state().open()) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e); // the browser is gone
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }
}
