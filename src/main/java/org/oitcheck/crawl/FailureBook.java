package org.oitcheck.crawl;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SnapshotWriter;

/** Failures of the run: first tries wait in memory for their second, final ones are in the snapshot. Safe for several threads. */
final class FailureBook {
    private final Map<PageUrl, FetchFailure> first = new ConcurrentHashMap<>();
    private final Map<PageUrl, FetchFailure> last = new ConcurrentHashMap<>();
    private final SnapshotWriter writer;

    FailureBook(SnapshotWriter writer) {
        this.writer = writer;
    }

    void firstTry(FetchFailure failure) {
        first.put(failure.url(), failure);
    }

    void last(FetchFailure failure) {
        first.remove(failure.url());
        last.put(failure.url(), failure);
        writer.failure(failure);
    }

    /** A failure of the run before that stands. */
    void known(FetchFailure failure) {
        last.put(failure.url(), failure);
    }

    void mended(PageUrl url) {
        first.remove(url);
        last.remove(url);
    }

    /** Writes the first failures whose second try never came. */
    void settle() {
        first.values().stream().sorted((a, b) -> a.url().compareTo(b.url())).forEach(this::last);
    }

    Map<FetchFailure.Cause, Integer> counts() {
        Map<FetchFailure.Cause, Integer> counts = new EnumMap<>(FetchFailure.Cause.class);
        last.values().forEach(f -> counts.merge(f.cause(), 1, Integer::sum));
        return counts;
    }

    int broken() {
        return (int) last.values().stream().filter(FetchFailure::broken).count();
    }
}
