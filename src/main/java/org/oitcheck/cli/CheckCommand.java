package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.report.Format;
import org.oitcheck.rules.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck check URL|DIR}. */
@Command(name = "check", description = "visit a site and write its checklist", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    RuleOptions rules;

    @Mixin
    OutputOptions output;

    @Mixin
    CrawlOptions crawl;

    @Parameters(paramLabel = "URL|DIR", description = "home page of the main site, or the folder of a saved site")
    String target;

    @Option(names = "--resume", description = "go on with an unfinished run in the same folder")
    boolean resume;

    @Option(
            names = "--fresh",
            description = "drop an unfinished run in the same folder, and ask the site for everything again")
    boolean fresh;

    @Option(
            names = "--drop-unfinished",
            description = "drop an unfinished run in the same folder; ask only for what changed since the one before")
    boolean drop;

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
        try (Target what = Target.of(target)) {
            if (what.mended()) {
                main.around()
                        .note(main.messages().text("note.mended", what.home().toString()));
            }
            crawl.settings(what.home(), what.local(), resume); // all values are looked at before anything is written
            return new CheckRun(main, pack, crawl, output.folder(), formats, plan).run(what, resume, fresh, drop);
        }
    }
}
