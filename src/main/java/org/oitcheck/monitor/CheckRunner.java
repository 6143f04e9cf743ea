package org.oitcheck.monitor;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.store.RunProgress;
import org.oitcheck.store.Runs;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.TransactionException;

/**
 * Does one waiting check: waits for the server to be free, runs the process, stores what came out. While the database is away, or this
 * worker is too slow to say that it lives, its check may be given to somebody else: a run that is being done here is not begun a second
 * time, a check that another worker took up is ended, and whoever has a result first stores it.
 */
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
    private final List<RunListener> books;
    private final List<RunListener> listeners;
    private final Clock clock;
    private final Semaphore slots;
    private final Set<Long> here = ConcurrentHashMap.newKeySet();
    private final Map<Long, CheckProcess> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * @param books     write into the store what follows from a run, together with the run or not at all
     * @param listeners are told when it is stored
     */
    CheckRunner(
            Store store,
            CheckSettings settings,
            String worker,
            List<RunListener> books,
            List<RunListener> listeners,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.worker = worker;
        this.books = List.copyOf(books);
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
        if (closing || !here.add(task.runId())) {
            return later(FULL); // the scheduler thought us dead
        }
        try {
            return inTurn(task, site.get(), run.get());
        } finally {
            here.remove(task.runId());
        }
    }

    private CompletionHandler<CheckTask> inTurn(CheckTask task, WatchedSite site, StoredRun run) {
        if (!slots.tryAcquire()) {
            return later(FULL);
        }
        try {
            String address = address(site);
            if (!store.leases().take(address, task.runId(), LEASE)) {
                return later(BUSY);
            }
            return check(site, run, address);
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
        if (!store.runs().start(run.id(), worker)) {
            release(run.id());
            return new CompletionHandler.OnCompleteRemove<>(); // stopped just now
        }
        CheckProcess.Outcome outcome;
        Path folder = settings.folder(site.id());
        store.decisions().tell(site.id()); // the check reads them beside the results
        try {
            Depth depth = takenUp ? Depth.RESUMED : Depth.of(run.cause(), folder, site.id(), clock.instant());
            CheckProcess process = CheckProcess.start(settings, site.id(), site.entry(), depth);
            running.put(run.id(), process);
            outcome = process.await(settings.longest(), new Teller(run.id(), address, process)::tell);
            depth.ended(folder, outcome instanceof CheckProcess.Outcome.Done, clock.instant());
        } catch (IOException e) {
            outcome = new CheckProcess.Outcome.Failed(e.toString(), false);
        } finally {
            running.remove(run.id());
        }
        if (closing && outcome instanceof CheckProcess.Outcome.Stopped) {
            release(run.id());
            return later(Duration.ZERO); // still RUNNING: whoever takes it up goes on with the crawl
        }
        if (outcome instanceof CheckProcess.Outcome.Stopped && taken(run.id())) {
            LOG.warn("run {}: another worker took it up while the database was out of reach", run.id());
            return (complete, operations) -> {}; // its task and its lease are the other one's
        }
        end(run, outcome);
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private boolean taken(long runId) {
        return store.runs()
                .run(runId)
                .filter(r -> r.state().open() && !r.worker().equals(worker))
                .isPresent();
    }

    private void end(StoredRun run, CheckProcess.Outcome outcome) throws InterruptedException {
        if (outcome instanceof CheckProcess.Outcome.Done done) {
            finished(run, done.checklist());
        } else if (outcome instanceof CheckProcess.Outcome.Failed failed) {
            failed(run, failed);
        }
        release(run.id());
    }

    private void finished(StoredRun run, Checklist checklist) throws InterruptedException {
        ended(told -> {
            Runs.End end = store.runs().finish(run.id(), checklist);
            if (end.stored()) {
                RunFinished event = new RunFinished(
                        store.sites().site(run.siteId()).orElseThrow(),
                        store.runs().run(run.id()).orElseThrow(),
                        checklist,
                        end.before()
                                .flatMap(b -> store.runs().checklist(b.id()).map(c -> new RunFinished.Before(b, c))));
                told.add(listener -> listener.finished(event));
            }
        });
    }

    private void failed(StoredRun run, CheckProcess.Outcome.Failed failed) throws InterruptedException {
        ended(told -> {
            Optional<WatchedSite> site = store.sites().site(run.siteId());
            if (store.runs().fail(run.id(), worker, failed.trouble()) && site.isPresent()) {
                StoredRun now = store.runs().run(run.id()).orElseThrow();
                told.add(listener -> listener.failed(site.get(), now, failed.site()));
            }
        });
    }

    /** Stores the end of a run with what the books make of it, then tells the listeners. */
    private void ended(Consumer<List<Consumer<RunListener>>> write) throws InterruptedException {
        List<Consumer<RunListener>> told = new ArrayList<>();
        patiently(() -> {
            try {
                told.clear();
                store.atomically(() -> {
                    write.accept(told);
                    told.forEach(books::forEach);
                });
            } catch (RuntimeException e) {
                if (away(e)) {
                    throw e;
                }
                LOG.error("what follows from a run could not be written; the run itself is stored", e);
                told.clear();
                store.atomically(() -> write.accept(told));
            }
        });
        for (Consumer<RunListener> event : told) {
            listeners.forEach(listener -> tell(listener, event));
        }
    }

    private static void tell(RunListener listener, Consumer<RunListener> event) {
        try {
            event.accept(listener);
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
        }
    }

    /** A database that is away for a while must not cost a finished check. */
    private void patiently(Runnable work) throws InterruptedException {
        Instant end = clock.instant().plus(DATABASE_AWAY);
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!away(e) || clock.instant().isAfter(end) || closing) {
                    throw e;
                }
                LOG.warn("the database does not answer; trying again: {}", e.toString());
                Thread.sleep(AGAIN.toMillis());
            }
        }
    }

    /** Whether the database is out of reach, or too busy; everything else does not pass by waiting. */
    private static boolean away(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof DataAccessException
                        && !(e instanceof DataIntegrityViolationException)
                        && !(e instanceof InvalidDataAccessResourceUsageException);
    }

    private void release(long runId) {
        try {
            store.leases().release(runId);
        } catch (DataAccessException | TransactionException e) {
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
                if (!store.runs().progress(runId, worker, progress)) {
                    process.stop();
                }
                if (now - looked > LOOK_NANOS) {
                    looked = now;
                    store.leases().take(address, runId, LEASE);
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("run {}: progress could not be stored: {}", runId, e.toString());
            }
        }
    }
}
