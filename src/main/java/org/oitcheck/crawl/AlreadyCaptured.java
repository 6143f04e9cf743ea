package org.oitcheck.crawl;

import java.util.List;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.PageUrl;

/** A chain of redirects leads to an address whose answer is stored already; it is not asked for again. */
final class AlreadyCaptured extends FetchException {
    private static final long serialVersionUID = 1L;
    private final transient List<PageUrl> hops;
    private final transient Capture end;

    AlreadyCaptured(List<PageUrl> hops, Capture end) {
        super(FetchFailure.Cause.SKIPPED, end.status(), "captured already");
        this.hops = hops;
        this.end = end;
    }

    List<PageUrl> hops() {
        return hops;
    }

    Capture end() {
        return end;
    }
}
