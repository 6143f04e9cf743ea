package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import picocli.CommandLine.Option;

/** Options that choose the rules: year, profile, own rules. */
final class RuleOptions {
    @Option(
            names = "--year",
            paramLabel = "Y",
            description = "fiscal year of the form (Buddhist era); default: the newest complete pack")
    @Nullable
    Integer year;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "kind of agency: lao (default), central, school, hospital")
    String profile = RulePacks.DEFAULT_PROFILE;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "own rule files that add to or override the shipped pack")
    @Nullable
    Path own;

    RulePack load() {
        RulePacks packs = new RulePacks(Home.rules());
        int y = year == null ? packs.newestComplete() : year;
        return packs.load(y, profile, Optional.ofNullable(own));
    }
}
