package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.plan.PlanChanges;
import org.oitcheck.plan.PlanColumn;
import org.oitcheck.plan.PlanMerge;
import org.oitcheck.plan.Proofreading;
import org.oitcheck.report.Papers;
import org.oitcheck.report.PlanSheet;
import org.oitcheck.report.Template;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck plan CHECKLIST.json}. */
@Command(
        name = "plan",
        description = "write the measures plan for what a check did not find",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    PaperOptions papers;

    @Mixin
    TemplateOptions template;

    @Parameters(paramLabel = "CHECKLIST", description = "checklist.json of a check")
    Path checklist;

    @Option(names = "--org", paramLabel = "FILE", description = "facts about the agency: names, units, dates, digits")
    @Nullable
    Path org;

    @Option(
            names = "--merge",
            paramLabel = "OLD",
            description = "plan.json or plan.xlsx whose edits and numbers are kept")
    @Nullable
    Path merge;

    @Option(
            names = "--columns",
            paramLabel = "LIST",
            split = ",",
            description = "columns of the plan: measure, practice, steps, owner, period, followUp, proofs, each also as"
                    + " name=heading; or a set: usual, practice, owner-last, proofs")
    List<String> columns = List.of();

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "ITA scores of the years before: the plan then begins with their analysis")
    @Nullable
    Path scores;

    @Option(names = "--rules", paramLabel = "DIR", description = "own rule files that the check used")
    @Nullable
    Path rules;

    @Override
    public Integer call() throws Exception {
        Optional<Template> own = template.read();
        Checklist found = ChecklistJson.read(checklist);
        Organisation settings = PlanFiles.organisation(org);
        if (!columns.isEmpty()) {
            settings = settings.withColumns(PlanColumn.parse(columns, "--columns"));
        }
        Optional<Path> table = scores == null ? settings.scores() : Optional.of(scores);
        Plan plan = new PlanBuilder(pack(found), settings).build(found, PlanFiles.analysis(table, found.year()));
        Optional<PlanChanges> changes = Optional.empty();
        if (merge != null) {
            Plan edited = old(merge);
            plan = new PlanMerge(edited, found).into(plan);
            changes = Optional.of(PlanChanges.of(edited, plan));
        }
        Path out = papers.folder();
        Path old = merge;
        List<Path> written = old != null && merged(old, out)
                ? Papers.write(
                        plan,
                        out,
                        true,
                        name -> papers.force
                                || name.equals("plan.json")
                                || Papers.same(old, out.resolve(name))
                                || !Papers.editedPlan(out, own).contains(out.resolve(name)),
                        own)
                : Papers.write(plan, out, papers.force, name -> true, own);
        main.around()
                .out()
                .println(main.messages()
                        .text("plan.done", Integer.toString(plan.measures().size()), Integer.toString(plan.year())));
        written.forEach(main.around().out()::println);
        changes.ifPresent(this::tell);
        Proofreading.of(plan).forEach(main.around()::note);
        return 0;
    }

    /** The old plan with what staff wrote into it; a workbook needs the {@code plan.json} that it was written with. */
    private Plan old(Path file) throws Exception {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            throw new UserError(UserError.USAGE, "error.merge.docx", file.toString());
        }
        if (!name.endsWith(".xlsx")) {
            return Plan.read(file);
        }
        Path json = file.resolveSibling("plan.json");
        if (!Files.exists(file) || !Files.exists(json)) {
            throw new UserError(UserError.USAGE, "error.merge.pair", file.toString(), json.toString());
        }
        PlanSheet.Edits edits = PlanSheet.read(file, Plan.read(json));
        tell("merge.rows", numbers(edits.missing()));
        return edits.plan();
    }

    /** Whether the plan of this folder is the one whose edits were taken over: nothing of them is lost by writing it again. */
    private static boolean merged(Path merge, Path out) {
        return Papers.same(merge, out.resolve("plan.json")) || Papers.same(merge, out.resolve("plan.xlsx"));
    }

    /** What the merge did, each kind in one line. */
    private void tell(PlanChanges changes) {
        tell("merge.kept", numbers(changes.kept()));
        tell("merge.found", String.join(", ", changes.found()));
        tell("merge.lost", String.join(", ", changes.lost()));
        tell("merge.added", numbers(changes.added()));
    }

    private void tell(String key, String what) {
        if (!what.isEmpty()) {
            main.around().note(main.messages().text(key, what));
        }
    }

    static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private RulePack pack(Checklist found) {
        return new RulePacks(Home.rules()).load(found.year(), found.profile(), Optional.ofNullable(rules));
    }
}
