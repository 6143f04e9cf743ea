package org.oitcheck.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
    /** Sizes of the sub-indicators in FY2563 to FY2565. */
    private static final Map<String, Integer> FORM_2565 =
            new TreeMap<>(Map.of("9.1", 9, "9.2", 8, "9.3", 7, "9.4", 4, "9.5", 5, "10.1", 8, "10.2", 2));

    private static List<Item> form(Map<String, Integer> found) {
        List<Item> items = new ArrayList<>();
        FORM_2565.forEach((sub, size) -> {
            for (int i = 0; i < size; i++) {
                Verdict verdict = i < found.getOrDefault(sub, 0) ? Verdict.FOUND : Verdict.MISSING;
                items.add(Samples.item("O" + (items.size() + 1), sub, verdict));
            }
        });
        return items;
    }

    private static double indicator(Score score, String id) {
        return score.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @ParameterizedTest(name = "indicator 9 with {0} {1} {2} {3} {4} found is {5}")
    @CsvSource({
        "3,0,3,2,1, 29.24",
        "4,5,4,4,2, 60.82",
        "8,3,7,4,5, 85.28",
        "4,5,5,4,2, 63.67",
        "8,8,7,4,5, 97.78",
        "9,8,7,4,4, 96.00",
        "9,7,6,4,5, 94.64",
        "0,0,0,0,0, 0",
        "9,8,7,4,5, 100"
    })
    void indicatorNineIsTheMeanOfItsSubIndicators(int a, int b, int c, int d, int e, double published) {
        Score score = Scores.of(form(Map.of("9.1", a, "9.2", b, "9.3", c, "9.4", d, "9.5", e)));
        assertThat(indicator(score, "9")).isCloseTo(published, within(0.01));
    }

    @ParameterizedTest(name = "indicator 10 with {0} and {1} found is {2}")
    @CsvSource({"4,0, 25.00", "0,1, 25.00", "5,0, 31.25", "7,2, 93.75", "6,2, 87.50"})
    void indicatorTenIsTheMeanOfItsSubIndicators(int a, int b, double published) {
        assertThat(indicator(Scores.of(form(Map.of("10.1", a, "10.2", b))), "10"))
                .isCloseTo(published, within(0.005));
    }

    @Test
    void oitIsTheMeanOfItsIndicators() {
        Score score = Scores.of(form(Map.of("9.1", 3, "9.2", 0, "9.3", 3, "9.4", 2, "9.5", 1, "10.1", 4)));
        assertThat(score.oit()).isCloseTo(27.12, within(0.005));
        assertThat(score.items()).isEqualTo(43);
        assertThat(score.found()).isEqualTo(13);
        assertThat(score.uncertain()).isFalse();
    }

    @ParameterizedTest(name = "an item of {0} is worth {1} points")
    @CsvSource({"9.1,0.444", "9.2,0.500", "9.3,0.571", "9.4,1.000", "9.5,0.800", "10.1,1.250", "10.2,5.000"})
    void anItemIsWorthItsShareOfTheTotal(String sub, double points) {
        List<Item> items = Scores.withGains(form(Map.of()));
        assertThat(items)
                .filteredOn(i -> i.sub().equals(sub))
                .allSatisfy(i -> assertThat(i.gain()).isCloseTo(points, within(0.0005)));
    }

    @Test
    void foundItemsHaveNothingLeftToGain() {
        assertThat(Scores.withGains(form(FORM_2565)))
                .allSatisfy(i -> assertThat(i.gain()).isZero());
    }

    @Test
    void noItemsScoreZero() {
        assertThat(Scores.of(List.of())).isEqualTo(new Score(0, 0, List.of(), 0, 0, 0));
    }

    @Test
    void rangeCoversWhatNobodyCouldJudge() {
        Score score = Scores.of(List.of(
                Samples.item("O1", "9.1", Verdict.FOUND),
                Samples.item("O2", "t", "9.1", Verdict.FOUND, 0.5),
                Samples.item("O3", "9.1", Verdict.UNREADABLE),
                Samples.item("O4", "9.1", Verdict.MISSING)));
        assertThat(score.oit()).isEqualTo(50);
        assertThat(score.low()).isEqualTo(25);
        assertThat(score.high()).isEqualTo(75);
        assertThat(score.uncertain()).isTrue();
    }

    @Test
    void indicatorsKeepTheOrderOfTheForm() {
        assertThat(Scores.of(List.of(
                                Samples.item("O1", "9.1", Verdict.FOUND), Samples.item("O34", "10.1", Verdict.FOUND)))
                        .indicators())
                .extracting(Score.Indicator::id)
                .containsExactly("9", "10");
    }

    @Provide
    Arbitrary<List<Item>> forms() {
        Arbitrary<Item> items = net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of("9.1", "9.2", "9.3", "10.1", "10.2", "11"),
                        Arbitraries.of(Verdict.values()),
                        Arbitraries.doubles().between(0, 1))
                .as((n, sub, verdict, confidence) -> Samples.item("O" + n, "t", sub, verdict, confidence));
        return items.list().ofMinSize(1).ofMaxSize(50);
    }

    @Property(tries = 200)
    void scoreLiesInItsRangeAndWithinHundred(@ForAll("forms") List<Item> items) {
        Score s = Scores.of(items);
        assertThat(s.low()).isBetween(0.0, s.oit());
        assertThat(s.high()).isBetween(s.oit(), 100.0);
    }

    @Property(tries = 200)
    void gainsOfOpenItemsAndTheScoreMakeFortyPoints(@ForAll("forms") List<Item> items) {
        double gains = Scores.withGains(items).stream().mapToDouble(Item::gain).sum();
        double now = Scores.OIT_WEIGHT * Scores.of(items).oit();
        assertThat(now + gains).isCloseTo(40, within(0.01));
    }

    @Property(tries = 200)
    void mendingOneItemRaisesTheTotalByItsGain(@ForAll("forms") List<Item> items) {
        Item first = Scores.withGains(items).get(0);
        List<Item> mended = new ArrayList<>(items);
        mended.set(0, Samples.item(first.id(), "t", first.sub(), Verdict.FOUND, 1));
        double rise =
                Scores.OIT_WEIGHT * (Scores.of(mended).oit() - Scores.of(items).oit());
        assertThat(rise).isCloseTo(first.gain(), within(0.001));
    }
}
