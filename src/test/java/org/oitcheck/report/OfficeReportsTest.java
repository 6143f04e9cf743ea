package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;

/** XLSX and DOCX: content, links, layout, and that office programs open them. */
class OfficeReportsTest {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final String REPORT =
            "https://www.example.go.th/files/%E0%B8%A3%E0%B8%B2%E0%B8%A2%E0%B8%87%E0%B8%B2%E0%B8%99/report-2565.pdf";

    private static XSSFWorkbook xlsx(Checklist checklist) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(Reports.render(checklist, Format.XLSX, THAI)));
    }

    private static XWPFDocument docx(Checklist checklist) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(Reports.render(checklist, Format.DOCX, THAI)));
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(c -> texts.add(c.getCellType() == CellType.STRING ? c.getStringCellValue() : c.toString()));
        return texts;
    }

    @Test
    void workbookHasTheFormEvidenceFailedLinksAndFacts() throws Exception {
        try (XSSFWorkbook book = xlsx(Samples.everyVerdict())) {
            List<String> names = new ArrayList<>();
            book.forEach(s -> names.add(s.getSheetName()));
            assertThat(names).containsExactly("แบบตรวจ", "หลักฐาน", "ลิงก์ที่เปิดไม่ได้", "ข้อมูลการตรวจ");
            Sheet form = book.getSheetAt(0);
            assertThat(texts(form.getRow(0)))
                    .startsWith("ข้อ", "ข้อมูล", "มี/ไม่มี", "URL", "คำอธิบายเพิ่มเติม", "ผลตรวจ");
            assertThat(form.getLastRowNum()).isEqualTo(8);
            assertThat(texts(form.getRow(2)))
                    .startsWith(
                            "O12",
                            "รายงานผลการดำเนินงานประจำปี",
                            "มี",
                            "https://www.example.go.th/files/รายงาน/report-2565.pdf",
                            "หน้าแรก → การประเมินคุณธรรมและความโปร่งใส (ITA) → รายงานผลการดำเนินงานประจำปี พ.ศ. 2565",
                            "พบแต่ไม่ครบองค์ประกอบ");
            assertThat(texts(book.getSheetAt(1).getRow(2)))
                    .contains("O12", "ผลการใช้จ่ายงบประมาณ", "พบ", "เบิกจ่ายงบประมาณทั้งสิ้น 35,120,400 บาท", "3");
            assertThat(texts(book.getSheetAt(2).getRow(1))).contains("ไม่พบหน้า", "404");
        }
    }

    @Test
    void workbookHasRealLinksFrozenHeaderFilterAndPrintSetup() throws Exception {
        try (XSSFWorkbook book = xlsx(Samples.everyVerdict())) {
            // longer than its column: a linked cell is one line in LibreOffice, so that the item's number has the link
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getHyperlink().getAddress())
                    .isEqualTo(REPORT);
            assertThat(book.getSheetAt(0).getRow(2).getCell(3).getHyperlink()).isNull();
            book.forEach(sheet -> {
                var s = (XSSFSheet) sheet;
                assertThat(s.getPaneInformation().isFreezePane()).isTrue();
                assertThat(s.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
                assertThat(s.getPrintSetup().getLandscape()).isTrue();
                assertThat(s.getPrintSetup().getPaperSizeEnum().name()).startsWith("A4");
                assertThat(s.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)", "-2", "&P&K01+000"})
    void workbookHoldsNoFormulaWhateverTheSiteSays(String text) throws Exception {
        try (XSSFWorkbook book = xlsx(Hostile.everywhere(text))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            assertThat(texts(book.getSheetAt(0).getRow(1)).get(1)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///c:/x", "https://bad host/x", "http://[x/", "ftp://a/b"})
    void officeFilesLinkOnlyToUsableWebAddresses(String url) throws Exception {
        try (XSSFWorkbook book = xlsx(Hostile.linking(url));
                XWPFDocument doc = docx(Hostile.linking(url))) {
            book.forEach(s -> assertThat(s.getHyperlinkList()).isEmpty());
            assertThat(doc.getHyperlinks()).isEmpty();
        }
    }

    @Test
    void documentFollowsTheFormAndNamesWhatToMend() throws Exception {
        try (XWPFDocument doc = docx(Samples.everyVerdict())) {
            assertThat(doc.getParagraphs().get(0).getText()).isEqualTo("ผลการตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");
            XWPFTable form = doc.getTables().get(1);
            assertThat(form.getRow(2).getTableCells())
                    .extracting(c -> c.getText())
                    .startsWith("O12", "รายงานผลการดำเนินงานประจำปี", "มี")
                    .endsWith("พบแต่ไม่ครบองค์ประกอบ");
            assertThat(doc.getTables().get(2).getText())
                    .contains("ขาด: ปัญหา อุปสรรค และข้อเสนอแนะ", "เป็นมาตรการ ไม่ใช่รายงานผลการดำเนินการ");
        }
    }

    @Test
    void documentRepeatsTableHeadersAndHasRealLinks() throws Exception {
        try (XWPFDocument doc = docx(Samples.everyVerdict())) {
            assertThat(doc.getTables())
                    .allSatisfy(t -> assertThat(t.getRow(0).isRepeatHeader()).isTrue());
            XWPFHyperlinkRun link = (XWPFHyperlinkRun) doc.getTables()
                    .get(1)
                    .getRow(2)
                    .getCell(3)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0);
            assertThat(link.getHyperlink(doc).getURL()).isEqualTo(REPORT);
            assertThat(link.text()).isEqualTo("https://www.example.go.th/files/รายงาน/report-2565.pdf");
        }
    }

    @Test
    void documentNamesItsFontAndSubstitutes() throws Exception {
        try (XWPFDocument doc = docx(Samples.everyVerdict())) {
            var part = doc.getPackage().getPartsByName(Pattern.compile("/word/fontTable.xml"));
            assertThat(new String(part.get(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("TH Sarabun New", "Laksaman");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "DOCX"})
    @Tag("libreoffice")
    void libreOfficeOpensTheFileAndShowsItsText(Format format, @TempDir Path dir) throws Exception {
        List<Item> many = new ArrayList<>();
        for (int i = 1; i <= 43; i++) {
            many.add(Samples.item("O" + i, "รายการทดสอบข้อที่ " + i, "9." + (1 + i / 10), Verdict.MISSING, 0.9));
        }
        String every = pdfText(Samples.everyVerdict(), format, dir.resolve("a"));
        assertThat(every).contains("O12", "report-2565.pdf", "404");
        String form = pdfText(Samples.of(many), format, dir.resolve("b"));
        assertThat(form).contains("O1", "O43");
        assertThat(form.split("URL", -1).length)
                .as("headers repeat on every page of the form")
                .isGreaterThan(2);
    }

    private static String pdfText(Checklist checklist, Format format, Path dir) throws Exception {
        Path file = Reports.write(checklist, EnumSet.of(format), dir, THAI).get(0);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + dir.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        dir.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        try {
            assertThat(office.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            office.destroyForcibly();
        }
        try (var pdf = Loader.loadPDF(dir.resolve("checklist.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", ""); // lines break anywhere
        }
    }
}
