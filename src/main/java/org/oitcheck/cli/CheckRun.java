package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.audit.AuditException;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.report.Format;
import org.oitcheck.report.ReportException;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** One check from the crawl to the reports. */
final class CheckRun {
    private final Main main;
    private final RulePack pack;
    private final CrawlOptions options;
    private final OutputFolder folder;
    private final Set<Format> formats;
    private final PlanFiles plan;

    CheckRun(Main main, RulePack pack, CrawlOptions options, OutputFolder folder, Set<Format> formats, PlanFiles plan) {
        this.main = main;
        this.pack = pack;
        this.options = options;
        this.folder = folder;
        this.formats = formats;
        this.plan = plan;
    }

    /**
     * @param target what to check
     * @param resume go on with the unfinished run in the folder
     * @param fresh  drop an unfinished run in the folder, and ask for everything
     * @param drop   drop an unfinished run in the folder
     * @return exit status
     */
    int run(Target target, boolean resume, boolean fresh, boolean drop)
            throws IOException, SiteUnavailableException, ReportException, AuditException {
        // read before the crawl, so that a mistake in the file costs no hour; what people point at is looked at too
        List<PageUrl> pointed = Decisions.of(folder.path()).decisions().stream()
                .flatMap(d -> PageUrl.parse(d.url()).stream())
                .toList();
        CrawlSettings settings = options.settings(target.home(), target.local(), goOn(target, resume))
                .withSeeds(pointed);
        if (!settings.resume()) {
            folder.makeRoom(fresh || drop || target.local());
        }
        Optional<Path> before = settings.resume() || fresh
                ? Optional.empty()
                : PageUrl.parse(target.home().toString()).flatMap(folder::before);
        settings = before.map(settings::since).orElse(settings);
        note("note.form", pack.title(), Integer.toString(pack.year()), pack.profile());
        Stages stages = new Stages(pack, main.locale(), options.crawler(), new Recheck(folder.snapshot(), before));
        if (ParentProcess.present(main.around())) {
            stages.indexing(folder.path().resolve(CrawlSearch.FOLDER)); // for the search of the dashboard
        }
        SiteVisit visit = new SiteVisit(main, options, stages, folder);
        try (Interrupt interrupt = Interrupt.of(main);
                Snapshot snapshot = visit.crawl(target, settings, interrupt)) {
            boolean cut = interrupt.asked();
            interrupt.close(); // from here on Ctrl-C ends the process as usual; the snapshot is complete
            CheckedForm.of(pack).write(folder.snapshot());
            note("note.matching", Integer.toString(snapshot.captures().size()));
            Checklist checklist = stages.match(
                    snapshot,
                    Scans.of(
                            options.scans.mode(),
                            folder.snapshot(),
                            main.around().environment()),
                    folder.path());
            plan.write(checklist, formats, folder.path());
            AnswerFiles.write(checklist, formats, folder.path(), plan.look(), main);
            int status = Results.tell(checklist, formats, folder.path(), plan.look(), main);
            Results.tellScans(checklist.run().ocr(), main);
            if (snapshot.facts().notes().stream().anyMatch(n -> n.startsWith("not rendered"))) {
                note("note.render");
            }
            if (cut) {
                note("note.interrupted", target.home().toString(), folder.path().toString());
            }
            return status;
        } catch (SiteUnavailableException e) {
            if (target.local()) {
                throw new UserError(
                        UserError.USAGE, "error.folder.home", e.failure().detail());
            }
            throw e;
        }
    }

    /** Whether the crawl continues what lies in the folder. */
    private boolean goOn(Target target, boolean resume) {
        if (!resume) {
            return false;
        }
        if (target.local()) {
            note("note.resume.folder");
            return false;
        }
        Optional<PageUrl> home = PageUrl.parse(target.home().toString());
        boolean can = home.isPresent() && folder.canResume(home.get());
        if (!can) {
            note("note.resume.nothing", folder.snapshot().toString());
        }
        return can;
    }

    private void note(String key, String... arguments) {
        main.around().note(main.messages().text(key, arguments));
    }
}
