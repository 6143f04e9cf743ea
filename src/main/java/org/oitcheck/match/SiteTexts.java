package org.oitcheck.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.SiteBoilerplate;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/**
 * Texts of all captures of a snapshot, and what repeats over the site.
 *
 * @param extractions text by final address, ordered by address; only captures with status 2xx
 * @param boilerplate repeated texts
 */
record SiteTexts(Map<PageUrl, Extraction> extractions, SiteBoilerplate boilerplate) {

    /** Status 200 whose body is a "not found", log-in or bot page: stored, and a failure all the same. */
    private static boolean refused(Snapshot snapshot, Capture c) {
        return snapshot.failure(c.url())
                .map(f -> f.cause() != FetchFailure.Cause.TOO_BIG)
                .orElse(false);
    }

    /** Reads every capture; documents in parallel. */
    static SiteTexts read(Snapshot snapshot, Extractor extractor, int threads) {
        List<Capture> captures = new ArrayList<>();
        Map<PageUrl, Capture> distinct = new LinkedHashMap<>();
        for (Capture c : snapshot.captures()) {
            if (c.ok() && !refused(snapshot, c) && distinct.putIfAbsent(c.finalUrl(), c) == null) {
                captures.add(c);
            }
        }
        Map<PageUrl, Extraction> out = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            List<Future<Extraction>> futures = new ArrayList<>();
            for (Capture c : captures) {
                futures.add(pool.submit(
                        () -> extractor.known(c).orElseGet(() -> extractor.extract(c, snapshot.body(c)))));
            }
            SiteBoilerplate.Builder repeated = new SiteBoilerplate.Builder();
            for (int i = 0; i < captures.size(); i++) {
                Extraction e = futures.get(i).get();
                out.put(captures.get(i).finalUrl(), e);
                if (e instanceof Extraction.Page p && !captures.get(i).offSite()) {
                    repeated.add(p);
                }
            }
            return new SiteTexts(out, repeated.build());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading texts", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("extraction failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
