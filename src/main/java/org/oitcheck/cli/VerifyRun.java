package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.Auditor;
import org.oitcheck.audit.Decisions;
import org.oitcheck.audit.LikelyHome;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Verification;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.evidence.EvidencePacker;
import org.oitcheck.report.Audits;
import org.oitcheck.report.Format;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;

/** One form from the crawl to its reports. */
final class VerifyRun implements VerifyBatch.OneForm {
    private static final int ACCEPTED = 0;
    private static final int OPEN = 1;

    private final Main main;
    private final RulePack pack;
    private final CrawlOptions options;
    private final boolean fresh;
    private Optional<EvidenceIndex.Kind> packing = Optional.empty();
    private Optional<Path> ownRules = Optional.empty();
    private final EvidenceCommand.PackOptions packOptions = new EvidenceCommand.PackOptions();

    VerifyRun(Main main, RulePack pack, CrawlOptions options, boolean fresh) {
        this.main = main;
        this.pack = pack;
        this.options = options;
        this.fresh = fresh;
    }

    /** From now on each visit is packed as evidence, as long as its site can still be asked for styles and pictures. */
    VerifyRun packing(EvidenceIndex.Kind kind, Optional<Path> own, boolean pictures) {
        packing = Optional.of(kind);
        ownRules = own;
        packOptions.noPictures = !pictures;
        return this;
    }

    /**
     * Visits the site, the form's addresses first.
     *
     * @param site home page as the user names it; null for the one that the form names
     */
    Verification visit(AnswerForm form, @Nullable String site, OutputFolder folder) throws Exception {
        try (Interrupt stop = Interrupt.of(main)) {
            // once the site is visited, Ctrl-C ends the process as usual
            return visit(form, site, folder, stop, false, stop::close);
        }
    }

    @Override
    public Verification visit(AnswerForm form, @Nullable String site, OutputFolder folder, Interrupt stop, boolean goOn)
            throws Exception {
        return visit(form, site, folder, stop, goOn, () -> {});
    }

    private Verification visit(
            AnswerForm form, @Nullable String site, OutputFolder folder, Interrupt stop, boolean goOn, Runnable visited)
            throws Exception {
        try (Target target = Target.of(site == null ? home(form) : site)) {
            List<PageUrl> seeds = new ArrayList<>(Auditor.seeds(form));
            int submitted = seeds.size();
            Decisions.of(folder.path())
                    .decisions()
                    .forEach(d -> PageUrl.parse(d.url())
                            .filter(u -> !seeds.contains(u))
                            .ifPresent(seeds::add));
            boolean resume = goOn && !target.local() && folder.canResumeUnfinished(target.home());
            CrawlSettings settings =
                    options.settings(target.home(), target.local(), resume).withSeeds(seeds);
            if (!resume) {
                folder.makeRoom(fresh || target.local());
            }
            note(
                    "note.verify",
                    form.file(),
                    Integer.toString(submitted),
                    target.home().toString());
            Stages stages = new Stages(pack, main.locale(), options.crawler());
            SiteVisit visit = new SiteVisit(main, options, stages, folder);
            try (Snapshot snapshot = visit.crawl(target, settings, stop)) {
                visited.run();
                Verification made = judge(form, snapshot, folder.snapshot(), folder.path());
                if (packing.isPresent()) {
                    pack(made, snapshot, folder, target.local());
                }
                return made;
            }
        }
    }

    private void pack(Verification made, Snapshot snapshot, OutputFolder folder, boolean local) throws Exception {
        Path decisions = folder.path().resolve(Decisions.FILE);
        EvidencePacker.Source source = new EvidencePacker.Source(
                folder.snapshot(),
                snapshot,
                Optional.of(made),
                Optional.empty(),
                EvidenceFiles.form(folder.path()),
                Files.exists(decisions) ? Optional.of(decisions) : Optional.empty(),
                ownRules,
                packing.get(),
                "oitcheck " + Version.number(),
                EvidenceFiles.rules(ownRules));
        EvidenceFiles files = new EvidenceFiles(main);
        Path out = folder.path().resolve(EvidenceFiles.PACKAGE);
        files.tell(files.pack(source, options, packOptions, out, local), out);
    }

    /** Judges from a stored crawl. */
    Verification stored(AnswerForm form, Path snapshot, OutputFolder folder) throws Exception {
        Path inside = snapshot.resolve("snapshot");
        Path place = !Snapshots.exists(snapshot) && Snapshots.exists(inside) ? inside : snapshot;
        try (Snapshot open = Snapshots.open(place)) {
            return judge(form, open, place, folder.path());
        }
    }

    private Verification judge(AnswerForm form, Snapshot snapshot, Path place, Path out) throws Exception {
        note("note.matching", Integer.toString(snapshot.captures().size()));
        Scans scans = Scans.of(options.scans.mode(), place, main.around().environment());
        Verification made = new Stages(pack, main.locale()).verify(form, snapshot, scans, Decisions.of(out));
        Results.tellScans(made.run().ocr(), main);
        return made;
    }

    private String home(AnswerForm form) {
        PageUrl home =
                LikelyHome.of(form).orElseThrow(() -> new UserError(UserError.USAGE, "error.verify.site", form.file()));
        note("note.verify.home", form.file(), home.value());
        return home.value();
    }

    /** Writes the reports and prints the table. */
    int tell(Verification made, Set<Format> formats, Path out) throws Exception {
        List<Path> files = Audits.write(made, formats, out, main.locale());
        Surroundings around = main.around();
        around.out()
                .print(Audits.terminal(made, main.locale(), around.terminal().columns(), files));
        around.out().flush();
        return status(made);
    }

    static int status(Verification made) {
        return made.everythingAccepted() ? ACCEPTED : OPEN;
    }

    private void note(String key, String... arguments) {
        main.around().note(main.messages().text(key, arguments));
    }
}
