package org.oitcheck.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.snapshot.FetchFailure;

/** A crawl's progress on standard error: a bar on a terminal, else a line every five seconds or hundred addresses. */
final class Progress implements CrawlListener, AutoCloseable {
    private static final long LINE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long CHILD_NANOS = Duration.ofMillis(500).toNanos();
    private static final int LINE_PAGES = 100;
    private static final int BAR_WIDTH = 100;

    private final PrintStream err;
    private final CliMessages messages;
    private final Interrupt interrupt;
    private final @Nullable ProgressBar bar;
    private final AtomicLong lastLine = new AtomicLong(System.nanoTime());
    private final AtomicLong failures = new AtomicLong();
    private volatile int lastTold;
    private final boolean child;

    Progress(Surroundings around, CliMessages messages, Interrupt interrupt) {
        this.err = around.err();
        this.messages = messages;
        this.interrupt = interrupt;
        this.child = ParentProcess.present(around);
        this.bar = around.terminal().err()
                ? new ProgressBarBuilder()
                        .setTaskName(messages.text("progress.task"))
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(250)
                        .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
                        .hideEta()
                        .build()
                : null;
    }

    @Override
    public void failed(FetchFailure failure) {
        failures.incrementAndGet();
    }

    @Override
    public void progress(int fetched, int queued) {
        if (bar != null) {
            bar.maxHint((long) fetched + queued);
            bar.stepTo(fetched);
            bar.setExtraMessage("");
            return;
        }
        long now = System.nanoTime();
        long last = lastLine.get();
        if (child) {
            if (now - last >= CHILD_NANOS && lastLine.compareAndSet(last, now)) {
                err.println(ParentProcess.MARK + "progress " + fetched + " " + queued + " " + failures.get());
            }
            return;
        }
        boolean due = now - last >= LINE_NANOS || fetched - lastTold >= LINE_PAGES;
        if (due && lastLine.compareAndSet(last, now)) {
            lastTold = fetched;
            err.println(messages.text(
                    "progress.line",
                    Integer.toString(fetched),
                    Integer.toString(queued),
                    Long.toString(failures.get())));
        }
    }

    @Override
    public void waiting(String why, Duration about) {
        long seconds = Math.max(1, about.toSeconds());
        String key = "waiting." + why;
        String text = messages.has(key)
                ? messages.text(key, Long.toString(seconds))
                : messages.text("waiting.other", Long.toString(seconds), why);
        if (bar != null) {
            bar.setExtraMessage(text);
        } else {
            err.println(text);
        }
    }

    @Override
    public boolean cancelled() {
        return interrupt.asked();
    }

    @Override
    public void close() {
        if (child) {
            err.println(ParentProcess.MARK + "match");
        }
        if (bar != null) {
            bar.close();
        }
    }
}
