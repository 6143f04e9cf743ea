package org.oitcheck.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published totals are computed again from the ten indicators; tables in the forms that people type. */
class ScoreAnalysisTest {
    @TempDir
    Path dir;

    private static final String TWO_YEARS = """
            ตัวชี้วัด,2563,2564
            ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่,86.96,87.54
            ตัวชี้วัดที่ 2 การใช้งบประมาณ,78.11,๗๙.๖๑
            การใช้อำนาจ,83.07,81.97
            การใช้ทรัพย์สินของทางราชการ,78.23,74.84
            5,79.14,77.31
            คุณภาพการดำเนินงาน,74.03,78.17
            7,66.66,77.55
            การปรับปรุงระบบการทำงาน,71.11,77.42
            10,31.25,25.00
            9,60.82,29.24
            """;

    private Analysis analyse(String name, String csv) throws Exception {
        return new ScoreAnalysis(85, 80).of(Files.writeString(dir.resolve(name), csv));
    }

    private static String rows(int year, String scores) {
        StringBuilder out = new StringBuilder("year,indicator,score\n");
        String[] each = scores.split(" ");
        for (int i = each.length; i > 0; i--) {
            out.append(year)
                    .append(',')
                    .append(i)
                    .append(',')
                    .append(each[i - 1])
                    .append('\n');
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2563, 63.92, D, 86.96 78.11 83.07 78.23 79.14 74.03 66.66 71.11 60.82 31.25",
        "2564, 58.24, D, 87.54 79.61 81.97 74.84 77.31 78.17 77.55 77.42 29.24 25.00",
        "2565, 87.57, A, 91.992 91.992 91.992 91.992 91.992 84.7067 84.7067 84.7067 85.28 87.50",
        "2565, 85.85, A, 89.43 89.43 89.43 89.43 89.43 91.77 91.77 91.77 63.67 93.75",
    })
    void publishedTotalsAreReproduced(int year, double total, String level, String scores) throws Exception {
        Analysis.YearScores y = analyse("scores.csv", rows(year, scores)).latest();
        assertThat(y.total()).isCloseTo(total, within(0.0101));
        assertThat(y.level()).isEqualTo(level);
    }

    @Test
    void theChangeIsThatOfThePublishedNumbers() throws Exception {
        Analysis a = analyse("scores.csv", TWO_YEARS);
        assertThat(a.years()).extracting(Analysis.YearScores::total).containsExactly(63.92, 58.24);
        assertThat(a.change()).isNotNull();
        assertThat(a.change().points()).isEqualTo(-5.68);
        assertThat(a.change().percent()).isEqualTo(-8.89);
        assertThat(a.latest().instruments())
                .containsEntry("IIT", 80.25)
                .containsEntry("EIT", 77.71)
                .containsEntry("OIT", 27.12);
        assertThat(a.latest().indicators().get(0).rank()).isEqualTo(1);
        assertThat(a.latest().indicators().get(9).rank()).isEqualTo(10);
        assertThat(a.findings().get(0).indicator()).isEqualTo("10");
        assertThat(a.findings())
                .filteredOn(f -> f.kind() == Analysis.Finding.Kind.STRONG)
                .extracting(Analysis.Finding::indicator)
                .containsExactly("1");
        assertThat(a.findings())
                .filteredOn(f -> f.kind() == Analysis.Finding.Kind.DEVELOP)
                .extracting(Analysis.Finding::indicator)
                .containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource({
        "99 99 99 99 99 99 99 99 99 99, ผ่านดีเยี่ยม",
        "99 99 99 99 99 94 94 94 99 99, ผ่านดี",
        "97 97 97 97 97 84 84 84 100 100, ผ่าน",
        "80 80 80 80 80 80 80 80 80 80, ต้องปรับปรุง",
        "50 50 50 50 50 80 80 80 60 60, ต้องปรับปรุงโดยด่วน",
    })
    void from2566EveryInstrumentCounts(String scores, String level) throws Exception {
        assertThat(analyse("scores.csv", rows(2568, scores)).latest().level()).isEqualTo(level);
        assertThat(analyse("s.csv", rows(2568, scores)).latest().notes()).isNotEmpty();
    }

    @Test
    void aWorkbookIsReadLikeACsv() throws Exception {
        Path file = dir.resolve("คะแนน.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            var head = sheet.createRow(1);
            head.createCell(0).setCellValue("ปีงบประมาณ");
            head.createCell(1).setCellValue("ตัวชี้วัดที่");
            head.createCell(2).setCellValue("คะแนน");
            for (int i = 1; i <= 10; i++) {
                var row = sheet.createRow(i + 2);
                row.createCell(0).setCellValue("๒๕๖๕");
                row.createCell(1).setCellValue(i);
                row.createCell(2).setCellValue(90.5);
            }
            book.write(out);
        }
        assertThat(new ScoreAnalysis(85, 80).of(file).latest().total()).isEqualTo(90.5);
    }

    @Test
    void theJsonReadsBack() throws Exception {
        for (String csv : new String[] {TWO_YEARS, rows(2565, "1 2 3 4 5 6 7 8 9 10")}) {
            Analysis a = analyse("scores.csv", csv);
            assertThat(Analysis.read(Files.write(dir.resolve("analysis.json"), a.toJson())))
                    .isEqualTo(a);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year,indicator,score\\n2565,1,101           | scores.csv:2 | 0 to 100",
                "year,indicator,score\\n2565,1,-1            | scores.csv:2 | 0 to 100",
                "year,indicator,score\\n\\n2565,1,abc        | scores.csv:3 | abc",
                "year,indicator,score\\n2565,11,50           | scores.csv:2 | 1 to 10",
                "year,indicator,score\\n2022,1,50            | scores.csv:2 | 2565",
                "year,indicator,score\\n2599,1,50            | scores.csv:2 | 2599",
                "year,indicator,score\\n2565,1,50\\n2565,1,51 | scores.csv:3 | two scores",
                "year,indicator,score\\n2565,1,50            | scores.csv   | lacks the indicators [2, 3",
                "year,indicator,score\\n2565,1,              | scores.csv:2 | no score",
                "year,score\\n2565,50                        | scores.csv:1 | indicator",
                "year,indicator,score                        | scores.csv   | no scores",
            })
    void mistakesAreNamed(String csv, String place, String word) {
        assertThatThrownBy(() -> analyse("scores.csv", csv.replace("\\n", "\n")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(word);
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws Exception {
        Files.writeString(dir.resolve("scores.xlsx"), "year,indicator,score");
        assertThatThrownBy(() -> new ScoreAnalysis(85, 80).of(dir.resolve("scores.xlsx")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("scores.xlsx");
        assertThatThrownBy(() -> new ScoreAnalysis(85, 80).of(dir.resolve("none.csv")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> new ScoreAnalysis(70, 80)).isInstanceOf(PlanException.class);
    }

    @Test
    void questionsItemsAndTheAnnouncedTotalMayStandAmongTheScores() throws Exception {
        Analysis a = new ScoreAnalysis(85, 80, (year, item) -> item + " of " + year)
                .of(Files.writeString(
                        dir.resolve("more.csv"),
                        rows(2565, "89.43 89.43 89.43 89.43 89.43 91.77 91.77 91.77 63.67 93.75")
                                + "2565,คะแนนรวม,85.85\n2565,ข้อ E๗,61.2\n2565,๐๒,0\n2565,โอ43,0\n2565,O42,100\n"));
        assertThat(a.latest().published()).isEqualTo(85.85);
        assertThat(a.latest().notes()).isEmpty();
        assertThat(a.latest().questions())
                .extracting(q -> q.id() + " " + q.title() + " " + q.score() + " " + q.gain())
                .containsExactly(
                        "O43 O43 of 2565 0.0 5.0",
                        "O2 O2 of 2565 0.0 0.44",
                        "O42 O42 of 2565 100.0 0.0",
                        "E7  61.2 0.0");
    }

    @Test
    void anAnnouncedTotalThatTheScoresDoNotGiveIsToldOf() throws Exception {
        Analysis a = analyse(
                "total.csv",
                rows(2564, "87.54 79.61 81.97 74.84 77.31 78.17 77.55 77.42 29.24 25.00") + "2564,total,58.34\n");
        assertThat(a.latest().notes()).anyMatch(n -> n.contains("58.24") && n.contains("58.34"));
    }

    @Test
    void subIndicatorsOfTheDataAreThoseOfTheForms() {
        for (int year : List.of(2564, 2565, 2566, 2567, 2568, 2569)) {
            Map<String, Integer> ofForm = new java.util.LinkedHashMap<>();
            new org.oitcheck.rules.RulePacks(Path.of("rules"))
                    .load(year, "lao", java.util.Optional.empty())
                    .rules()
                    .forEach(r -> ofForm.merge(r.sub(), 1, Integer::sum));
            AssessmentYear data = AssessmentYears.shipped().year(year).orElseThrow();
            assertThat(data.items()).as("form of " + year).isEqualTo(ofForm);
            assertThat(java.util.stream.IntStream.rangeClosed(
                                    1, ofForm.values().stream().mapToInt(n -> n).sum())
                            .mapToDouble(data::itemWorth)
                            .sum())
                    .isCloseTo(40, org.assertj.core.data.Offset.offset(1e-9));
        }
    }
}
