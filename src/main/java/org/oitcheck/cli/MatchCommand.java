package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.report.Format;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck match SNAPSHOT}: judges a stored crawl again, without network. */
@Command(
        name = "match",
        description = "judge a stored snapshot again, without network",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    RuleOptions rules;

    @Mixin
    OutputOptions output;

    @Parameters(
            paramLabel = "SNAPSHOT",
            description = "the snapshot folder that a check has written, or the folder above it")
    Path folder;

    @Option(
            names = "--org",
            paramLabel = "FILE",
            description = "facts about the agency, for plans made from this check")
    @Nullable
    Path org;

    @Override
    public Integer call() throws Exception {
        RulePack pack = rules.load();
        Set<Format> formats = output.parsed();
        PlanFiles plan = new PlanFiles(main, pack, PlanFiles.organisation(org));
        Path inside = folder.resolve("snapshot");
        Path place = !Snapshots.exists(folder) && Snapshots.exists(inside) ? inside : folder;
        try (Snapshot snapshot = Snapshots.open(place)) {
            Path out = output.folder().path();
            main.around()
                    .note(main.messages()
                            .text("note.form", pack.title(), Integer.toString(pack.year()), pack.profile()));
            Checklist checklist = new Stages(pack, main.locale()).match(snapshot);
            plan.write(checklist, formats, out);
            return Results.tell(checklist, formats, out, main);
        }
    }
}
