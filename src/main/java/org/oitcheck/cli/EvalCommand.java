package org.oitcheck.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.eval.Evaluation;
import org.oitcheck.eval.EvaluationText;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.eval.LabelledSites;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oitcheck eval SITES-DIR}: scores the verdicts against labels. */
@Command(name = "eval", description = "check labelled sites and score the verdicts", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    CommonOptions common;

    @Mixin
    RuleOptions rules;

    @Parameters(paramLabel = "SITES-DIR", description = "folder of labelled sites")
    Path sites;

    @Option(names = "--site", paramLabel = "NAME", description = "only this site")
    List<String> only = List.of();

    @Option(names = "--keep", paramLabel = "DIR", description = "keep snapshots and checklists there")
    Path keep;

    @Override
    public Integer call() throws Exception {
        RulePack pack = rules.load();
        Stages stages = new Stages(pack, common.locale());
        Path work = keep == null ? Files.createTempDirectory("oitcheck-eval") : keep;
        List<LabelledSites.LabelledSite> found = LabelledSites.in(sites, pack.year()).stream()
                .filter(s -> only.isEmpty() || only.contains(s.name()))
                .toList();
        Evaluation evaluation =
                Evaluation.run(found, false, (site, server) -> check(stages, site.name(), server, work));
        PrintWriter out = spec.commandLine().getOut();
        out.print(EvaluationText.of(evaluation));
        out.flush();
        return 0;
    }

    private static Checklist check(Stages stages, String name, FolderServer server, Path work) throws Exception {
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
        Path dir = work.resolve(name);
        if (Snapshots.exists(dir.resolve("snapshot"))) {
            Snapshots.delete(dir.resolve("snapshot"));
        }
        try (Snapshot snapshot = stages.crawl(settings, dir.resolve("snapshot"), new CrawlListener() {})) {
            Checklist checklist = stages.match(snapshot);
            Files.write(dir.resolve("checklist.json"), org.oitcheck.checklist.ChecklistJson.toBytes(checklist));
            return checklist;
        }
    }
}
