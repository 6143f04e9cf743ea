package org.oitcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.oitcheck.eval.DemoSite;
import org.oitcheck.plan.Organisation;
import org.oitcheck.report.Format;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck demo}: checks the bundled sample site, so that a newcomer sees the product work. */
@Command(
        name = "demo",
        description = "check the bundled sample site and say where the report is",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    /** Form year of the sample site. */
    private static final int YEAR = 2566;

    @ParentCommand
    Main main;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results (default: oitcheck-demo)")
    Path out = Path.of("oitcheck-demo");

    @Override
    public Integer call() throws Exception {
        RulePack pack = new RulePacks(Home.rules()).load(YEAR, RulePacks.DEFAULT_PROFILE, Optional.empty());
        OutputFolder folder = OutputFolder.make(out);
        Path site = Files.createTempDirectory("oitcheck-demo");
        try {
            DemoSite.unpack(site);
            try (Target target = Target.ofFolder(site)) {
                main.around()
                        .note(main.messages().text("demo.start", target.home().toString()));
                Set<Format> formats = Format.parse(OutputOptions.ALL);
                PlanFiles plan = new PlanFiles(main, pack, Organisation.UNKNOWN);
                int status = new CheckRun(main, pack, new CrawlOptions(), folder, formats, plan)
                        .run(target, false, true, false);
                Path report = folder.path()
                        .resolve(Format.HTML.fileName())
                        .toAbsolutePath()
                        .normalize();
                main.around().out().println();
                main.around()
                        .out()
                        .println(
                                main.messages().text("demo.open", report.toUri().toString()));
                // a sample site has open items on purpose: that is no failure of the demonstration
                return status == 1 ? 0 : status;
            }
        } finally {
            Stages.delete(site);
        }
    }
}
