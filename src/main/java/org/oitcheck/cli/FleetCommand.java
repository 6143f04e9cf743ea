package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.rules.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck fleet AGENCIES.csv}. */
@Command(name = "fleet", description = "import a list of agencies and check them all", mixinStandardHelpOptions = true)
final class FleetCommand implements Callable<Integer> {
    @ParentCommand
    Main main;

    @Mixin
    StoreOptions store;

    @Mixin
    WorkOptions work;

    @Parameters(paramLabel = "AGENCIES.csv", description = "columns name,url,type,province,profile; url is required")
    Path list;

    @Option(names = "--profile", paramLabel = "NAME", description = "profile of agencies that name none (default: lao)")
    String profile = RulePacks.DEFAULT_PROFILE;

    @Option(names = "--import-only", description = "only import the list; a server or worker does the checks later")
    boolean importOnly;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for fleet.csv with the results")
    @Nullable
    Path out;

    @Override
    public Integer call() throws Exception {
        return new Fleet(main, new Watch(main, store, work, new AlertOptions())).run(list, profile, importOnly, out);
    }
}
