package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.plan.PlanException;
import org.oitcheck.plan.PlanMerge;
import org.oitcheck.plan.ScoreAnalysis;
import org.oitcheck.report.Format;
import org.oitcheck.report.Look;
import org.oitcheck.report.Papers;
import org.oitcheck.report.ReportException;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;

/** The measures plan that stands beside the checklist of a check. */
final class PlanFiles {
    private final Main main;
    private final RulePack pack;
    private final Organisation org;
    private final Optional<Analysis> analysis;

    PlanFiles(Main main, RulePack pack, Organisation org) throws IOException, PlanException {
        this.main = main;
        this.pack = pack;
        this.org = org;
        this.analysis = analysis(org.scores(), pack.year()); // read before the crawl: a mistake in it costs no hour
    }

    /** How reports look at this agency. */
    Look look() {
        return Look.of(org, main.locale());
    }

    /** Settings of the agency; the usual ones when no file is named. */
    static Organisation organisation(@Nullable Path file) throws IOException, PlanException {
        return file == null ? Organisation.UNKNOWN : Organisation.read(file);
    }

    /** The analysis for the head of a plan; empty without a table of scores. */
    static Optional<Analysis> analysis(Optional<Path> scores, int planYear) throws IOException, PlanException {
        return scores.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        analyser(ScoreAnalysis.STRONG, ScoreAnalysis.URGENT).before(planYear, scores.get()));
    }

    /** An analyser that knows the titles of the forms whose rules are here. */
    static ScoreAnalysis analyser(double strong, double urgent) throws PlanException {
        Map<Integer, RulePack> packs = new HashMap<>();
        RulePacks rules = new RulePacks(Home.rules());
        return new ScoreAnalysis(
                strong,
                urgent,
                (year, item) -> rules.years().contains(year)
                        ? packs.computeIfAbsent(year, y -> rules.load(y, RulePacks.DEFAULT_PROFILE, Optional.empty()))
                                .rule(item)
                                .map(Rule::title)
                                .orElse("")
                        : "");
    }

    /** Writes the plan of a check; edits made since the last one are kept, edited documents are left as they are. */
    void write(Checklist checklist, Set<Format> formats, Path out) throws IOException, ReportException {
        Plan plan = new PlanBuilder(pack, org).build(checklist, analysis);
        // a file of the check before must not be left behind an older plan.json
        Predicate<String> wanted = name -> Files.exists(out.resolve(name))
                || formats.stream().map(Format::fileName).anyMatch(f -> name.endsWith(f.substring(f.lastIndexOf('.'))));
        List<Path> edited = Papers.editedPlan(out);
        Path json = out.resolve("plan.json");
        if (edited.contains(json)) {
            try {
                plan = new PlanMerge(Plan.read(json), checklist).into(plan);
            } catch (PlanException e) {
                main.around().note(main.messages().text("note.plan.kept", e.message(main.locale())));
                return;
            }
        }
        Papers.write(
                plan,
                out,
                true,
                name -> wanted.test(name) && (name.equals("plan.json") || !edited.contains(out.resolve(name))));
        String kept =
                edited.stream().filter(p -> !p.equals(json)).map(Path::toString).collect(Collectors.joining(", "));
        if (!kept.isEmpty()) {
            main.around().note(main.messages().text("note.plan.edited", kept));
        }
    }
}
