package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Each item of each form is tried on at least five texts that are it and five that only look like it. */
class RuleTestsCountTest {
    private static final int LEAST = 5;
    private final RulePacks packs = new RulePacks(Path.of("rules"));

    @Test
    void everyItemOfEveryYearHasFiveTextsThatAreItAndFiveThatAreNot() {
        SoftAssertions each = new SoftAssertions();
        List<Integer> years = packs.years();
        assertThat(years).contains(2564, 2565, 2566, 2567, 2568, 2569);
        for (int year : years) {
            for (Rule rule : packs.load(year, "lao", Optional.empty()).rules()) {
                String name = year + " " + rule.id();
                each.assertThat(rule.tests().match().stream().distinct())
                        .as(name + " match")
                        .hasSizeGreaterThanOrEqualTo(LEAST);
                each.assertThat(rule.tests().reject().stream().distinct())
                        .as(name + " reject")
                        .hasSizeGreaterThanOrEqualTo(LEAST);
            }
        }
        each.assertAll();
    }

    @Test
    void aComponentThatIsOnlyRecalledOrInferredIsNeverRequired() {
        SoftAssertions each = new SoftAssertions();
        for (int year : packs.years()) {
            for (Rule rule : packs.load(year, "lao", Optional.empty()).rules()) {
                rule.components().stream()
                        .filter(c -> List.of("RECALLED", "INFERRED")
                                .contains(c.basis().name()))
                        .forEach(c -> each.assertThat(c.required())
                                .as(year + " " + rule.id() + " " + c.id())
                                .isFalse());
            }
        }
        each.assertAll();
    }

    @Test
    void theStepFrom2567To2568NamesOnlyWhatChanged() throws Exception {
        long step = lines(2568);
        long whole = lines(2566);
        assertThat(step).isLessThan(whole / 4);
    }

    private static long lines(int year) throws Exception {
        long lines = 0;
        try (var files = java.nio.file.Files.list(Path.of("rules/" + year))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("O\\d+\\.yaml"))
                    .toList()) {
                lines += java.nio.file.Files.readAllLines(file).size();
            }
        }
        return lines;
    }
}
