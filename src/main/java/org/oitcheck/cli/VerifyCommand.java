package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AnswerForms;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Verification;
import org.oitcheck.report.Format;
import org.oitcheck.rules.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck verify ANSWERS}: an answer form that an agency submitted, item by item; or many of them. */
@Command(
        name = "verify",
        description = "verify the answer form that an agency submitted, or many of them",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    RuleOptions rules;

    @Mixin
    CrawlOptions crawl;

    @Parameters(
            paramLabel = "ANSWERS|FOLDER|TABLE",
            description =
                    "answer form (XLSX, DOCX, CSV, JSON); a folder of forms; or a table (CSV, XLSX) with the columns file, site")
    Path answers;

    @Option(
            names = "--site",
            paramLabel = "URL|DIR",
            description = "home page of the main site; default: the one that the form names")
    @Nullable
    String site;

    @Option(names = "--snapshot", paramLabel = "DIR", description = "judge from this stored crawl, without network")
    @Nullable
    Path snapshot;

    @Mixin
    OutputOptions output;

    @Option(names = "--no-pictures", description = "open no browser for pictures of web pages")
    boolean noPictures;

    @Option(names = "--no-evidence", description = "make no evidence package")
    boolean noEvidence;

    @Option(names = "--fresh", description = "drop an unfinished run in the same folder and start again")
    boolean fresh;

    @Override
    public Integer call() throws Exception {
        RulePack pack = rules.load();
        Set<Format> formats = output.parsed();
        OutputFolder folder = output.folder();
        VerifyRun run = new VerifyRun(main, pack, crawl, fresh);
        main.around()
                .note(main.messages().text("note.form", pack.title(), Integer.toString(pack.year()), pack.profile()));
        if (!noEvidence) {
            run.packing(EvidenceIndex.Kind.VERIFICATION, Optional.ofNullable(rules.own), !noPictures);
        }
        if (Files.isDirectory(answers) || VerifyBatch.table(answers)) {
            if (site != null || snapshot != null) {
                throw new UserError(UserError.USAGE, "error.batch.site", answers.toString());
            }
            return new VerifyBatch(main, run, formats)
                    .run(answers, folder, "verify " + pack.year() + " " + pack.profile(), fresh);
        }
        AnswerForm form = AnswerForms.read(answers);
        EvidenceFiles.keepForm(answers, folder.path());
        Verification made = snapshot != null ? run.stored(form, snapshot, folder) : run.visit(form, site, folder);
        return run.tell(made, formats, folder.path());
    }
}
