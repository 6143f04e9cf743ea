package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Samples;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.ResultsBuilder;
import org.oitcheck.plan.ScoreAnalysis;
import org.oitcheck.rules.RulePacks;

/** Score analysis and results report as documents. */
class ScorePapersTest {
    private static final Agency AGENCY = new Agency("เทศบาล<b>ตำบล&ตัวอย่าง", "เมือง", "ตัวอย่าง", "");

    @TempDir
    Path dir;

    private Analysis analysis() throws Exception {
        return new ScoreAnalysis(85, 80).of(Files.writeString(dir.resolve("scores.csv"), """
                ตัวชี้วัด,2563,2564
                1,86.96,87.54
                2,78.11,79.61
                3,83.07,81.97
                4,78.23,74.84
                5,79.14,77.31
                6,74.03,78.17
                7,66.66,77.55
                8,71.11,77.42
                9,60.82,29.24
                10,31.25,25.00
                """));
    }

    @Test
    void theAnalysisTellsTotalsLevelsAndChange() throws Exception {
        Path out = dir.resolve("out");
        Papers.write(analysis(), AGENCY, "thai", out, false);
        String html = Files.readString(out.resolve("analysis.html"));
        String docx = PapersTest.text(Files.readAllBytes(out.resolve("analysis.docx")));
        for (String text : new String[] {html, docx}) {
            assertThat(text).contains("๕๘.๒๔", "๖๓.๙๒", "-๕.๖๘", "-๘.๘๙", "ระดับ D", "ลดลง");
            assertThat(text).as("year over year").contains("การเปรียบเทียบกับปีก่อน", "๖๐.๘๒", "-๓๑.๕๘", "คะแนนรวม");
        }
        assertThat(html).contains("<svg", "<polygon", "<rect").doesNotContain("<b>", "<script");
        assertThat(html).contains("เทศบาล&lt;b&gt;ตำบล&amp;ตัวอย่าง");
    }

    @Test
    void thePlanNamesForEachIndicatorOnlyTheMeasuresThatServeIt() throws Exception {
        Plan plan = new PlanBuilder(
                        new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty()), Organisation.UNKNOWN)
                .build(Samples.everyVerdict(), Optional.of(analysis()));
        String text = PapersTest.text(Papers.plan(plan).get("plan.docx"));
        assertThat(text.indexOf("ความเป็นมา")).isLessThan(text.indexOf("ผลคะแนนการประเมิน"));
        for (String indicator : List.of("9", "10")) {
            List<Integer> serve = plan.measures().stream()
                    .filter(m -> m.state().stream().anyMatch(s -> s.indicator().equals(indicator)))
                    .map(Measure::no)
                    .toList();
            String line = Digits.ARABIC
                    .in(text)
                    .lines()
                    .filter(l -> l.matches(".*ตัวชี้วัดที่ " + indicator + " .* ดำเนินการตามมาตรการที่ .*"))
                    .findFirst()
                    .orElse("");
            List<Integer> told = new ArrayList<>();
            for (String run :
                    line.substring(Math.max(0, line.lastIndexOf("ที่ ") + 4)).split(", ")) {
                String[] ends = run.split("–");
                if (!ends[0].isBlank()) {
                    IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                            .forEach(told::add);
                }
            }
            assertThat(told).as(indicator).isEqualTo(serve);
        }
    }

    @Test
    void thePapersAreTheSameEachTimeAndOthersAreNotReplaced() throws Exception {
        Path out = dir.resolve("out");
        Papers.write(analysis(), AGENCY, "arabic", out, false);
        Papers.write(analysis(), AGENCY, "arabic", out, false); // same bytes: nothing to lose
        Files.writeString(out.resolve("analysis.html"), "edited");
        assertThatThrownBy(() -> Papers.write(analysis(), AGENCY, "arabic", out, false))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("analysis.html");
        assertThat(out.resolve("analysis.html")).hasContent("edited");
        Papers.write(analysis(), AGENCY, "arabic", out, true);
        assertThat(Files.readString(out.resolve("analysis.html"))).contains("58.24");
    }

    @Test
    void theResultsReportHasTheColumnsThatAgenciesUse() throws Exception {
        Plan plan = PapersTest.plan(Samples.everyVerdict());
        Results results = new ResultsBuilder(plan, Samples.everyVerdict()).build();
        Path out = dir.resolve("results");
        Papers.write(results, out, false);
        Papers.write(results, out, false);
        try (XWPFDocument d = PapersTest.docx(Files.readAllBytes(out.resolve("results.docx")))) {
            assertThat(d.getTables().get(0).getRow(0).getTableCells().stream().map(c -> c.getText()))
                    .containsExactly(
                            "มาตรการ/แนวทาง",
                            "วิธีการดำเนินการ",
                            "ระยะเวลาดำเนินการ",
                            "ผลการดำเนินการ",
                            "ข้อเสนอแนะ",
                            "ผู้รับผิดชอบ",
                            "ผลลัพธ์หรือความสำเร็จ");
        }
        assertThat(PapersTest.text(Files.readAllBytes(out.resolve("results.docx"))))
                .contains("ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๕ ถึง ๓๐ กันยายน ๒๕๖๖")
                .contains("ยังไม่แล้วเสร็จ");
        assertThat(PapersTest.cells(Files.readAllBytes(out.resolve("results.xlsx"))))
                .contains("ผลการดำเนินการ");
    }
}
