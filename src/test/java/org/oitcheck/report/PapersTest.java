package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Calendar;
import org.oitcheck.plan.Organisation;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanBuilder;
import org.oitcheck.rules.RulePacks;

/** The papers: columns, content, digits, same bytes each time, and that edits are not lost. */
class PapersTest {
    private static final Organisation ORG = new Organisation(
            new Agency("องค์การบริหารส่วนตำบลหนองตัวอย่าง", "เมือง", "ตัวอย่าง", "นายกองค์การบริหารส่วนตำบล"),
            List.of(),
            Calendar.USUAL,
            true,
            false);

    static Plan plan(Checklist checklist) {
        return new PlanBuilder(new RulePacks(Path.of("rules")).load(2566, "lao", Optional.empty()), ORG)
                .build(checklist);
    }

    static XWPFDocument docx(byte[] bytes) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    static String text(byte[] docx) throws Exception {
        try (XWPFDocument d = docx(docx);
                var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(d)) {
            return extractor.getText();
        }
    }

    static List<String> cells(byte[] xlsx) throws Exception {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach((Cell c) -> {
                    assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA);
                    texts.add(c.toString());
                }));
            }
        }
        return texts;
    }

    @Test
    void thePlanHasTheColumnsThatAgenciesUse() throws Exception {
        Map<String, byte[]> files = Papers.plan(plan(Samples.everyVerdict()));
        try (XWPFDocument d = docx(files.get("plan.docx"))) {
            XWPFTable table = d.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells().stream().map(c -> c.getText()))
                    .containsExactly(
                            "ที่",
                            "มาตรการ/แนวทาง",
                            "ขั้นตอน/วิธีการปฏิบัติ",
                            "ผู้รับผิดชอบ",
                            "ระยะเวลาดำเนินการ",
                            "การกำกับติดตาม/การติดตามผล");
        }
        String text = text(files.get("plan.docx"));
        assertThat(text)
                .contains("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")
                .contains("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")
                .contains("องค์การบริหารส่วนตำบลหนองตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง")
                .contains("ตำแหน่ง นายกองค์การบริหารส่วนตำบล")
                .containsPattern("ภายใน ๓๑ มี.ค. ๖๖|ภายใน ๕ เม.ย. ๖๖");
        assertThat(cells(files.get("plan.xlsx"))).contains("มาตรการ/แนวทาง", "การกำกับติดตาม/การติดตามผล", "O12");
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        Map<String, byte[]> one = Papers.plan(plan(Samples.everyVerdict()));
        Map<String, byte[]> two = Papers.plan(plan(Samples.everyVerdict()));
        one.forEach((name, bytes) -> assertThat(two.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        Map<String, byte[]> files = Papers.plan(plan(Hostile.everywhere("<b>&\u202E\u0007=1+1")));
        assertThat(text(files.get("plan.docx"))).doesNotContain("\u202E").doesNotContain("\u0007");
        assertThat(cells(files.get("plan.xlsx"))).isNotEmpty();
    }

    @Test
    void whatAPersonEditedIsNotReplacedUnlessForced(@TempDir Path dir) throws Exception {
        Checklist checklist = Samples.everyVerdict();
        Plan plan = plan(checklist);
        Papers.write(plan, dir, false);
        Papers.write(plan, dir, false); // nothing edited: written again
        assertThat(Papers.editedPlan(dir)).isEmpty();
        Path docx = dir.resolve("plan.docx");
        Files.write(docx, new byte[] {1});
        assertThat(Papers.editedPlan(dir)).containsExactly(docx);
        assertThatThrownBy(() -> Papers.write(plan, dir, false))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("plan.docx")
                .hasMessageContaining("--force");
        assertThat(docx).hasBinaryContent(new byte[] {1});
        Papers.write(plan, dir, true);
        assertThat(Papers.editedPlan(dir)).isEmpty();
    }

    @Test
    void aPlanWithoutMeasuresSaysSo() throws Exception {
        Checklist all = Samples.of(List.of(Samples.item("O1", "9.1", org.oitcheck.checklist.Verdict.FOUND)));
        assertThat(text(Papers.plan(plan(all)).get("plan.docx"))).contains("ไม่มีรายการที่ต้องกำหนดมาตรการ");
        assertThat(all.items()).extracting(Item::id).containsExactly("O1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ภายใน 15 เม.ย. 66 | ภายใน ๑๕ เม.ย. ๖๖",
                "O22 ปี 2566 | O22 ปี ๒๕๖๖",
                "ที่ https://www.example.go.th/a/2565.pdf หน้า 3 | ที่ https://www.example.go.th/a/2565.pdf หน้า ๓",
                "report-2565.pdf และ ita2566@example.go.th | report-2565.pdf และ ita2566@example.go.th",
            })
    void thaiDigitsSpareAddressesFilesAndItemIds(String arabic, String thai) {
        assertThat(Digits.THAI.in(arabic)).isEqualTo(thai);
    }
}
