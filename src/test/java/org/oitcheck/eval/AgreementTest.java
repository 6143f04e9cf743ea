package org.oitcheck.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.Agreement.Pair;
import org.oitcheck.eval.LabelledSites.LabelledSite;
import org.oitcheck.eval.Labels.Label;

class AgreementTest {
    private static final Path TWICE = Path.of("src/test/resources/second-labels");

    private static Label label(Verdict verdict, String... urls) {
        return new Label(verdict, verdict, List.of(urls), List.of(), "why");
    }

    private static List<Pair> pairs(int number, Verdict first, Verdict second) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            pairs.add(new Pair("site", "O" + i, label(first), label(second)));
        }
        return pairs;
    }

    /** The example of many textbooks: 20 and 15 agreed of 50, κ = 0.4. */
    @Test
    void kappaIsAgreementBeyondChance() {
        List<Pair> all = new ArrayList<>(pairs(20, Verdict.FOUND, Verdict.FOUND));
        all.addAll(pairs(5, Verdict.FOUND, Verdict.MISSING));
        all.addAll(pairs(10, Verdict.MISSING, Verdict.FOUND));
        all.addAll(pairs(15, Verdict.MISSING, Verdict.MISSING));
        Agreement agreement = new Agreement(all);

        assertThat(agreement.observed()).isCloseTo(0.7, within(1e-9));
        assertThat(agreement.expected()).isCloseTo(0.5, within(1e-9));
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(agreement.disagreements()).hasSize(15);
    }

    @Test
    void oneVerdictForEverythingIsFullAgreement() {
        assertThat(new Agreement(pairs(3, Verdict.FOUND, Verdict.FOUND)).kappa())
                .isEqualTo(1);
        assertThat(new Agreement(List.of()).kappa()).isEqualTo(1);
    }

    @Test
    void sitesAreMatchedByNameAndOnlyItemsOfBothCount() {
        SortedMap<String, Label> first =
                new TreeMap<>(Map.of("O1", label(Verdict.FOUND, "/a"), "O2", label(Verdict.MISSING)));
        SortedMap<String, Label> second =
                new TreeMap<>(Map.of("O1", label(Verdict.FOUND, "/b"), "O3", label(Verdict.MISSING)));
        Agreement agreement = Agreement.of(
                List.of(site("one", first), site("other", first)), List.of(site("one", second), site("third", second)));

        assertThat(agreement.pairs()).extracting(Pair::site, Pair::item).containsExactly(tuple("one", "O1"));
        assertThat(agreement.disagreements()).isEmpty();
        assertThat(agreement.lesserDifferences()).hasSize(1);
    }

    @Test
    void theSitesLabelsSayWhatBothSaidOrWhatWasSettled() throws IOException {
        List<LabelledSite> first = LabelledSites.in(TWICE.resolve("first"), 2566);
        List<LabelledSite> second = LabelledSites.in(TWICE.resolve("second"), 2566);
        List<LabelledSite> now = new ArrayList<>(LabelledSites.in(Path.of("src/test/resources/sites"), 2566));
        now.addAll(LabelledSites.in(Path.of("src/test/resources/sites-validation"), 2566));
        Agreement labellers = Agreement.of(first, second);

        assertThat(labellers.pairs()).hasSizeGreaterThan(200);
        for (Pair pair : labellers.pairs()) {
            Verdict settled = now.stream()
                    .filter(site -> site.name().equals(pair.site()))
                    .map(site -> site.labels().items().get(pair.item()).verdict())
                    .findFirst()
                    .orElseThrow();
            assertThat(settled)
                    .as(pair.site() + " " + pair.item())
                    .isIn(pair.first().verdict(), pair.second().verdict());
        }
    }

    @Test
    void printedWithFiguresAndEveryDifference() throws IOException {
        String text = AgreementText.of(Agreement.of(
                LabelledSites.in(TWICE.resolve("first"), 2566), LabelledSites.in(TWICE.resolve("second"), 2566)));

        assertThat(text).contains("kappa", "siuthumphon O32", "first  MISSING", "second INCOMPLETE");
    }

    private static LabelledSite site(String name, SortedMap<String, Label> items) {
        return new LabelledSite(Path.of(name), new Labels(name, 2566, items));
    }

    private static Tuple tuple(Object... values) {
        return Assertions.tuple(values);
    }
}
