package org.oitcheck.crawl.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium, started when the first page needs it and replaced when a page breaks it. Pages are built one at a time, each
 * in a context of its own that is thrown away. Safe for use by several threads, which wait for each other.
 */
public final class Browser implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);
    private static final int MOST_BREAKDOWNS = 3;
    private static final int FETCHERS = 4;

    private final Path program;
    private final BrowserLimits limits;
    private final String helpers;
    private final ExecutorService fetchers = Executors.newFixedThreadPool(FETCHERS, work -> {
        Thread thread = new Thread(work, "browser-resources");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable ChromiumProcess running;
    private boolean sandbox = true;
    private int breakdowns;
    private boolean closed;

    /** @param program see {@link #installed} */
    public Browser(Path program, BrowserLimits limits) {
        this.program = program;
        this.limits = limits;
        try (InputStream in = Browser.class.getResourceAsStream("page.js")) {
            if (in == null) {
                throw new IllegalStateException("page.js is missing from the program");
            }
            helpers = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser of this machine: the one {@code OITCHECK_CHROMIUM} names, else the first on the path; empty when there is none. */
    public static Optional<Path> installed() {
        return ChromiumProcess.program(System.getenv());
    }

    /** Whether Chromium runs in its own sandbox; some containers do not allow it. True before the first page. */
    public synchronized boolean sandboxed() {
        return sandbox;
    }

    /**
     * Builds a page.
     *
     * @param url       its address
     * @param page      what the server answered there
     * @param resources fetches the scripts and data that the page asks for
     */
    public synchronized Outcome build(String url, Resources.Resource page, Resources resources)
            throws InterruptedException {
        if (closed || breakdowns >= MOST_BREAKDOWNS) {
            return new Outcome.Failed("the browser broke down " + breakdowns + " times", true);
        }
        ChromiumProcess browser;
        try {
            browser = started();
        } catch (IOException e) {
            breakdowns = MOST_BREAKDOWNS;
            return new Outcome.Failed("the browser does not start: " + e.getMessage(), true);
        }
        try {
            Outcome outcome = visit(browser, url, page, resources);
            breakdowns = 0;
            return outcome;
        } catch (BrowserException e) {
            String why = browser.killed().isEmpty() ? String.valueOf(e.getMessage()) : browser.killed();
            stop();
            breakdowns++;
            return new Outcome.Failed(why, breakdowns >= MOST_BREAKDOWNS);
        } catch (InterruptedException e) {
            stop();
            throw e;
        }
    }

    private Outcome visit(ChromiumProcess browser, String url, Resources.Resource page, Resources resources)
            throws BrowserException, InterruptedException {
        try {
            return new Visit(browser.devtools(), limits, fetchers, resources, url, page).go(helpers);
        } catch (Visit.MovedException e) {
            return new Visit(browser.devtools(), limits.withoutClicks(), fetchers, resources, url, page).go(helpers);
        }
    }

    private ChromiumProcess started() throws IOException, InterruptedException {
        ChromiumProcess known = running;
        if (known != null && known.alive()) {
            return known;
        }
        stop();
        try {
            running = answering();
        } catch (IOException e) {
            if (!sandbox) {
                throw e;
            }
            sandbox = false;
            running = answering();
        }
        return running;
    }

    private ChromiumProcess answering() throws IOException, InterruptedException {
        ChromiumProcess fresh = ChromiumProcess.start(program, sandbox, limits.memoryMb());
        try {
            fresh.devtools().call("", "Browser.getVersion", fresh.devtools().parameters(), START);
            return fresh;
        } catch (IOException | InterruptedException e) {
            fresh.close();
            throw e;
        }
    }

    private void stop() {
        ChromiumProcess known = running;
        running = null;
        if (known != null) {
            known.close();
        }
    }

    /** Ends the browser; a page that is being built fails. */
    @Override
    public void close() {
        ChromiumProcess known = running;
        if (known != null) {
            known.kill("the run ended"); // a build under way holds the lock until its browser is gone
        }
        synchronized (this) {
            closed = true;
            stop();
        }
        fetchers.shutdownNow();
    }
}
