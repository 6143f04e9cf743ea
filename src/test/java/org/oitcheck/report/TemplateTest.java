package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Samples;
import org.oitcheck.plan.Plan;

/** An agency's own document: filled where it says so, left as it is elsewhere, refused where it asks for what there is not. */
class TemplateTest {
    @TempDir
    Path dir;

    private final Plan plan = PapersTest.plan(Samples.everyVerdict());

    /** Paragraphs, each run of which is given apart with {@code |} between, then a table with a head and this row. */
    private Path template(List<String> paragraphs, String... row) throws Exception {
        Path file = dir.resolve("own.docx");
        try (XWPFDocument d = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            d.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{agency}}");
            for (String text : paragraphs) {
                XWPFParagraph p = d.createParagraph();
                for (String run : text.split("\\|")) {
                    p.createRun().setText(run);
                }
            }
            if (row.length > 0) {
                XWPFTable t = d.createTable(3, row.length);
                for (int i = 0; i < row.length; i++) {
                    t.getRow(0).getCell(i).setText("หัวตาราง");
                    t.getRow(1).getCell(i).setText(row[i]);
                    t.getRow(2).getCell(i).setText("ท้ายตาราง");
                }
            }
            d.write(out);
        }
        return file;
    }

    private byte[] write(Path template) throws Exception {
        Papers.write(plan, dir.resolve("out"), false, n -> true, Optional.of(Template.read(template)));
        return Files.readAllBytes(dir.resolve("out/plan.docx"));
    }

    @Test
    void placeholdersAreFilledEvenWhenWordCutThemIntoRuns() throws Exception {
        String text = PapersTest.text(write(template(List.of("แผนของ {{ag|en|cy}} ปี {{year}} ข้อความเดิม"))));

        assertThat(text)
                .contains("แผนของ องค์การบริหารส่วนตำบลหนองตัวอย่าง ปี ๒๕๖๖ ข้อความเดิม")
                .doesNotContain("{{");
        try (XWPFDocument d = PapersTest.docx(Files.readAllBytes(dir.resolve("out/plan.docx")))) {
            assertThat(d.getHeaderList().get(0).getText()).contains("หนองตัวอย่าง");
        }
    }

    @Test
    void theRowOfATableIsRepeatedForEachMeasure() throws Exception {
        byte[] docx = write(
                template(List.of("ตาราง"), "{{row.no}}", "{{row.measure}}", "{{row.steps}}", "{{row.owner}} {{year}}"));

        try (XWPFDocument d = PapersTest.docx(docx)) {
            XWPFTable t = d.getTables().get(0);
            assertThat(t.getNumberOfRows()).isEqualTo(plan.measures().size() + 2);
            assertThat(t.getRow(1).getCell(0).getText()).isEqualTo("๑");
            assertThat(t.getRow(2).getCell(0).getText()).isEqualTo("๒");
            assertThat(t.getRow(1).getCell(3).getText()).endsWith("๒๕๖๖");
            assertThat(t.getRow(plan.measures().size() + 1).getCell(0).getText())
                    .isEqualTo("ท้ายตาราง");
        }
    }

    @Test
    void anUnknownPlaceholderStopsBeforeAnythingIsWrittenAndNamesTheKnownOnes() throws Exception {
        Path own = template(List.of("ผู้ลงนาม {{signer}} และ {{row.no}}"));

        assertThatThrownBy(() -> write(own))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("own.docx")
                .hasMessageContaining("{{signer}} («ผู้ลงนาม {{signer}} และ {{row.no}}»)")
                .hasMessageContaining("{{row.no}} (")
                .hasMessageContaining("agency, district");
        assertThat(dir.resolve("out")).doesNotExist();
    }

    @Test
    void aDocumentWithoutPlaceholdersIsRefused() throws Exception {
        Path file = dir.resolve("plain.docx");
        try (XWPFDocument d = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            d.createParagraph().createRun().setText("ไม่มีช่อง");
            d.write(out);
        }
        assertThatThrownBy(() -> write(file)).hasMessageContaining("has no placeholder");
    }

    @Test
    void whatIsNoDocxIsRefused() throws Exception {
        Path file = Files.writeString(dir.resolve("fake.docx"), "PK no zip");

        assertThatThrownBy(() -> Template.read(file))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("fake.docx");
    }

    @Test
    void twoRunsGiveTheSameBytesAndTheFirstDoesNotCountAsEdited() throws Exception {
        Path own = template(List.of("{{agency}}"), "{{row.no}}");

        assertThat(write(own)).isEqualTo(write(own));
    }

    @Test
    void textsOfTheSiteStayText() throws Exception {
        Path own = template(List.of("{{notes}} {{site}}"), "{{row.measure}}");
        String xml;
        try (XWPFDocument d = PapersTest.docx(write(own))) {
            xml = d.getDocument().xmlText();
        }
        assertThat(xml).doesNotContain("<script", "fldSimple", "instrText");
    }
}
