package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.url.AbstractWebURL;
import java.io.IOException;

/** One address handed to a crawling thread: crawler4j's view of a {@link Target}. */
final class FetchTask extends AbstractWebURL {
    private static final long serialVersionUID = 1L;
    private final transient Target target;

    /** Does the fetch of a task. */
    @FunctionalInterface
    interface Runner {
        PageFetchResult fetch(FetchTask task) throws IOException, InterruptedException;
    }

    FetchTask(Target target) {
        this.target = target;
        setURL(target.url().value());
    }

    Target target() {
        return target;
    }
}
