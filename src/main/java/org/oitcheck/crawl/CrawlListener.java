package org.oitcheck.crawl;

import java.time.Duration;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;

/** Hears what a crawl does, from several threads; must return fast and not throw. */
public interface CrawlListener {
    /** A response was stored. */
    default void fetched(Capture capture) {}

    /**
     * A page was stored that will be read for the checklist; told before {@link #fetched}.
     *
     * @param body its bytes
     * @param page the page as it was parsed for its links; not to be changed or kept
     */
    default void page(Capture capture, byte[] body, HtmlPage page) {}

    /** A link failed (first or second try). */
    default void failed(FetchFailure failure) {}

    /** Nothing is being fetched right now, and why: {@code crawl-delay}, {@code retry-after}, {@code slow-host}. */
    default void waiting(String why, Duration forAbout) {}

    /** Counts for a progress bar. */
    default void progress(int fetched, int queued) {}

    /** Polled between requests; true ends the crawl with the limit {@code interrupted}. */
    default boolean cancelled() {
        return false;
    }
}
