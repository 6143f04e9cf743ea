package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Set;
import org.oitcheck.report.Format;
import org.oitcheck.report.ReportException;
import picocli.CommandLine.Option;

/** Where results go and in which formats. */
final class OutputOptions {
    static final String ALL = "html,xlsx,docx,csv,json,junit,md";

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results (default: oitcheck-out)")
    Path out = Path.of("oitcheck-out");

    @Option(
            names = "--formats",
            paramLabel = "LIST",
            description = "of html,xlsx,docx,csv,json,junit,md (default: all)")
    String formats = ALL;

    /** @throws ReportException naming a word that is no format */
    Set<Format> parsed() throws ReportException {
        return Format.parse(formats);
    }

    /** The folder, made and tried, so that an hour of crawling is not lost for a missing permission. */
    OutputFolder folder() {
        return OutputFolder.make(out);
    }
}
