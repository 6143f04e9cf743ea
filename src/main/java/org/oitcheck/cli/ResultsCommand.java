package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.ResultsBuilder;
import org.oitcheck.report.Papers;
import org.oitcheck.report.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Override
    public Integer call() throws Exception {
        Optional<Template> own = template.read();
        Results results = new ResultsBuilder(Plan.read(plan), ChecklistJson.read(checklist)).build();
        List<Path> written = Papers.write(results, papers.folder(), papers.force, own);
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
