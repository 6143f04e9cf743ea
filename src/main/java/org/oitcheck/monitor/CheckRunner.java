package org.oitcheck.monitor;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.store.RunProgress;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Does one waiting check: waits for the server to be free, runs the process, stores what came out. */
final class CheckRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration BUSY = Duration.ofSeconds(20);
    private static final Duration FULL = Duration.ofSeconds(3);
    private static final long LOOK_NANOS = Duration.ofSeconds(20).toNanos();
    private static final Duration DATABASE_AWAY = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Store store;
    private final CheckSettings settings;
    private final String worker;
    private final List<RunListener> listeners;
    private final Clock clock;
    private final Semaphore slots;
    private final Map<Long, CheckProcess> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    CheckRunner(Store store, CheckSettings settings, String worker, List<RunListener> listeners, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.worker = worker;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.slots = new Semaphore(settings.parallel());
    }

    CompletionHandler<CheckTask> run(TaskInstance<CheckTask> instance, ExecutionContext context) {
        CheckTask task = instance.getData();
        Optional<StoredRun> run =
                store.runs().run(task.runId()).filter(r -> r.state().open());
        Optional<WatchedSite> site = store.sites().site(task.siteId());
        if (run.isEmpty() || site.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>(); // stopped or removed while it waited
        }
        Instant quiet = CronTimes.afterQuiet(task.quietFrom(), task.quietTo(), clock.instant());
        if (quiet.isAfter(clock.instant())) {
            return later(Duration.between(clock.instant(), quiet));
        }
        if (closing || !slots.tryAcquire()) {
            return later(FULL);
        }
        try {
            String address = address(site.get());
            if (!store.leases().take(address, task.runId(), LEASE)) {
                return later(BUSY);
            }
            return check(site.get(), run.get(), address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return later(FULL);
        } finally {
            slots.release();
        }
    }

    private static CompletionHandler<CheckTask> later(Duration time) {
        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(time));
    }

    private CompletionHandler<CheckTask> check(WatchedSite site, StoredRun run, String address)
            throws InterruptedException {
        boolean takenUp = run.state() == StoredRun.State.RUNNING;
        if (takenUp) {
            LOG.warn("run {}: taken up from {}", run.id(), run.worker());
        }
        store.runs().start(run.id(), worker);
        CheckProcess.Outcome outcome;
        try {
            CheckProcess process = CheckProcess.start(settings, site.id(), site.entry(), takenUp);
            running.put(run.id(), process);
            outcome = process.await(settings.longest(), new Teller(run.id(), address, process)::tell);
        } catch (IOException e) {
            outcome = new CheckProcess.Outcome.Failed(e.toString(), false);
        } finally {
            running.remove(run.id());
        }
        if (closing && outcome instanceof CheckProcess.Outcome.Stopped) {
            release(run.id());
            return later(Duration.ZERO); // still RUNNING: whoever takes it up goes on with the crawl
        }
        end(run, outcome);
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private void end(StoredRun run, CheckProcess.Outcome outcome) throws InterruptedException {
        if (outcome instanceof CheckProcess.Outcome.Done done) {
            finished(run, done.checklist());
        } else if (outcome instanceof CheckProcess.Outcome.Failed failed) {
            patiently(() -> store.runs().fail(run.id(), failed.trouble()));
            store.sites()
                    .site(run.siteId())
                    .ifPresent(site -> tell(run, listener -> listener.failed(site, stored(run), failed.site())));
        }
        release(run.id());
    }

    private void finished(StoredRun run, Checklist checklist) throws InterruptedException {
        patiently(() -> {
            if (store.runs().run(run.id()).filter(r -> r.state().open()).isEmpty()) {
                return; // stopped in its last moment, or stored by the try before this one
            }
            Optional<StoredRun> before = store.runs().finish(run.id(), checklist);
            tell(run, checklist, before);
        });
    }

    private void tell(StoredRun run, Checklist checklist, Optional<StoredRun> before) {
        RunFinished event = new RunFinished(
                store.sites().site(run.siteId()).orElseThrow(),
                store.runs().run(run.id()).orElseThrow(),
                checklist,
                before.flatMap(b -> store.runs().checklist(b.id()).map(c -> new RunFinished.Before(b, c))));
        tell(run, listener -> listener.finished(event));
    }

    private StoredRun stored(StoredRun run) {
        return store.runs().run(run.id()).orElse(run);
    }

    private void tell(StoredRun run, java.util.function.Consumer<RunListener> what) {
        for (RunListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("run {}: a listener failed", run.id(), e);
            }
        }
    }

    /** A database that is away for a while must not cost a finished check. */
    private void patiently(Runnable work) throws InterruptedException {
        Instant end = clock.instant().plus(DATABASE_AWAY);
        while (true) {
            try {
                work.run();
                return;
            } catch (DataAccessException | org.springframework.transaction.TransactionException e) {
                if (clock.instant().isAfter(end) || closing) {
                    throw e;
                }
                LOG.warn("the database does not answer; trying again: {}", e.toString());
                Thread.sleep(AGAIN.toMillis());
            }
        }
    }

    private void release(long runId) {
        try {
            store.leases().release(runId);
        } catch (DataAccessException | org.springframework.transaction.TransactionException e) {
            LOG.warn("run {}: its lease ends by itself: {}", runId, e.toString());
        }
    }

    /** The server's address; its name when it has none (the check will say so). */
    private static String address(WatchedSite site) {
        String host =
                Optional.ofNullable(URI.create(site.entry().url()).getHost()).orElse("");
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            return host.length() > 100 ? host.substring(0, 100) : host;
        }
    }

    @Override
    public void close() {
        closing = true;
        running.values().forEach(CheckProcess::stop);
    }

    /** Writes progress down, keeps the lease, and notices when somebody stopped the run. */
    private final class Teller {
        private final long runId;
        private final String address;
        private final CheckProcess process;
        private long looked = System.nanoTime();

        Teller(long runId, String address, CheckProcess process) {
            this.runId = runId;
            this.address = address;
            this.process = process;
        }

        void tell(RunProgress progress) {
            long now = System.nanoTime();
            try {
                if (!store.runs().progress(runId, progress)) {
                    process.stop();
                }
                if (now - looked > LOOK_NANOS) {
                    looked = now;
                    store.leases().take(address, runId, LEASE);
                }
            } catch (DataAccessException | org.springframework.transaction.TransactionException e) {
                LOG.warn("run {}: progress could not be stored: {}", runId, e.toString());
            }
        }
    }
}
