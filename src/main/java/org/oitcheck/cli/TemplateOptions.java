package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.report.ReportException;
import org.oitcheck.report.Template;
import picocli.CommandLine.Option;

/** The agency's own document to be filled. */
final class TemplateOptions {
    @Option(
            names = "--template",
            paramLabel = "FILE.docx",
            description = "the agency's own DOCX with placeholders such as {{agency}} (docs/templates.md)")
    @Nullable
    Path template;

    Optional<Template> read() throws ReportException {
        return template == null ? Optional.empty() : Optional.of(Template.read(template));
    }
}
