package org.oitcheck.cli;

import java.time.Duration;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.extract.KeptPages;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;

/** Reads the text of each page while the crawl holds it parsed, and passes everything on. */
final class ReadingListener implements CrawlListener {
    private final CrawlListener next;
    private final KeptPages kept;

    ReadingListener(CrawlListener next, KeptPages kept) {
        this.next = next;
        this.kept = kept;
    }

    @Override
    public void page(Capture capture, byte[] body, HtmlPage page) {
        kept.keep(capture, body, page);
        next.page(capture, body, page);
    }

    @Override
    public void fetched(Capture capture) {
        next.fetched(capture);
    }

    @Override
    public void failed(FetchFailure failure) {
        next.failed(failure);
    }

    @Override
    public void waiting(String why, Duration about) {
        next.waiting(why, about);
    }

    @Override
    public void progress(int fetched, int queued) {
        next.progress(fetched, queued);
    }

    @Override
    public boolean cancelled() {
        return next.cancelled();
    }
}
