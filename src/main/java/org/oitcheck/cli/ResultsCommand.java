package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.Proofreading;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.ResultsBuilder;
import org.oitcheck.report.Papers;
import org.oitcheck.report.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck results PLAN.json CHECKLIST.json}. */
@Command(
        name = "results",
        description = "write the results report of a measures plan from a new check",
        mixinStandardHelpOptions = true)
final class ResultsCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    PaperOptions papers;

    @Mixin
    TemplateOptions template;

    @Parameters(index = "0", paramLabel = "PLAN", description = "plan.json")
    Path plan;

    @Parameters(index = "1", paramLabel = "CHECKLIST", description = "checklist.json of a check made since")
    Path checklist;

    @Option(
            names = "--layout",
            paramLabel = "measure|item",
            description = "one row a measure, or one an item of the form")
    Layout layout = Layout.measure;

    @Option(names = "--half", description = "the report speaks of the first six months of the fiscal year")
    boolean half;

    @Option(
            names = "--merge",
            paramLabel = "OLD",
            description = "results.json in which staff have written: their words are kept")
    @Nullable
    Path merge;

    /** Layouts, as the user writes them. */
    enum Layout {
        measure,
        item
    }

    @Override
    public Integer call() throws Exception {
        Optional<Template> own = template.read();
        Results results =
                new ResultsBuilder(Plan.read(plan), ChecklistJson.read(checklist), plan.toString()).build(half);
        if (merge != null) {
            results = results.keeping(Results.read(merge));
        }
        Path out = papers.folder();
        boolean force = papers.force || (merge != null && Papers.same(merge, out.resolve("results.json")));
        List<Path> written = Papers.write(results, out, force, own, layout == Layout.item);
        if (!results.written().isEmpty()) {
            main.around().note(main.messages().text("merge.kept", PlanCommand.numbers(results.written())));
        }
        Proofreading.of(results).forEach(main.around()::note);
        main.around()
                .out()
                .println(main.messages()
                        .text(
                                "results.done",
                                Long.toString(results.doneCount()),
                                Integer.toString(results.measures().size())));
        written.forEach(main.around().out()::println);
        return 0;
    }
}
