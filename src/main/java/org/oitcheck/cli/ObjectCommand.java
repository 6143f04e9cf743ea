package org.oitcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.ObjectionBuilder;
import org.oitcheck.audit.RefusedItems;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Objection;
import org.oitcheck.evidence.OpenPackage;
import org.oitcheck.evidence.PackageCheck;
import org.oitcheck.evidence.TimeStamp;
import org.oitcheck.report.Objections;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck evidence object PACKAGE}: what an agency may say about refused items, from what was kept on the day of submission. */
@Command(
        name = "object",
        description = "draft objections to refused items (DOCX, HTML) from a frozen package alone",
        mixinStandardHelpOptions = true)
final class ObjectCommand implements Callable<Integer> {
    private static final int CHANGED = 1;

    @ParentCommand
    EvidenceCommand evidence;

    @Parameters(paramLabel = "PACKAGE", description = "package made by evidence freeze, or by verify (.wacz)")
    Path file;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description = "table of the preliminary scores (CSV, XLSX) with the columns item, score, reason")
    @Nullable
    Path refused;

    @Option(
            names = "--items",
            paramLabel = "O12,O22",
            split = "[,;\\s]+",
            description = "refused items, instead of a table")
    List<String> items = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results (default: oitcheck-out)")
    Path out = Path.of("oitcheck-out");

    @Override
    public Integer call() throws Exception {
        Main main = evidence.main;
        if (refused == null && items.isEmpty()) {
            throw new UserError(UserError.USAGE, "error.object.items");
        }
        Map<String, RefusedItems.Refused> wanted =
                refused == null ? RefusedItems.of(items) : RefusedItems.read(refused);
        PackageCheck check = PackageCheck.of(file);
        if (!check.ok()) {
            check.problems().forEach(p -> main.around().out().println(p.text(main.locale())));
            main.around()
                    .out()
                    .println(main.messages()
                            .text(
                                    "evidence.bad",
                                    Integer.toString(check.problems().size())));
            return CHANGED;
        }
        String stamp = "";
        Path beside = EvidenceFiles.stampOf(file);
        if (Files.isRegularFile(beside)) {
            TimeStamp time = TimeStamp.read(EvidenceFiles.small(beside), check.manifest(), Optional.empty());
            stamp = time.time() + " " + time.authority();
        }
        try (OpenPackage opened = OpenPackage.open(file)) {
            EvidenceIndex index = opened.index();
            if (index.kind() == EvidenceIndex.Kind.CHECK) {
                throw new UserError(UserError.USAGE, "error.object.kind", file.toString());
            }
            RulePack pack = new RulePacks(Home.rules()).load(index.year(), index.profile(), opened.ownRules());
            Objection objection = new ObjectionBuilder(pack).build(index, wanted, check.manifest(), stamp);
            List<Path> files = Objections.write(
                    objection,
                    name -> bytes(opened, name),
                    OutputFolder.make(out).path(),
                    main.locale());
            main.around().out().print(Objections.terminal(objection, main.locale(), files));
            main.around().out().flush();
        }
        return 0;
    }

    private static byte[] bytes(OpenPackage opened, String name) {
        try {
            return opened.file(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
