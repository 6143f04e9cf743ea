package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.Contents;
import org.oitcheck.audit.DecisionReview;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.eval.Agreement;
import org.oitcheck.eval.AgreementText;
import org.oitcheck.eval.Evaluation;
import org.oitcheck.eval.EvaluationJson;
import org.oitcheck.eval.EvaluationText;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.eval.LabelledPage;
import org.oitcheck.eval.LabelledSites;
import org.oitcheck.eval.PageEvaluationText;
import org.oitcheck.match.OcrUse;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck eval SITES-DIR} or {@code eval PAGES.jsonl}: scores the verdicts against labels. */
@Command(name = "eval", description = "check labelled sites and score the verdicts", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    RuleOptions rules;

    @Option(
            names = "--from-decisions",
            paramLabel = "DIR",
            description = "compare the rules with the decisions of people in a folder of results")
    @Nullable
    Path decisions;

    @Option(
            names = "--labels-against",
            paramLabel = "DIR",
            description =
                    "check nothing; compare the labels of the sites with those of a second person in DIR (Cohen's kappa)")
    @Nullable
    Path labelsAgainst;

    @Option(
            names = "--ocr",
            paramLabel = "auto|off|all",
            description = "recognise scans, and compare with what is right when they are (default: off)")
    OcrOption.Ocr ocr = OcrOption.Ocr.off;

    @Parameters(
            paramLabel = "SITES-DIR",
            arity = "0..1",
            defaultValue = ".",
            description = "folder of labelled sites, or a file of labelled pages (.jsonl)")
    Path sites;

    @Option(names = "--site", paramLabel = "NAME", description = "only this site")
    List<String> only = List.of();

    @Option(names = "--keep", paramLabel = "DIR", description = "keep snapshots and checklists there")
    @Nullable
    Path keep;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the scores as JSON")
    @Nullable
    Path json;

    @Override
    public Integer call() throws Exception {
        if (decisions != null) {
            return fromDecisions(decisions);
        }
        if (Files.isRegularFile(sites) && sites.toString().endsWith(LabelledPage.EXTENSION)) {
            main.around().out().print(PageEvaluationText.of(PageRun.of(sites, rules, main.locale())));
            return 0;
        }
        if (rules.year == null) {
            // labels belong to a form year; the newest pack would find none of an older one
            LabelledSites.newestYear(sites).ifPresent(y -> rules.year = y);
        }
        RulePack pack = rules.load();
        if (labelsAgainst != null) {
            Agreement agreement =
                    Agreement.of(LabelledSites.in(sites, pack.year()), LabelledSites.in(labelsAgainst, pack.year()));
            if (agreement.pairs().isEmpty()) {
                throw new UserError(UserError.USAGE, "error.eval.site", "*", labelsAgainst.toString());
            }
            main.around().out().print(AgreementText.of(agreement));
            return 0;
        }
        Stages stages = new Stages(pack, main.locale());
        List<LabelledSites.LabelledSite> found = LabelledSites.in(sites, pack.year()).stream()
                .filter(s -> only.isEmpty() || only.contains(s.name()))
                .toList();
        if (found.isEmpty()) {
            throw new UserError(UserError.USAGE, "error.eval.site", String.join(", ", only), sites.toString());
        }
        OcrUse.Mode mode = OcrOption.mode(ocr);
        Path work = keep == null
                ? Files.createTempDirectory("oitcheck-eval")
                : OutputFolder.make(keep).path();
        try {
            Evaluation evaluation = Evaluation.run(found, mode != OcrUse.Mode.OFF, (site, server) -> {
                main.around().note(main.messages().text("note.eval", site.name()));
                return check(stages, server, work.resolve(site.name()), mode);
            });
            main.around().out().print(EvaluationText.of(evaluation));
            if (json != null) {
                Files.writeString(json, EvaluationJson.of(evaluation));
            }
        } finally {
            if (keep == null) {
                Stages.delete(work);
            }
        }
        return 0;
    }

    /** Decisions of people as labels: where do the rules of today disagree with them? */
    private int fromDecisions(Path folder) throws Exception {
        Decisions known = Decisions.of(folder);
        if (known.decisions().isEmpty()) {
            throw new UserError(UserError.USAGE, "error.eval.decisions", folder.toString());
        }
        if (rules.year == null) {
            rules.year = known.decisions().get(0).year();
        }
        RulePack pack = rules.load();
        Path place = Stored.of(folder);
        try (Snapshot snapshot = Snapshots.open(place)) {
            Scans scans = Scans.of(OcrUse.Mode.AUTO, place, main.around().environment());
            Checklist ruled = new Stages(pack, main.locale()).match(snapshot, scans);
            DecisionReview review =
                    Stages.reading(extractor -> DecisionReview.of(known, ruled, new Contents(snapshot, extractor)));
            review.lines(main.locale()).forEach(main.around().out()::println);
            return review.disagreements() == 0 ? 0 : 1;
        }
    }

    /** A crawl without the pauses that a real server needs; short time-outs, since everything is on this machine. */
    static Checklist check(Stages stages, FolderServer server, Path dir, OcrUse.Mode ocr) throws Exception {
        CrawlSettings d = CrawlSettings.of(server.home());
        CrawlSettings settings = new CrawlSettings(
                d.home(),
                d.maxPages(),
                d.maxDepth(),
                d.maxBytes(),
                d.maxTime(),
                Duration.ZERO,
                2,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                d.userAgent(),
                Optional.empty(),
                true,
                false);
        Path place = dir.resolve("snapshot");
        Snapshots.delete(place);
        try (Snapshot snapshot = stages.crawl(settings, place, new CrawlListener() {})) {
            Checklist checklist = stages.match(snapshot, Scans.of(ocr, place, System.getenv()));
            Files.write(dir.resolve("checklist.json"), ChecklistJson.toBytes(checklist));
            return checklist;
        }
    }
}
