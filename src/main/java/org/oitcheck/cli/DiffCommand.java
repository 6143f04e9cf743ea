package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.ChecklistDiff;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.report.DiffReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck diff OLD.json NEW.json}. */
@Command(name = "diff", description = "tell what changed between two checklists", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Parameters(index = "0", paramLabel = "OLD.json", description = "checklist.json of the run before")
    Path older;

    @Parameters(index = "1", paramLabel = "NEW.json", description = "checklist.json of the run after")
    Path newer;

    @Option(names = "--out", paramLabel = "DIR", description = "also write diff.json and diff.html there")
    @Nullable
    Path out;

    @Override
    public Integer call() throws Exception {
        ChecklistDiff diff = ChecklistDiff.of(ChecklistJson.read(older), ChecklistJson.read(newer));
        List<Path> files = out == null
                ? List.of()
                : DiffReport.write(diff, OutputFolder.make(out).path(), main.locale());
        main.around().out().print(DiffReport.terminal(diff, main.locale(), files));
        return diff.worse() ? 1 : 0;
    }
}
