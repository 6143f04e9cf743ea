package org.oitcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.plan.Results.MeasureResult;

/** Results of measures: only what the new check found counts as done. */
class ResultsTest {
    private static Results results(Checklist before, Checklist after) throws Exception {
        Plan plan = new PlanBuilder(PlanTest.PACK, Organisation.UNKNOWN).build(before);
        return new ResultsBuilder(plan, after).build();
    }

    private static MeasureResult of(Results results, String item) {
        return results.measures().stream()
                .filter(m -> m.items().contains(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsFoundNowIsDoneAndWhatIsNotStaysOpen() throws Exception {
        Results r = results(
                PlanTest.form(
                        PlanTest.item("O22", Verdict.MISSING),
                        PlanTest.item("O26", Verdict.INCOMPLETE, "ข้อเสนอแนะ"),
                        PlanTest.item("O1", Verdict.MISSING)),
                PlanTest.form(
                        PlanTest.item("O26", Verdict.INCOMPLETE, "ข้อเสนอแนะ"),
                        PlanTest.item("O1", Verdict.UNDECIDED)));
        assertThat(r.doneCount()).isEqualTo(1);
        assertThat(r.period()).isEqualTo("ตั้งแต่วันที่ 1 ตุลาคม 2565 ถึง 30 กันยายน 2566");
        MeasureResult done = of(r, "O22");
        assertThat(done.done()).isTrue();
        assertThat(done.urls()).isNotEmpty();
        assertThat(done.result()).contains("O22").contains("ดำเนินการแล้ว").contains("5 เม.ย. 66");
        MeasureResult open = of(r, "O26");
        assertThat(open.done()).isFalse();
        assertThat(open.urls()).isEmpty();
        assertThat(open.suggestion()).isEqualTo("O26: ยังขาด ข้อเสนอแนะ");
        assertThat(of(r, "O1").result()).contains("ยังไม่ได้ตรวจ");
    }

    @Test
    void ownMeasuresWaitForAPerson() throws Exception {
        Plan plan = new PlanBuilder(PlanTest.PACK, Organisation.UNKNOWN).build(PlanTest.form());
        Measure own = new Measure(
                1,
                List.of(),
                List.of(),
                "อบรม",
                "",
                List.of(),
                "สำนักปลัด",
                "ทั้งปี",
                java.time.LocalDate.of(2023, 9, 30),
                "",
                List.of(),
                0,
                "low",
                List.of(),
                List.of(),
                Map.of());
        Plan with = new Plan(plan.year(), plan.agency(), plan.digits(), plan.check(), List.of(own), List.of());
        MeasureResult r =
                new ResultsBuilder(with, PlanTest.form()).build().measures().get(0);
        assertThat(r.done()).isFalse();
        assertThat(r.result()).contains("โปรดระบุ");
    }

    @Test
    void aCheckOfAnotherFormIsRefused() {
        Checklist before = PlanTest.form(PlanTest.item("O22", Verdict.MISSING));
        Checklist other = Samples.of(List.of((Item) PlanTest.item("O1", Verdict.FOUND)));
        assertThatThrownBy(() -> results(before, other))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("O22")
                .hasMessageContaining("measure 1");
    }

    @Test
    void theJsonReadsBack(@TempDir Path dir) throws Exception {
        Results r = results(PlanTest.form(PlanTest.item("O22", Verdict.MISSING)), PlanTest.form());
        assertThat(Results.read(Files.write(dir.resolve("results.json"), r.toJson())))
                .isEqualTo(r);
    }

    @Test
    void aPlanEditedIntoNonsenseIsNamedByItsLine(@TempDir Path dir) throws Exception {
        Plan plan = new PlanBuilder(PlanTest.PACK, Organisation.UNKNOWN)
                .build(PlanTest.form(PlanTest.item("O22", Verdict.MISSING)));
        List<String> lines =
                new java.util.ArrayList<>(new String(plan.toJson(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        int at = 0;
        while (!lines.get(at).contains("\"dueDate\"")) {
            at++;
        }
        lines.set(at, "\"dueDate\": \"soon\",");
        Path file = Files.write(dir.resolve("plan.json"), lines);
        assertThatThrownBy(() -> Plan.read(file))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("plan.json:" + (at + 1) + ": $.measures[0].dueDate");
    }
}
