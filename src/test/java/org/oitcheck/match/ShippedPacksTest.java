package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;

/** Every pack and profile that ships loads, keeps the promises of the format, and passes the tests of its own rules. */
class ShippedPacksTest {
    private static final RulePacks PACKS = new RulePacks(Path.of("rules"));

    static Stream<Arguments> packs() {
        return PACKS.years().stream().flatMap(y -> PACKS.profiles(y).stream().map(p -> Arguments.of(y, p)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("packs")
    void passesItsOwnTests(int year, String profile) {
        RulePack pack = PACKS.load(year, profile, Optional.empty());
        RuleTester tester = new RuleTester(pack, Locale.ENGLISH);
        List<RuleTester.Failure> failures =
                pack.rules().stream().flatMap(r -> tester.test(r).stream()).toList();
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("packs")
    void requiresNothingThatIsOnlyRecalledOrInferred(int year, String profile) {
        for (Rule rule : PACKS.load(year, profile, Optional.empty()).rules()) {
            assertThat(rule.components())
                    .as("%s %s", year, rule.id())
                    .noneMatch(c ->
                            c.required() && (c.basis() == Rule.Basis.RECALLED || c.basis() == Rule.Basis.INFERRED));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("packs")
    void namesOnlySourcesAndItemsThatItHas(int year, String profile) {
        RulePack pack = PACKS.load(year, profile, Optional.empty());
        for (Rule rule : pack.rules()) {
            assertThat(pack.sources().keySet())
                    .as("sources of %s", rule.origin())
                    .containsAll(rule.source().refs());
            assertThat(pack.subIndicators())
                    .as("sub-indicator of %s", rule.origin())
                    .anyMatch(s -> s.id().equals(rule.sub()) && s.indicator().equals(rule.indicator()));
            assertThat(rule.lookAlikes())
                    .as("look-alikes of %s", rule.origin())
                    .allMatch(l -> l.item().isEmpty()
                            || pack.rule(l.item()).isPresent()
                                    && !l.item().equals(rule.id().value()));
        }
    }

    @Test
    void theFormsHaveTheNumberOfItemsThatTheirSourcesName() {
        assertThat(PACKS.years().stream()
                        .map(y -> PACKS.load(y, RulePacks.DEFAULT_PROFILE, Optional.empty())
                                .rules()
                                .size()))
                .containsExactly(COUNTS);
    }

    /** Ascending by year. */
    private static final Integer[] COUNTS = {43, 43, 43, 35, 28, 26};
}
