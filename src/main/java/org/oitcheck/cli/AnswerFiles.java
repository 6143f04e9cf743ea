package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Set;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.report.AnswerForm;
import org.oitcheck.report.Format;
import org.oitcheck.report.Look;
import org.oitcheck.report.ReportException;

/** The answer form that stands beside the checklist of a check. */
final class AnswerFiles {
    private AnswerFiles() {}

    /** Writes the form in the formats asked for; one that was edited by hand stays as it is. Call it before the checklist is replaced. */
    static void write(Checklist checklist, Set<Format> formats, Path out, Look look, Main main) throws ReportException {
        Set<String> edited = AnswerForm.edited(out, checklist, look);
        AnswerForm.write(
                checklist,
                look,
                out,
                name -> !edited.contains(name)
                        && formats.stream()
                                .map(Format::fileName)
                                .anyMatch(f -> f.endsWith(name.substring(name.lastIndexOf('.')))));
        if (!edited.isEmpty()) {
            main.around().note(main.messages().text("note.answers.edited", String.join(", ", edited)));
        }
    }
}
