package org.oitcheck.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AnswerForms;
import org.oitcheck.audit.Auditor;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Verification;
import org.oitcheck.evidence.EvidencePacker;
import org.oitcheck.evidence.TimeStamp;
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

    @Parameters(paramLabel = "ANSWERS", description = "answer form (XLSX, CSV, JSON)")
    Path answers;

    @Option(
            names = "--site",
            paramLabel = "URL|DIR",
            description = "home page of the main site; default: the one that the form names")
    @Nullable
    String site;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results (default: oitcheck-out)")
    Path out = Path.of("oitcheck-out");

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
        AnswerForm form = AnswerForms.read(answers);
        OutputFolder folder = OutputFolder.make(out);
        if (only && crawl.maxPages == null) {
            crawl.maxPages = 20 + 4 * Auditor.seeds(form).size();
        }
        EvidenceFiles.keepForm(answers, out);
        VerifyRun run = new VerifyRun(main, pack, crawl, fresh)
                .packing(EvidenceIndex.Kind.FREEZE, Optional.ofNullable(rules.own), !noPictures);
        Verification made = run.visit(form, site, folder);
        int status = run.tell(made, out);
        Path file = out.resolve(EvidenceFiles.PACKAGE);
        Path manifest = out.resolve("evidence.manifest.sha256");
        Files.write(manifest, EvidencePacker.manifestLine(file));
        say(main, "evidence.frozen", file.toString(), Instant.now().toString(), manifest.toString());
        Path stamp = EvidenceFiles.stampOf(file);
        Files.deleteIfExists(stamp);
        if (authority != null) {
            String hash = EvidencePacker.manifestHash(file);
            Files.write(stamp, TimeStamp.request(hash, authority));
            TimeStamp time = TimeStamp.read(Files.readAllBytes(stamp), hash, Optional.empty());
            say(main, "evidence.stamped.untrusted", time.time().toString(), time.authority());
        }
        return status;
    }

    private static void say(Main main, String key, String... arguments) {
        main.around().out().println(main.messages().text(key, arguments));
    }
}
