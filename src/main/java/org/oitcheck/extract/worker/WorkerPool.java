package org.oitcheck.extract.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.extract.document.Sniffer;

/**
 * At most so many child processes, started when first needed and used again. A child that passes the deadline is ended, one that
 * died is replaced; the file that did it is {@link Unreadable}. Safe for use by several threads; a caller waits for a free child.
 */
public final class WorkerPool implements AutoCloseable {
    /** Small files are read in milliseconds, starting a process and warming it up takes seconds of the processor: so long a file waits for one. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A process that did not come up by then never will; the time of the file only begins when it did. */
    private static final Duration START = Duration.ofMinutes(2);

    /** So many times its time a file has at most while its process hardly gets any of the processor. */
    private static final int MOST_TIMES = 4;

    private final int size;
    private final Duration perFile;
    private final int maxHeapMb;
    private final Path tempDir;
    private final Semaphore free;
    private final LinkedBlockingDeque<Worker> idle = new LinkedBlockingDeque<>();
    /** Processes that are reading, or being started. */
    private final AtomicInteger busy = new AtomicInteger();

    private final ScheduledThreadPoolExecutor watch;
    private volatile boolean closed;

    /**
     * @param size      most processes at once
     * @param perFile   longest time for one request; up to four times as long where the machine is too busy to work on it
     * @param maxHeapMb heap of a process in MiB
     * @param tempDir   folder for temporary files of the processes
     */
    public WorkerPool(int size, Duration perFile, int maxHeapMb, Path tempDir) {
        this.size = size;
        this.perFile = perFile;
        this.maxHeapMb = maxHeapMb;
        this.tempDir = tempDir;
        this.free = new Semaphore(size);
        this.watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "extract-deadline");
            thread.setDaemon(true);
            return thread;
        });
        this.watch.setRemoveOnCancelPolicy(true);
    }

    /** Reads a document in a child process. */
    public Extraction read(byte[] body, String declared, boolean truncated) {
        try {
            return Frames.decode(ask(new Frames.Request(Frames.Task.READ, declared, truncated ? 1 : 0, body)));
        } catch (LostException e) {
            return new Unreadable("", Sniffer.outer(body).mediaType(), e.reason, e.detail(), 0);
        } catch (IOException e) {
            return new Unreadable("", Sniffer.outer(body).mediaType(), Reason.CORRUPT, "the reader gave no sense", 0);
        }
    }

    /**
     * Draws one page of a PDF, ready for recognition.
     *
     * @param page from 1
     * @return a grey picture (PGM); empty when the page cannot be drawn
     */
    public byte[] render(byte[] pdf, int page) {
        try {
            return ask(new Frames.Request(Frames.Task.RENDER, "", page, pdf));
        } catch (LostException e) {
            return new byte[0];
        }
    }

    /** A picture file made ready for recognition (PGM); empty when it cannot be read here. */
    public byte[] prepared(byte[] file) {
        try {
            return ask(new Frames.Request(Frames.Task.PREPARE, "", 0, file));
        } catch (LostException e) {
            return new byte[0];
        }
    }

    /**
     * Draws one page of a PDF in colour with quotes marked.
     *
     * @param page   from 1
     * @param quotes words to be marked
     * @return one byte that is 1 when something was marked, then a PNG file; empty when the page cannot be drawn
     */
    public byte[] picture(byte[] pdf, int page, List<String> quotes) {
        try {
            String lines = String.join(
                    "\n", quotes.stream().map(q -> q.replaceAll("\\s+", " ")).toList());
            return ask(new Frames.Request(Frames.Task.PICTURE, lines, page, pdf));
        } catch (LostException e) {
            return new byte[0];
        }
    }

    /** Numbers from 1 of the pages of a PDF that have no text layer, or a nonsense one; empty when it cannot be read. */
    public List<Integer> pagesWithoutText(byte[] pdf) {
        try {
            return Frames.numbers(ask(new Frames.Request(Frames.Task.WITHOUT_TEXT, "", 0, pdf)));
        } catch (LostException | IOException e) {
            return List.of();
        }
    }

    /**
     * Names of the files in an archive or office file whose pages only recognition can read, once for each page; empty when there are
     * none, or it cannot be read.
     */
    public List<String> innerPages(byte[] container) {
        try {
            return Frames.names(ask(new Frames.Request(Frames.Task.INNER, "", 0, container)));
        } catch (LostException | IOException e) {
            return List.of();
        }
    }

    /**
     * Draws one of the pages that {@link #innerPages} names.
     *
     * @param number from 1
     * @return a grey picture (PGM); empty when the page cannot be drawn
     */
    public byte[] renderInner(byte[] container, int number) {
        try {
            return ask(new Frames.Request(Frames.Task.RENDER_INNER, "", number, container));
        } catch (LostException e) {
            return new byte[0];
        }
    }

    private byte[] ask(Frames.Request request) throws LostException {
        if (closed) {
            throw new IllegalStateException("the extractor is closed");
        }
        free.acquireUninterruptibly();
        boolean othersBusy = busy.getAndIncrement() > 0;
        try {
            Worker worker = take(othersBusy);
            Deadline deadline = new Deadline(worker);
            try {
                byte[] answer = worker.ask(request);
                giveBack(worker, deadline.met());
                return answer;
            } catch (IOException e) {
                deadline.met();
                throw lost(worker);
            }
        } finally {
            busy.decrementAndGet();
            free.release();
        }
    }

    /** @param wait whether another file is being read, so that its process may soon be free */
    private Worker take(boolean wait) throws LostException {
        long patience = wait ? PATIENCE.toMillis() : 0;
        try {
            Worker worker = idle.pollFirst(patience, TimeUnit.MILLISECONDS);
            while (worker != null) {
                if (worker.alive()) {
                    return worker;
                }
                worker = idle.pollFirst();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LostException(Reason.TIMEOUT, "interrupted");
        }
        try {
            return started();
        } catch (IOException e) {
            throw new LostException(Reason.UNSUPPORTED, "no reader process could be started: " + e.getMessage());
        }
    }

    private Worker started() throws IOException {
        Worker worker = Worker.start(maxHeapMb, tempDir);
        ScheduledFuture<?> deadline = watch.schedule(worker::kill, START.toMillis(), TimeUnit.MILLISECONDS);
        try {
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            worker.kill();
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private void giveBack(Worker worker, boolean inTime) {
        if (inTime && !closed) {
            idle.addFirst(worker);
        }
        if (!inTime || closed) {
            idle.remove(worker);
            worker.close();
        }
    }

    private LostException lost(Worker worker) {
        if (closed) {
            worker.kill();
            return new LostException(Reason.TIMEOUT, "the run ended while it was read");
        }
        if (worker.killed()) {
            return new LostException(Reason.TIMEOUT, "not read within " + perFile.toSeconds() + " s");
        }
        try {
            boolean memory = worker.ranOutOfMemory();
            worker.kill();
            return memory
                    ? new LostException(Reason.TOO_BIG, "needs more than " + maxHeapMb + " MiB to be read")
                    : new LostException(Reason.CORRUPT, "the reader process broke down over it");
        } catch (InterruptedException e) {
            worker.kill();
            Thread.currentThread().interrupt();
            return new LostException(Reason.TIMEOUT, "interrupted");
        }
    }

    /**
     * Ends a process that reads too long. On a busy machine a file is not blamed for the time in which its process had no processor:
     * while it got less than half of it, the time goes on, up to {@link #MOST_TIMES} times.
     */
    private final class Deadline {
        private final Worker worker;
        private final Duration before;
        /** How often the time has passed. */
        private int times;

        private boolean met;
        private ScheduledFuture<?> next;

        Deadline(Worker worker) {
            this.worker = worker;
            this.before = worker.cpu();
            this.next = schedule();
        }

        private ScheduledFuture<?> schedule() {
            return watch.schedule(this::passed, perFile.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void passed() {
            if (met) {
                return;
            }
            times++;
            if (times < MOST_TIMES && starved(worker.cpu().minus(before), perFile.multipliedBy(times))) {
                next = schedule();
            } else {
                worker.kill();
            }
        }

        /** Stops the watch; whether the process was still in time. */
        synchronized boolean met() {
            met = true;
            next.cancel(false);
            return !worker.killed();
        }
    }

    /** Whether a process got less than half of a processor for so long, and yet did something: one that waits for nothing hangs. */
    static boolean starved(Duration cpu, Duration wall) {
        return cpu.compareTo(wall.dividedBy(2)) < 0 && cpu.compareTo(wall.dividedBy(50)) > 0;
    }

    /** Processes that wait for work. */
    int idleWorkers() {
        return idle.size();
    }

    /** Most processes at once. */
    public int size() {
        return size;
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        for (Worker worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            worker.close();
        }
    }

    /** No answer came. */
    private static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        LostException(Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
