package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.report.AnswerForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Override
    public Integer call() throws Exception {
        Checklist found = ChecklistJson.read(checklist);
        Path out = papers.folder();
        Set<String> edited = papers.force ? Set.of() : AnswerForm.edited(out, found);
        if (!edited.isEmpty()) {
            throw new UserError(UserError.USAGE, "error.answers.edited", out.toString(), String.join(", ", edited));
        }
        AnswerForm.write(found, out, name -> true).forEach(main.around().out()::println);
        return 0;
    }
}
