package org.oitcheck.cli;

import java.net.URI;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Snapshot;

/** The crawl of a site into a folder of results; an address that was named without its scheme is tried by HTTPS when nothing answers. */
final class SiteVisit {
    private final Main main;
    private final CrawlOptions options;
    private final Stages stages;
    private final OutputFolder folder;

    SiteVisit(Main main, CrawlOptions options, Stages stages, OutputFolder folder) {
        this.main = main;
        this.options = options;
        this.stages = stages;
        this.folder = folder;
    }

    /**
     * Crawls, telling how far it is.
     *
     * @throws SiteUnavailableException when the home page cannot be had
     */
    Snapshot crawl(Target target, CrawlSettings settings, Interrupt interrupt) throws SiteUnavailableException {
        try (Progress progress = new Progress(main.around(), main.messages(), interrupt)) {
            try {
                return stages.crawl(settings, folder.snapshot(), progress);
            } catch (SiteUnavailableException e) {
                Cause cause = e.failure().cause();
                boolean other = target.mended() && (cause == Cause.CONNECTION || cause == Cause.TIMEOUT);
                if (!other || interrupt.asked()) {
                    throw e;
                }
                URI secure = target.secure();
                main.around().note(main.messages().text("note.https", secure.toString()));
                folder.makeRoom(true);
                return stages.crawl(
                        options.settings(secure, false, false).withSeeds(settings.seeds()),
                        folder.snapshot(),
                        progress);
            }
        }
    }
}
