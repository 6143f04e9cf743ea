package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Stretch;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Check;
import org.oitcheck.rules.Rule.Component;
import org.oitcheck.rules.RulePack;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.Phrase;

/** What recognition is not sure of proves nothing. */
class UnsureWordsTest {
    private static final RulePack PACK = new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty());
    private static final YearJudge YEARS = new YearJudge(new FiscalYear(2566));

    private final Rule rule = PACK.rules().stream()
            .filter(r -> component(r).isPresent())
            .findFirst()
            .orElseThrow();
    private final Component component = component(rule).orElseThrow();
    private final String words = words(component).orElseThrow().written();

    /** A component that one phrase proves. */
    private static Optional<Component> component(Rule rule) {
        return rule.components().stream()
                .filter(c -> c.required() && c.condition().min() <= 1)
                .filter(c -> c.condition().all().isEmpty()
                        && c.condition().check().kind() == Check.Kind.NONE
                        && words(c).isPresent())
                .findFirst();
    }

    private static Optional<Phrase> words(Component c) {
        return c.condition().any().stream()
                .filter(p -> p.written().matches("[ก-๛]{6,}"))
                .findFirst();
    }

    private ComponentFinding judged(Part... parts) {
        UnitText text = new UnitText(List.of(parts), true);
        Unit unit = new Unit(
                PageUrl.parse("http://a.example/scan.pdf").orElseThrow(),
                Unit.State.READ,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of(),
                List.of(),
                text,
                Optional.empty(),
                List.of(),
                false,
                false,
                text.length(),
                false);
        return new ComponentJudge(new Checks(YEARS))
                        .judge(
                                rule,
                                List.of(new ComponentJudge.Dated(
                                        unit, new YearFinding(YearFinding.State.NOT_ASKED, 0, ""))))
                        .stream()
                        .filter(f -> f.id().equals(component.id()))
                        .findFirst()
                        .orElseThrow();
    }

    private Part recognised(int page, double confidence) {
        return new Part(page, "", words, 0.95, List.of(new Stretch(0, words.length(), confidence)));
    }

    @Test
    void wordsOfLowConfidenceLeaveTheComponentUnknownAndAreShown() {
        ComponentFinding f = judged(recognised(1, 0.5));
        assertThat(f.state()).isEqualTo(State.UNKNOWN);
        assertThat(f.quote()).contains(words);
    }

    @Test
    void sureWordsProveIt() {
        assertThat(judged(recognised(1, 0.9)).state()).isEqualTo(State.MET);
    }

    @Test
    void theSurestOfSeveralPlacesDecides() {
        ComponentFinding f = judged(recognised(1, 0.5), recognised(2, 0.9));
        assertThat(f.state()).isEqualTo(State.MET);
        assertThat(f.page()).isEqualTo(2);
    }

    @Test
    void whatABadPageDoesNotShowIsNotAbsent() {
        Part bad = new Part(1, "", "ไม่มีอะไร", 0.8, List.of(new Stretch(0, 9, 0.8)));
        Part good = new Part(1, "", "ไม่มีอะไร", 0.97, List.of(new Stretch(0, 9, 0.97)));
        assertThat(judged(bad).state()).isEqualTo(State.UNKNOWN);
        assertThat(judged(good).state()).isEqualTo(State.UNMET);
    }
}
