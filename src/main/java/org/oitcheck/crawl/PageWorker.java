package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.url.WebURL;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** One crawling thread of crawler4j's loop: passes every outcome of a task to the {@link AnswerDesk}. */
final class PageWorker extends WebCrawler {
    private final AnswerDesk desk;
    private final PageRenderer renderer;
    private final Halt halt;
    private final CountDownLatch running;
    private @Nullable FetchTask current;

    PageWorker(AnswerDesk desk, PageRenderer renderer, Halt halt, CountDownLatch running) {
        this.desk = desk;
        this.renderer = renderer;
        this.halt = halt;
        this.running = running;
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            Throwable error = getError();
            if (error != null) {
                halt.broken(error);
            }
            running.countDown();
        }
    }

    @Override
    protected WebURL handleUrlBeforeProcess(WebURL url) {
        current = (FetchTask) url;
        return url;
    }

    @Override
    public void visit(Page page) {
        FetchTask task = (FetchTask) page.getWebURL();
        PageParser.Parsed parsed = (PageParser.Parsed) page.getParseData();
        boolean buildable = desk.buildable(task.target(), task.answer(), parsed);
        desk.answered(task.target(), task.answer(), buildable ? renderer.built(task.answer(), parsed) : parsed);
    }

    @Override
    protected void onUnexpectedStatusCode(String url, int status, String contentType, String description) {
        refused();
    }

    @Override
    protected void onRedirectedToInvalidUrl(Page page) {
        refused();
    }

    private void refused() {
        FetchTask task = task();
        if (task.answer().status() == 304 && desk.unchanged(task.target(), task.answer())) {
            return;
        }
        desk.answered(
                task.target(),
                task.answer(),
                new PageParser.Parsed(
                        MediaTypes.sniff(task.answer().body(), task.answer().declaredType()), Optional.empty()));
    }

    @Override
    protected void onContentFetchError(Page page, Exception e) {
        failed(e);
    }

    @Override
    protected void onUnhandledException(Page page, Throwable e) {
        failed(e);
    }

    @Override
    protected void onParseError(WebURL url, Exception e) {
        failed(e);
    }

    /** A failure of the site is data; everything else is ours (disk full, a bug) and ends the crawl. */
    private void failed(Throwable e) {
        if (e instanceof AlreadyCaptured known) {
            desk.redirected(task().target(), known.hops(), known.end());
        } else if (e instanceof FetchException failure) {
            desk.failed(task().target(), failure);
        } else {
            halt.broken(e);
        }
    }

    private FetchTask task() {
        FetchTask task = current;
        if (task == null) {
            throw new IllegalStateException("no task under way");
        }
        return task;
    }
}
