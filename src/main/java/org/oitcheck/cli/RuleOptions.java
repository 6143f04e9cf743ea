package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.List;
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

    /** @throws UserError when there is no such year or profile */
    RulePack load() {
        return load(profile);
    }

    /** The pack for another kind of agency than the one chosen. */
    RulePack load(String profile) {
        RulePacks packs = new RulePacks(Home.rules());
        List<Integer> years = packs.years();
        if (year != null && !years.contains(year)) {
            boolean christian = year > 1900 && year < 2200;
            throw new UserError(
                    UserError.USAGE,
                    christian ? "error.year.christian" : "error.year",
                    Integer.toString(year),
                    years.toString(),
                    Integer.toString(year + 543));
        }
        int y = year == null ? packs.newestComplete() : year;
        List<String> profiles = packs.profiles(y);
        if (!profiles.contains(profile)) {
            throw new UserError(
                    UserError.USAGE, "error.profile", profile, Integer.toString(y), String.join(", ", profiles));
        }
        return packs.load(y, profile, Optional.ofNullable(own));
    }
}
