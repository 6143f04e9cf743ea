package org.oitcheck.cli;

import java.net.URI;
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

/** {@code oitcheck evidence freeze ANSWERS}: keeps what stands at the submitted addresses on the last day of submission. */
@Command(
        name = "freeze",
        description = "keep what stands at every submitted address today, with a manifest hash that can be signed",
        mixinStandardHelpOptions = true)
final class FreezeCommand implements Callable<Integer> {
    @ParentCommand
    EvidenceCommand evidence;

    @Mixin
    RuleOptions rules;

    @Mixin
    CrawlOptions crawl;

    @Mixin
    OutputOptions output;

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

    @Option(
            names = "--tsa",
            paramLabel = "URL",
            description = "time-stamp authority (RFC 3161) that stamps the manifest")
    @Nullable
    URI authority;

    @Option(
            names = "--only-submitted",
            description =
                    "only the submitted addresses and what they link to; clicks from the home page are hardly searched")
    boolean only;

    @Option(names = "--no-pictures", description = "open no browser for pictures of web pages")
    boolean noPictures;

    @Option(names = "--fresh", description = "drop an unfinished run in the same folder and start again")
    boolean fresh;

    @Override
    public Integer call() throws Exception {
        Main main = evidence.main;
        RulePack pack = rules.load();
        Set<Format> formats = output.parsed();
        OutputFolder folder = output.folder();
        VerifyRun run = new VerifyRun(main, pack, crawl, fresh)
                .packing(EvidenceIndex.Kind.FREEZE, Optional.ofNullable(rules.own), !noPictures);
        FreezeRun freeze = new FreezeRun(main, run, crawl, only, Optional.ofNullable(authority));
        if (Files.isDirectory(answers) || VerifyBatch.table(answers)) {
            if (site != null) {
                throw new UserError(UserError.USAGE, "error.batch.site", answers.toString());
            }
            int status = new VerifyBatch(main, freeze, formats)
                    .run(answers, folder, "freeze " + pack.year() + " " + pack.profile(), fresh);
            freeze.listAll(folder.path());
            return status;
        }
        AnswerForm form = AnswerForms.read(answers);
        EvidenceFiles.keepForm(answers, folder.path());
        Verification made = freeze.visit(form, site, folder);
        int status = run.tell(made, formats, folder.path());
        freeze.done(folder);
        return status;
    }
}
