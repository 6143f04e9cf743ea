package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.audit.FormAnswer.Said;
import org.oitcheck.snapshot.PageUrl;

/** Answer forms as agencies make them: each test is a file of another make. */
class AnswerFormsTest {
    @TempDir
    Path folder;

    private Path text(String name, String content, Charset charset) throws Exception {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    private Path workbook(String name, Consumer<XSSFWorkbook> fill) throws Exception {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(book);
            book.write(out);
        }
        return file;
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static FormAnswer answer(AnswerForm form, String item) {
        return form.answers().stream()
                .filter(a -> a.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> urls(FormAnswer a) {
        return a.urls().stream().map(PageUrl::value).toList();
    }

    @Test
    void englishCsvWithSeveralAddressesInOneCell() throws Exception {
        AnswerForm form = AnswerForms.read(text(
                "en.csv",
                "item,answer,url,explanation\nO1,yes,\"https://www.a.go.th/org\nhttps://www.a.go.th/chart.pdf\",see both\nO2,no,,\n",
                StandardCharsets.UTF_8));
        assertThat(urls(answer(form, "O1")))
                .containsExactly("https://www.a.go.th/org", "https://www.a.go.th/chart.pdf");
        assertThat(answer(form, "O1").explanation()).isEqualTo("see both");
        assertThat(answer(form, "O2").said()).isEqualTo(Said.NO);
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void thaiCsvSavedByOldExcelInWindows874WithSemicolonsAndTitleRows() throws Exception {
        AnswerForm form = AnswerForms.read(text(
                "th874.csv",
                "แบบตอบ OIT เทศบาลตำบลทดสอบ;;;\nเว็บไซต์หลัก;http://www.test.go.th;;\nข้อ;มี/ไม่มี;URL;คำอธิบายเพิ่มเติม\nO๒๒;มี;www.test.go.th/๒๕๖๖/a.pdf;\n",
                Charset.forName("x-windows-874")));
        assertThat(answer(form, "O22").said()).isEqualTo(Said.YES);
        assertThat(urls(answer(form, "O22")).get(0)).startsWith("http://www.test.go.th/");
        assertThat(form.agency()).isEqualTo("เทศบาลตำบลทดสอบ");
        assertThat(form.namedHome())
                .contains(PageUrl.parse("http://www.test.go.th").orElseThrow());
    }

    @Test
    void unicodeTextOfExcelWithTabs() throws Exception {
        AnswerForm form = AnswerForms.read(
                text("tab.csv", "\uFEFFข้อ\tมี/ไม่มี\tURL\n22\tมี\ta.go.th/x\n", StandardCharsets.UTF_16LE));
        assertThat(urls(answer(form, "O22"))).containsExactly("http://a.go.th/x");
    }

    @Test
    void workbookWithLinkBehindTheWordClickAndTwoColumnAnswers() throws Exception {
        AnswerForm form = AnswerForms.read(workbook("click.xlsx", book -> {
            XSSFSheet s = book.createSheet("แบบ OIT");
            row(s, 0, "แบบวัดการเปิดเผยข้อมูลสาธารณะ");
            row(s, 2, "ข้อ", "ข้อมูล", "การเปิดเผย", "", "ลิงก์", "หมายเหตุ");
            row(s, 3, "", "", "มี", "ไม่มี", "", "");
            s.addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
            row(s, 4, "O1", "โครงสร้าง", "✓", "", "คลิก", "");
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://www.b.go.th/structure");
            s.getRow(4).getCell(4).setHyperlink(link);
            row(s, 5, "O2", "ผู้บริหาร", "", "/", "", "");
            row(s, 6, "O3", "อำนาจหน้าที่", "✓", "", "คลิกที่นี่", "");
        }));
        assertThat(urls(answer(form, "O1"))).containsExactly("https://www.b.go.th/structure");
        assertThat(answer(form, "O1").said()).isEqualTo(Said.YES);
        assertThat(answer(form, "O2").said()).isEqualTo(Said.NO);
        assertThat(answer(form, "O3").unusable()).containsExactly("คลิกที่นี่");
        assertThat(form.notes().get(0).text(Locale.ENGLISH))
                .contains("click.xlsx [แบบ OIT] E7")
                .contains("คลิกที่นี่");
    }

    @Test
    void mergedCellsSpeakForEveryRowAndASecondRowAddsAnAddress() throws Exception {
        AnswerForm form = AnswerForms.read(workbook("merged.xlsx", book -> {
            XSSFSheet s = book.createSheet();
            row(s, 0, "ข้อ", "มี/ไม่มี", "URL");
            row(s, 1, "O10", "มี", "https://c.go.th/one");
            row(s, 2, "", "", "https://c.go.th/two");
            s.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            row(s, 3, "O11", "มี", "https://c.go.th/both");
            row(s, 4, "O12", "มี", "");
            s.addMergedRegion(CellRangeAddress.valueOf("C4:C5"));
        }));
        assertThat(urls(answer(form, "O10"))).containsExactly("https://c.go.th/one", "https://c.go.th/two");
        assertThat(urls(answer(form, "O12"))).containsExactly("https://c.go.th/both");
    }

    @Test
    void formulasAreNeverComputed() throws Exception {
        AnswerForm form = AnswerForms.read(workbook("formula.xlsx", book -> {
            XSSFSheet s = book.createSheet();
            row(s, 0, "item", "answer", "url");
            row(s, 1, "O1", "yes");
            s.getRow(1).createCell(2).setCellFormula("HYPERLINK(\"https://d.go.th/x\",\"คลิก\")");
            row(s, 2, "O2", "yes");
            s.getRow(2).createCell(2).setCellFormula("WEBSERVICE(\"http://127.0.0.1/steal\")");
        }));
        assertThat(urls(answer(form, "O1"))).containsExactly("https://d.go.th/x");
        assertThat(urls(answer(form, "O2"))).isEmpty();
    }

    @Test
    void jsonWithListsThaiKeysAndBooleans() throws Exception {
        AnswerForm form = AnswerForms.read(text(
                "a.json",
                "{\"agency\":\"อบต.ทดสอบ\",\"answers\":[{\"item\":\"022\",\"answer\":true,\"urls\":[\"https://e.go.th/1\",\"https://e.go.th/2\"]},"
                        + "{\"ข้อ\":\"O5\",\"มี/ไม่มี\":\"ไม่มี\",\"คำอธิบายเพิ่มเติม\":\"ไม่มีกรณีดังกล่าว\"}]}",
                StandardCharsets.UTF_8));
        assertThat(urls(answer(form, "O22"))).hasSize(2);
        assertThat(answer(form, "O5").said()).isEqualTo(Said.NO);
        assertThat(answer(form, "O5").explanation()).isEqualTo("ไม่มีกรณีดังกล่าว");
    }

    @Test
    void halfEmptyFormWithSectionRowsAndUnknownWords() throws Exception {
        AnswerForm form = AnswerForms.read(text(
                "half.csv",
                "ข้อ,มี/ไม่มี,URL,คำอธิบายเพิ่มเติม\nตัวชี้วัดที่ 9,,,\n9.1 ข้อมูลพื้นฐาน,,,\nO1,มี/ไม่มี,,\nO2,กำลังทำ,,อยู่ระหว่างจัดทำ\nx,มี,https://f.go.th/x,\n",
                StandardCharsets.UTF_8));
        assertThat(form.answers()).extracting(FormAnswer::item).containsExactly("O1", "O2");
        assertThat(answer(form, "O1").said()).isEqualTo(Said.BLANK);
        assertThat(form.notes().stream().map(n -> n.text(Locale.ENGLISH)))
                .anyMatch(n -> n.contains("half.csv:5") && n.contains("กำลังทำ"))
                .anyMatch(n -> n.contains("half.csv:6"));
    }

    @Test
    void hostileAddressesAreNeverTakenForWebAddresses() throws Exception {
        AnswerForm form = AnswerForms.read(text(
                "hostile.csv",
                "item,answer,url,explanation\nO1,yes,javascript:alert(1),\nO2,yes,file:///etc/passwd,\nO3,yes,\"=cmd|' /C calc'!A0\",\nO4,yes,http://www.real.go.th@evil.example.com/,<script>alert(1)</script>\n",
                StandardCharsets.UTF_8));
        assertThat(answer(form, "O1").urls()).isEmpty();
        assertThat(answer(form, "O2").urls()).isEmpty();
        assertThat(answer(form, "O3").urls()).isEmpty();
        assertThat(answer(form, "O4").urls().get(0).host()).isEqualTo("evil.example.com");
    }

    @Test
    void whatALinkSaysAndWhereItLeadsAreBothLookedAt() throws Exception {
        AnswerForm form = AnswerForms.read(workbook("disguise.xlsx", book -> {
            XSSFSheet s = book.createSheet();
            row(s, 0, "ข้อ", "มี/ไม่มี", "URL");
            row(s, 1, "O1", "มี", "https://g.go.th/shown");
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://bit.ly/real");
            s.getRow(1).getCell(2).setHyperlink(link);
        }));
        assertThat(urls(answer(form, "O1"))).containsExactly("https://g.go.th/shown", "https://bit.ly/real");
        assertThat(form.notes()).hasSize(1);
    }

    @Test
    void rowsThatOnlyHaveBordersAreNoRowsAndAHundredThousandAnswersAreTooMany() throws Exception {
        AnswerForm form = AnswerForms.read(workbook("borders.xlsx", book -> {
            XSSFSheet s = book.createSheet();
            row(s, 0, "ข้อ", "มี/ไม่มี", "URL");
            row(s, 1, "O1", "มี", "https://h.go.th/");
            CellStyle border = book.createCellStyle();
            for (int i = 2; i < 9_000; i++) {
                s.createRow(i).createCell(0).setCellStyle(border);
            }
        }));
        assertThat(form.answers()).hasSize(1);
        Path many = folder.resolve("many.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(many)) {
            Sheet s = book.createSheet();
            for (int i = 0; i < 100_000; i++) {
                Row r = s.createRow(i);
                r.createCell(0).setCellValue(i == 0 ? "ข้อ" : "O1");
                r.createCell(1).setCellValue(i == 0 ? "URL" : "https://h.go.th/" + i);
            }
            book.write(out);
        }
        assertThatThrownBy(() -> AnswerForms.read(many))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("many.xlsx")
                .hasMessageContaining("3,000");
    }

    @Test
    void aPasswordIsCalledOne() throws Exception {
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (XSSFWorkbook book = new XSSFWorkbook();
                    OutputStream inside = encryptor.getDataStream(files)) {
                row(book.createSheet(), 0, "ข้อ", "มี/ไม่มี", "URL");
                book.write(inside);
            }
            files.writeFilesystem(out);
        }
        assertThatThrownBy(() -> AnswerForms.read(locked))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("locked.xlsx has a password");
    }

    @Test
    void wrongFilesAreNamedWithTheMend() throws Exception {
        Path noHead = text("nohead.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AnswerForms.read(noHead))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("nohead.csv")
                .hasMessageContaining("มี/ไม่มี");
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        assertThatThrownBy(() -> AnswerForms.read(broken))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("broken.xlsx");
        Path json = text("broken.json", "[{\"item\":", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AnswerForms.read(json))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("line 1");
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertThatThrownBy(() -> AnswerForms.read(old))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> AnswerForms.read(folder.resolve("none.csv"))).isInstanceOf(AuditException.class);
        assertThatThrownBy(() -> AnswerForms.read(Files.createFile(folder.resolve("empty.csv"))))
                .isInstanceOf(AuditException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "O22,O22",
        "o 22,O22",
        "022,O22",
        "22,O22",
        "22.0,O22",
        "O๒๒,O22",
        "๐๒๒,O22",
        "ข้อ O22,O22",
        "ข้อ 22,O22",
        "(O22),O22",
        "O22 รายงานผล,O22",
        "О22,O22",
        "9.1,''",
        "๙.๑ ข้อมูลพื้นฐาน,''",
        "ตัวชี้วัดที่ 9,''",
        "2566,''",
        "-,''"
    })
    void numbersOfItems(String written, String id) {
        assertThat(ItemNumbers.of(written).orElse("")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "มี|YES",
                "ไม่มี|NO",
                "✓ มี|YES",
                "☑ มี ☐ ไม่มี|YES",
                "☐ มี ☑ ไม่มี|NO",
                "( / ) มี ( ) ไม่มี|YES",
                "( ) มี ( / ) ไม่มี|NO",
                "( ) มี ( ) ไม่มี|BLANK",
                "(มี) / (ไม่มี)|BLANK",
                "มี/ไม่มี|BLANK",
                "Yes|YES",
                "true|YES",
                "0|NO",
                "-|BLANK",
                "ไม่มี *|NO"
            })
    void yesAndNo(String written, Said said) {
        assertThat(YesNo.of(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.https://a.go.th/x 2.https://a.go.th/y|https://a.go.th/x https://a.go.th/y",
                "คลิก https://a.go.th/x)|https://a.go.th/x",
                "https://a.go.th/xhttps://a.go.th/y|https://a.go.th/x https://a.go.th/y",
                "http//a.go.th/x|http://a.go.th/x",
                "https://a.go.th/f (1).pdf|https://a.go.th/f",
                "a@b.go.th|''",
                "สแกน QR Code|''",
                "https://a.go.th/r?u=https://b.go.th/|https://a.go.th/r?u=https://b.go.th/"
            })
    void addressesInText(String text, String urls) {
        assertThat(String.join(
                        " ", UrlsInText.of(text).stream().map(PageUrl::value).toList()))
                .isEqualTo(urls);
    }

    @Test
    void anAddressBrokenOverTwoLinesIsPutTogether() {
        assertThat(UrlsInText.of("https://a.go.th/very/long/\npath/file.pdf\nhttps://a.go.th/b"))
                .extracting(PageUrl::value)
                .containsExactly("https://a.go.th/very/long/path/file.pdf", "https://a.go.th/b");
    }
}
