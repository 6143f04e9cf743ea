package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.report.AnswerForm;
import org.oitcheck.report.Look;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck answers CHECKLIST.json}. */
@Command(
        name = "answers",
        description = "write the answer form of the OIT from a check, ready to hand in",
        mixinStandardHelpOptions = true)
final class AnswersCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    PaperOptions papers;

    @Parameters(paramLabel = "CHECKLIST", description = "checklist.json of a check")
    Path checklist;

    @Option(names = "--org", paramLabel = "FILE", description = "facts about the agency: names, units, dates, digits")
    @Nullable
    Path org;

    @Override
    public Integer call() throws Exception {
        Checklist found = ChecklistJson.read(checklist);
        Look look = Look.of(PlanFiles.organisation(org), Locale.forLanguageTag("th"));
        Path out = papers.folder();
        Set<String> edited = papers.force ? Set.of() : AnswerForm.edited(out, found, look);
        if (!edited.isEmpty()) {
            throw new UserError(UserError.USAGE, "error.answers.edited", out.toString(), String.join(", ", edited));
        }
        AnswerForm.write(found, look, out, name -> true).forEach(main.around().out()::println);
        return 0;
    }
}
