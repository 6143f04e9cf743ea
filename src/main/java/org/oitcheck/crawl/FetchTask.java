package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.url.AbstractWebURL;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One address handed to a crawling thread: crawler4j's view of a {@link Target}, with the answer once there is one. */
final class FetchTask extends AbstractWebURL {
    private static final long serialVersionUID = 1L;
    private final transient Target target;
    private transient @Nullable Answer answer;

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

    void answered(Answer a) {
        this.answer = a;
    }

    /** The answer; only after the fetch. */
    Answer answer() {
        Answer a = answer;
        if (a == null) {
            throw new IllegalStateException("no answer yet: " + getURL());
        }
        return a;
    }
}
