package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Rejudgement;
import org.oitcheck.report.Format;
import org.oitcheck.report.RejudgementReport;
import org.oitcheck.report.RejudgementReport.Judged;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.SnapshotException;
import org.oitcheck.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code oitcheck match SNAPSHOT…}: judges stored crawls again, without network. One snapshot gets its reports as a check does; for
 * several only what the rules of today would change is told.
 */
@Command(
        name = "match",
        description = "judge stored snapshots again, without network, and tell which verdicts change and why",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    RuleOptions rules;

    @Mixin
    OutputOptions output;

    @Mixin
    OcrOption scans;

    @Parameters(
            arity = "1..*",
            paramLabel = "SNAPSHOT",
            description =
                    "a snapshot folder that a check has written, the folder above it, or a folder of such results")
    List<Path> folders = List.of();

    @Option(
            names = "--org",
            paramLabel = "FILE",
            description = "facts about the agency, for plans made from this check")
    @Nullable
    Path org;

    @Override
    public Integer call() throws Exception {
        List<Path> snapshots = new ArrayList<>();
        for (Path folder : folders) {
            snapshots.addAll(Stored.in(folder));
        }
        return snapshots.size() == 1 ? one(snapshots.get(0)) : several(snapshots);
    }

    private int one(Path place) throws Exception {
        if (!Snapshots.exists(place)) {
            Snapshots.open(place).close(); // says what is wrong with it
        }
        RulePack pack = rules.load(CheckedForm.of(place));
        Set<Format> formats = output.parsed();
        PlanFiles plan = new PlanFiles(main, pack, PlanFiles.organisation(org));
        Optional<Checklist> before = before(place);
        try (Snapshot snapshot = Snapshots.open(place)) {
            Path out = output.folder().path();
            note("note.form", pack.title(), Integer.toString(pack.year()), pack.profile());
            Checklist checklist = new Stages(pack, main.locale())
                    .match(snapshot, Scans.of(scans.mode(), place, main.around().environment()), decided(place, out));
            Stored.note(out, place);
            plan.write(checklist, formats, out);
            AnswerFiles.write(checklist, formats, out, plan.look(), main);
            int status = Results.tell(checklist, formats, out, plan.look(), main);
            Results.tellScans(checklist.run().ocr(), main);
            Optional<Rejudgement> changed = compared(place, before, checklist);
            if (changed.isPresent()) {
                tell(List.of(new Judged(Stored.name(place), changed.get())), out);
            }
            return status;
        }
    }

    /** The folder whose decisions count: where the results go, or else where the crawl lies. */
    private static Path decided(Path place, Path out) {
        Path beside = place.toAbsolutePath().getParent();
        return beside == null || Files.exists(out.resolve(Decisions.FILE)) ? out : beside;
    }

    private int several(List<Path> snapshots) throws Exception {
        List<Judged> all = new ArrayList<>();
        Path out = output.folder().path();
        boolean unread = false;
        for (Path place : snapshots) {
            note("note.rejudge", place.toString());
            try (Snapshot snapshot = Snapshots.open(place)) {
                Optional<Checklist> before = before(place);
                if (before.isEmpty()) {
                    note("note.rejudge.nothing", Stored.checklist(place).toString());
                    unread = true;
                    continue;
                }
                RulePack pack = rules.load(CheckedForm.of(place));
                Checklist now = new Stages(pack, main.locale())
                        .match(
                                snapshot,
                                Scans.of(scans.mode(), place, main.around().environment()));
                Optional<Rejudgement> changed = compared(place, before, now);
                changed.ifPresent(r -> all.add(new Judged(Stored.name(place), r)));
                unread |= changed.isEmpty();
            } catch (SnapshotException e) {
                // one damaged folder must not hide what the others show
                note("error.snapshot." + e.problem(), e.path(), String.valueOf(e.getMessage()));
                unread = true;
            }
        }
        tell(all, out);
        boolean changes = all.stream().anyMatch(j -> !j.result().changes().isEmpty());
        return unread ? UserError.USAGE : changes ? 1 : 0;
    }

    /** The checklist beside the snapshot, read before a new one can take its place. */
    private Optional<Checklist> before(Path place) throws IOException {
        Path file = Stored.checklist(place);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ChecklistJson.read(file));
        } catch (ChecklistFormatException e) {
            note("note.rejudge.unread", e.message(main.locale()));
            return Optional.empty();
        }
    }

    private Optional<Rejudgement> compared(Path place, Optional<Checklist> before, Checklist now) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (!before.get().run().id().equals(now.run().id())) {
            note("note.rejudge.other", Stored.checklist(place).toString());
            return Optional.empty();
        }
        if (before.get().year() != now.year()) {
            note(
                    "note.rejudge.year",
                    Stored.checklist(place).toString(),
                    String.valueOf(before.get().year()),
                    String.valueOf(now.year()));
            return Optional.empty();
        }
        return Optional.of(Rejudgement.of(before.get(), now));
    }

    private void tell(List<Judged> all, Path out) throws Exception {
        RejudgementReport report = new RejudgementReport(main.locale());
        List<Path> files = report.write(all, out);
        main.around().out().print(report.terminal(all));
        files.forEach(main.around().out()::println);
        main.around().out().flush();
    }

    private void note(String key, String... arguments) {
        main.around().note(main.messages().text(key, arguments));
    }
}
