package org.oitcheck.crawl.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    private final String marker;
    private boolean pictures;
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
        this.helpers = script("page.js");
        this.marker = script("mark.js");
    }

    private static String script(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser that takes pictures of pages as people see them. */
    public static Browser forPictures(Path program, BrowserLimits limits) {
        Browser browser = new Browser(program, limits);
        browser.pictures = true;
        return browser;
    }

    /**
     * Takes a picture of a page from top to bottom.
     *
     * @param url        its address
     * @param page       what stood there
     * @param scripts    whether its scripts run; not for a page that a browser built before
     * @param quotes     words to be marked
     * @param mostHeight most pixels from top to bottom
     * @param resources  gives the styles, pictures and scripts that the page asks for
     * @return {@link Picture#NONE} when the page cannot be shown
     */
    public synchronized Picture photograph(
            String url,
            Resources.Resource page,
            boolean scripts,
            List<String> quotes,
            int mostHeight,
            Resources resources)
            throws InterruptedException {
        if (closed || breakdowns >= MOST_BREAKDOWNS) {
            return Picture.NONE;
        }
        try {
            ChromiumProcess browser = started();
            Picture picture =
                    new Photo(setup(browser, limits, url, page, resources), scripts).take(marker, quotes, mostHeight);
            breakdowns = 0;
            return picture;
        } catch (IOException e) {
            stop();
            breakdowns++;
            return Picture.NONE;
        } catch (InterruptedException e) {
            stop();
            throw e;
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
            return new Visit(setup(browser, limits, url, page, resources)).go(helpers);
        } catch (Visit.MovedException e) {
            BrowserLimits careful = limits.withoutClicks();
            return new Visit(setup(browser, careful, url, page, resources)).go(helpers);
        }
    }

    private Tab.Setup setup(
            ChromiumProcess browser, BrowserLimits within, String url, Resources.Resource page, Resources resources) {
        return new Tab.Setup(browser.devtools(), within, fetchers, resources, url, page);
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
        ChromiumProcess fresh = ChromiumProcess.start(program, sandbox, pictures, limits.memoryMb());
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
