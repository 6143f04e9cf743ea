package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.report.Format;
import org.oitcheck.report.ReportException;
import org.oitcheck.report.Reports;

/** Writes the reports and prints the table. */
final class Results {
    private static final int FOUND = 0;
    private static final int OPEN = 1;

    private Results() {}

    /** @return exit status of a complete run */
    static int tell(Checklist checklist, Set<Format> formats, Path out, Main main) throws ReportException {
        List<Path> files = Reports.write(checklist, formats, out, main.locale());
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
}
