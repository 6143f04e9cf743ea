package org.oitcheck.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePacks;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.FiscalYear;

class PeriodChecksTest {
    private static final Rule MONTHLY = new RulePacks(Path.of("rules"))
            .load(2566, "lao", Optional.empty()).rules().stream()
                    .filter(r -> r.id().value().equals("O16"))
                    .findFirst()
                    .orElseThrow();

    private static Set<YearMonth> months(String... lines) {
        UnitText text = UnitText.of(String.join("\n", lines), RuleWords.NONE);
        Unit unit = new Unit(
                PageUrl.parse("http://a.example/a.pdf").orElseThrow(),
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
        return new PeriodChecks(new YearJudge(new FiscalYear(2566))).monthsOf(unit, MONTHLY);
    }

    @Test
    void aMonthUnderWhichNoRowHasAFigureIsNotCovered() {
        String head = "งาน\tต.ค. 65\tพ.ย. 65\tธ.ค. 65\tม.ค. 66";
        assertThat(months(head, "ภาษี\t1\t2\t3\t4", "ทะเบียน\t1\t2\t3\t4")).hasSize(4);
        assertThat(months(head, "ภาษี\t1\t2\t3", "ทะเบียน\t1\t2\t3\t"))
                .hasSize(3)
                .doesNotContain(YearMonth.of(2023, 1));
        assertThat(months(head, "ภาษี\t1\t2\t3", "", "ทะเบียน\t1\t2\t3")).hasSize(4);
    }

    /** A register whose last column is a month: each row looks like the head of the rows below it. */
    @Test
    void aLongTableThatEndsInMonthsIsReadInNoTime() {
        String[] rows = new String[40_000];
        Arrays.fill(rows, "จ้าง\tนายก\t500\tม.ค. 66");
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(months(rows)).containsExactly(YearMonth.of(2023, 1)));
    }
}
