package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.report.Format;
import org.oitcheck.report.Look;
import org.oitcheck.report.ReportException;
import org.oitcheck.report.Reports;

/** Writes the reports and prints the table. */
final class Results {
    private static final int FOUND = 0;
    private static final int OPEN = 1;

    private Results() {}

    /** @return exit status of a complete run */
    static int tell(Checklist checklist, Set<Format> formats, Path out, Look look, Main main) throws ReportException {
        List<Path> files = new ArrayList<>(Reports.write(checklist, formats, out, main.locale(), look));
        Stream.of("plan.json", "plan.docx", "plan.xlsx", "answers.docx", "answers.xlsx", "answers.csv")
                .map(out::resolve)
                .filter(Files::isRegularFile)
                .forEach(files::add);
        Surroundings around = main.around();
        around.out()
                .print(Reports.terminal(
                        checklist,
                        main.locale(),
                        around.colours(),
                        around.terminal().columns(),
                        files));
        around.out().flush();
        return checklist.everythingFound() ? FOUND : OPEN;
    }

    /** What is to be said of scans: how many were recognised, or what must be installed so that they can be. */
    static void tellScans(OcrFacts ocr, Main main) {
        if (!ocr.problem().isEmpty()) {
            main.around().note(main.messages().text("note.ocr.problem", ocr.problem()));
        } else if (ocr.pages() > 0) {
            main.around()
                    .note(main.messages()
                            .text("note.ocr", Integer.toString(ocr.pages()), Integer.toString(ocr.skipped())));
        } else if (ocr.mode().equals("off") && ocr.skipped() > 0) {
            main.around().note(main.messages().text("note.ocr.off", Integer.toString(ocr.skipped())));
        }
    }
}
