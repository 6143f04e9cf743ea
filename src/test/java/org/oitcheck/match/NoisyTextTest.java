package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.thai.PhraseMender;

/**
 * The tests of the rules, read with the faults of recognition: marks lost or taken for others. What must match still does, and what must
 * not match does not begin to.
 */
class NoisyTextTest {
    private static final RulePack PACK = new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty());
    private static final PhraseMender MENDER = RuleWords.mender(PACK);
    /** Marks that recognition takes for each other. */
    private static final List<String> ALIKE =
            List.of("\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47", "\u0E38\u0E39", "\u0E48\u0E49\u0E4A\u0E4B\u0E4C");

    private static final int EACH = 12;
    private static final int SEEDS = 3;

    /** One mark in {@value #EACH} is lost or becomes another: far worse than what Tesseract makes of a bad scan. */
    private static String noisy(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            Optional<String> marks =
                    ALIKE.stream().filter(g -> g.indexOf(c) >= 0).findFirst();
            if (marks.isEmpty() || random.nextInt(EACH) > 0) {
                out.append(c);
            } else if (random.nextBoolean()) {
                out.append(marks.get().charAt(random.nextInt(marks.get().length())));
            }
        }
        return out.toString();
    }

    private static List<RuleTester.Failure> failures(UnaryOperator<String> reading, String section) {
        RuleTester tester = new RuleTester(PACK, reading, Locale.ENGLISH);
        return PACK.rules().stream()
                .flatMap(r -> tester.test(r).stream())
                .filter(f -> f.section().equals(section))
                .toList();
    }

    private static long cases() {
        return PACK.rules().stream().mapToLong(r -> r.tests().match().size()).sum();
    }

    @Test
    void whatMustMatchIsFoundInSpiteOfLostMarks() {
        Random with = new Random(1);
        Random without = new Random(1);
        int mended = failures(t -> MENDER.mend(noisy(t, with)).text(), "match").size();
        int left = failures(t -> noisy(t, without), "match").size();
        assertThat(left / (double) cases()).isGreaterThan(0.09);
        assertThat(mended / (double) cases()).isLessThan(0.01);
    }

    @Test
    void whatMustNotMatchDoesNotBeginTo() {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            failures(t -> MENDER.mend(noisy(t, random)).text(), "reject")
                    .forEach(f -> wrong.add(f.rule().id() + " " + f.title() + " " + f.actual()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void titlesNeverNameAnotherItemAfterMending() {
        NameMatcher names = new NameMatcher(PACK);
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            for (String title : all().map(Rule.Tests.Case::title).toList()) {
                List<Rule> right = named(names, title);
                String read = MENDER.mend(noisy(title, random)).text();
                named(names, read).stream()
                        .filter(r -> !right.contains(r))
                        .forEach(r -> wrong.add(title + " → " + read + ": " + r.id()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasReadRightIsNotChanged() {
        List<String> changed = all().flatMap(c -> Stream.of(c.title(), c.text()))
                .filter(t -> !MENDER.mend(t).changes().isEmpty())
                .map(t -> t + " → " + MENDER.mend(t).text())
                .toList();
        assertThat(changed).isEmpty();
    }

    private static Stream<Rule.Tests.Case> all() {
        return PACK.rules().stream()
                .flatMap(r -> Stream.of(
                        r.tests().match(), r.tests().reject(), r.tests().gaps()))
                .flatMap(List::stream);
    }

    private static List<Rule> named(NameMatcher names, String title) {
        return names.match(title).stream()
                .filter(h -> h.strength() == NameHit.Strength.NAME)
                .map(NameHit::rule)
                .toList();
    }
}
