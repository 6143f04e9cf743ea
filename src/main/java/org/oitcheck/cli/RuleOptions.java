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
    @Nullable
    String profile;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "own rule files that add to or override the shipped pack")
    @Nullable
    Path own;

    /** Profile asked for, or the usual one. */
    String profile() {
        return profile == null ? RulePacks.DEFAULT_PROFILE : profile;
    }

    /** @throws UserError when there is no such year or profile */
    RulePack load() {
        return load(year, profile());
    }

    /**
     * As {@link #load()}, but for the form of an old check where the user has not said which.
     *
     * @throws UserError when there is no such year or profile
     */
    RulePack load(Optional<CheckedForm> form) {
        Integer of = year != null ? year : form.map(CheckedForm::year).orElse(null);
        String kind = profile != null
                ? profile
                : form.map(CheckedForm::profile).filter(p -> !p.isBlank()).orElse(RulePacks.DEFAULT_PROFILE);
        return load(of, kind);
    }

    /** The pack for another kind of agency than the one chosen. */
    RulePack load(String kind) {
        return load(year, kind);
    }

    private RulePack load(@Nullable Integer year, String profile) {
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
