package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.evidence.OpenPackage;
import org.oitcheck.evidence.PackageCheck;
import org.oitcheck.evidence.TimeStamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck evidence …}: packs that show later what stood on a site. */
@Command(
        name = "evidence",
        description = "pack, check and freeze evidence of what stood on a site",
        mixinStandardHelpOptions = true,
        subcommands = {FreezeCommand.class, ObjectCommand.class})
final class EvidenceCommand {
    private static final int CHANGED = 1;

    @ParentCommand
    Main main;

    @Command(
            name = "pack",
            description = "pack the evidence of a check or verification into one file (WACZ)",
            mixinStandardHelpOptions = true)
    int pack(
            @Mixin CrawlOptions crawl,
            @Mixin PackOptions options,
            @Parameters(paramLabel = "DIR", description = "folder of results of check or verify") Path folder)
            throws Exception {
        Path out = options.out == null ? folder.resolve(EvidenceFiles.PACKAGE) : options.out;
        EvidenceIndex index = new EvidenceFiles(main).pack(folder, EvidenceFiles.kind(folder), crawl, options, out);
        new EvidenceFiles(main).tell(index, out);
        return 0;
    }

    @Command(
            name = "verify",
            description = "check a package: every file, every record, the time stamp, and with --rejudge every verdict",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--rejudge", description = "judge again from the package alone, and compare")
                    boolean rejudge,
            @Option(
                            names = "--stamp",
                            paramLabel = "FILE",
                            description = "time stamp of the package (default: the file beside it that ends in .tsr)")
                    @Nullable
                    Path stamp,
            @Option(
                            names = "--tsa-cert",
                            paramLabel = "FILE",
                            description = "certificate of the time-stamp authority or of its issuer (PEM or DER)")
                    @Nullable
                    Path certificate,
            @Parameters(paramLabel = "PACKAGE", description = "evidence package (.wacz)") Path file)
            throws Exception {
        PackageCheck check = PackageCheck.of(file);
        Locale locale = main.locale();
        check.problems().forEach(p -> say(p.text(locale)));
        say(text("evidence.manifest", check.manifest()));
        boolean good = check.ok();
        Path beside = stamp == null ? EvidenceFiles.stampOf(file) : stamp;
        if (stamp != null || Files.isRegularFile(beside)) {
            TimeStamp time = TimeStamp.read(
                    EvidenceFiles.small(beside),
                    check.manifest(),
                    certificate == null ? Optional.empty() : Optional.of(TimeStamp.certificate(certificate)));
            say(text(
                    time.trusted() ? "evidence.stamped" : "evidence.stamped.untrusted",
                    EvidenceFiles.time(time.time(), main),
                    time.authority()));
        }
        if (good && rejudge) {
            try (OpenPackage opened = OpenPackage.open(file)) {
                good = new Rejudge(main).compare(opened);
            }
        }
        say(
                good
                        ? text("evidence.good", Integer.toString(check.files()), Integer.toString(check.records()))
                        : text("evidence.bad", Integer.toString(check.problems().size())));
        return good ? 0 : CHANGED;
    }

    private String text(String key, String... arguments) {
        return main.messages().text(key, arguments);
    }

    private void say(String line) {
        main.around().out().println(line);
    }

    /** How packages are made. */
    static final class PackOptions {
        @Option(
                names = "--package",
                paramLabel = "FILE",
                description = "file to write (default: evidence.wacz in the folder)")
        @Nullable
        Path out;

        @Option(
                names = "--offline",
                description = "fetch no styles and pictures of pages; pictures are taken from what the crawl kept")
        boolean offline;

        @Option(names = "--no-pictures", description = "open no browser for pictures of web pages")
        boolean noPictures;

        @Option(names = "--rules", paramLabel = "DIR", description = "own rules that judged")
        @Nullable
        Path rules;
    }
}
