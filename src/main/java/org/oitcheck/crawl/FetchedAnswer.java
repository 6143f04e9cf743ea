package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;

/** Hands an answer that was read already to the loop of crawler4j. */
final class FetchedAnswer extends PageFetchResult {
    private final Answer answer;

    FetchedAnswer(FetchTask task, Answer answer) {
        super(true);
        this.answer = answer;
        setStatusCode(answer.status());
        // the address asked for: redirects are followed already and must not be followed again by the loop
        setFetchedUrl(task.getURL());
    }

    @Override
    public boolean fetchContent(Page page, int maxBytes) {
        page.setContentData(answer.body());
        page.setContentType(answer.declaredType());
        return true;
    }

    @Override
    public void discardContentIfNotConsumed() {
        // the connection is back in its pool
    }

    @Override
    public void close() {
        // nothing is open
    }
}
