package org.oitcheck.crawl;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.SnapshotWriter;
import org.oitcheck.snapshot.Snapshots;

/**
 * Rebuilds the frontier from what an interrupted run stored: what was captured is done, what its pages link to and was not captured
 * is to be fetched. A page whose links a killed run lost is read again from the archive.
 */
final class Resumption {
    /** Failures that another try would not change; the rest is tried again. */
    private static final Set<Cause> STANDS = EnumSet.of(
            Cause.NOT_FOUND,
            Cause.SOFT_404,
            Cause.LOGIN,
            Cause.TLS,
            Cause.REDIRECT_LOOP,
            Cause.BAD_URL,
            Cause.TOO_BIG,
            Cause.FORBIDDEN_ADDRESS);

    private final SnapshotWriter writer;
    private final AnswerDesk desk;
    private final BestFirstFrontier frontier;
    private final LinkChooser chooser;
    private final FailureBook failures;
    private final CurrentScope scope;

    Resumption(
            SnapshotWriter writer,
            AnswerDesk desk,
            BestFirstFrontier frontier,
            LinkChooser chooser,
            FailureBook failures,
            CurrentScope scope) {
        this.writer = writer;
        this.desk = desk;
        this.frontier = frontier;
        this.chooser = chooser;
        this.failures = failures;
        this.scope = scope;
    }

    /** Replays the snapshot in the folder; false when it is new or its home page was not captured. */
    boolean replay(Path folder) {
        if (!writer.captured(scope.get().home())) {
            return false;
        }
        try (Snapshot before = Snapshots.open(folder)) {
            SiteScope site = scope.get();
            for (Capture capture : before.captures()) {
                boolean refused = before.failure(capture.url())
                        .filter(f -> !STANDS.contains(f.cause()))
                        .isPresent();
                if (!refused) {
                    desk.resumed(capture);
                    frontier.markDone(
                            site.canonical(capture.url()),
                            capture.offSite(),
                            capture.depth(),
                            BestFirstFrontier.Done.FETCHED);
                    frontier.markDone(
                            site.canonical(capture.finalUrl()),
                            capture.offSite(),
                            capture.depth(),
                            BestFirstFrontier.Done.OTHER_NAME);
                }
            }
            for (FetchFailure failure : before.failures()) {
                if (STANDS.contains(failure.cause()) && failure.tries() > 0) {
                    failures.known(failure);
                    frontier.markDone(
                            site.canonical(failure.url()), !site.own(failure.url()), -1, BestFirstFrontier.Done.FAILED);
                }
            }
            before.captures().stream()
                    .filter(c -> c.ok() && c.html() && !c.offSite())
                    .filter(c -> before.failure(c.url())
                            .filter(f -> f.cause() == Cause.SOFT_404)
                            .isEmpty())
                    .forEach(c -> chooser.offer(c.finalUrl(), links(before, c), c.depth()));
        }
        return true;
    }

    private List<Link> links(Snapshot before, Capture capture) {
        List<Link> stored = before.linksFrom(capture.finalUrl());
        if (!stored.isEmpty()) {
            return stored;
        }
        Optional<HtmlPage> page = PageParser.html(capture, before.body(capture));
        List<Link> links = page.map(HtmlPage::links).orElse(List.of());
        if (!links.isEmpty()) {
            writer.links(capture.finalUrl(), links);
        }
        return links;
    }
}
