package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.snapshot.PageUrl;

/** Forms whose columns, rows and sheets are laid out otherwise than the official one: nothing that was answered may be lost silently. */
class AnswerLayoutTest {
    @TempDir
    Path folder;

    private AnswerForm csv(String... lines) throws Exception {
        return AnswerForms.read(
                Files.writeString(folder.resolve("form.csv"), String.join("\n", lines), StandardCharsets.UTF_8));
    }

    private AnswerForm saved(XSSFWorkbook book) throws Exception {
        Path file = folder.resolve("form.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return AnswerForms.read(file);
    }

    private static void sheet(XSSFWorkbook book, String name, String[]... rows) {
        XSSFSheet sheet = book.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                row.createCell(c).setCellValue(rows[r][c]);
            }
        }
    }

    private static String[] row(String... cells) {
        return cells;
    }

    /** {@code O1=address address, O2=…} of the answers with addresses. */
    private static String urls(AnswerForm form) {
        return form.answers().stream()
                .filter(a -> !a.urls().isEmpty())
                .map(a -> a.item() + "=" + a.urls().stream().map(PageUrl::value).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static List<String> notes(AnswerForm form) {
        return form.notes().stream().map(n -> n.text(Locale.ENGLISH)).toList();
    }

    @Test
    void aSheetForEachIndicatorIsOneForm() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        sheet(
                book,
                "9.1",
                row("หน่วยงาน: เทศบาลตำบลทดสอบ"),
                row("ข้อ", "มี/ไม่มี", "URL"),
                row("O1", "มี", "a.go.th/1"),
                row("O2", "ไม่มี", ""));
        sheet(
                book,
                "10",
                row("ข้อ", "มี/ไม่มี", "URL", "คำอธิบาย"),
                row("O34", "มี", "a.go.th/34"),
                row("O35", "มี", "a.go.th/35"),
                row("O36", "มี", "a.go.th/36"));
        AnswerForm form = saved(book);
        assertThat(form.answers()).extracting(FormAnswer::item).containsExactly("O1", "O2", "O34", "O35", "O36");
        assertThat(urls(form))
                .isEqualTo("O1=http://a.go.th/1, O34=http://a.go.th/34, O35=http://a.go.th/35, O36=http://a.go.th/36");
        assertThat(form.agency()).isEqualTo("เทศบาลตำบลทดสอบ");
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void aSheetThatAnswersTheSameItemsAgainIsLeftOutAndNamed() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        sheet(
                book,
                "ปี 2566",
                row("ข้อ", "มี/ไม่มี", "URL"),
                row("O1", "มี", "a.go.th/66"),
                row("O2", "มี", "a.go.th/67"));
        sheet(book, "ปี 2565", row("ข้อ", "มี/ไม่มี", "URL"), row("O1", "มี", "a.go.th/65"));
        sheet(book, "ว่าง", row("ข้อ", "มี/ไม่มี", "URL"), row("O1", "", ""), row("O3", "มี", "a.go.th/3"));
        AnswerForm form = saved(book);
        assertThat(urls(form)).isEqualTo("O1=http://a.go.th/66, O2=http://a.go.th/67, O3=http://a.go.th/3");
        assertThat(notes(form))
                .containsExactly(
                        "form.xlsx: the sheet «ปี 2565» answers O1, which the sheet «ปี 2566» has answered; it was"
                                + " not read. If it is the form of this year, save it as a file of its own");
    }

    @Test
    void addressesInSeveralColumnsAllCount() throws Exception {
        AnswerForm form = csv(
                "ข้อ,เว็บไซต์หน่วยงาน,มี/ไม่มี,URL 1,URL 2,ลิงก์ QR Code,คำอธิบายเพิ่มเติม",
                "O1,www.a.go.th,มี,a.go.th/1,a.go.th/2,a.go.th/3,",
                "O2,www.a.go.th,มี,,a.go.th/b,สแกน,ดูหน้า 2",
                "O3,www.a.go.th,มี,คลิก,,,");
        assertThat(urls(form)).isEqualTo("O1=http://a.go.th/1 http://a.go.th/2 http://a.go.th/3, O2=http://a.go.th/b");
        assertThat(form.answers().get(1).explanation()).isEqualTo("ดูหน้า 2");
        assertThat(notes(form)).containsExactly("form.csv:4: «คลิก» is no address and has no link behind it");
    }

    @Test
    void aColumnThatCountsTheRowsIsNotTakenForTheItems() throws Exception {
        assertThat(urls(csv("ลำดับ,ข้อ,มี/ไม่มี,URL", "1,O11 แผนดำเนินงาน,มี,a.go.th/11", "2,O36,มี,a.go.th/36")))
                .isEqualTo("O11=http://a.go.th/11, O36=http://a.go.th/36");
        assertThat(urls(csv("ที่,ข้อ,มี/ไม่มี,URL", "1,11,มี,a.go.th/11", "2,36,มี,a.go.th/36")))
                .isEqualTo("O11=http://a.go.th/11, O36=http://a.go.th/36");
        // a column ข้อ that holds titles leaves the numbers where they are
        assertThat(urls(csv("ลำดับ,ข้อ,มี/ไม่มี,URL", "1,โครงสร้าง,มี,a.go.th/1", "2,ข้อมูลผู้บริหาร,มี,a.go.th/2")))
                .isEqualTo("O1=http://a.go.th/1, O2=http://a.go.th/2");
    }

    @Test
    void aNumberBeforeTheTitleTellsTheItemUnderAnyHeading() throws Exception {
        assertThat(urls(csv(
                        "แบบตรวจ,,",
                        "รายการข้อมูลที่เปิดเผย,การเปิดเผย,ช่องทาง (Link)",
                        "O1 โครงสร้าง,มี,a.go.th/1",
                        "O๒๒ สรุปผล,มี,a.go.th/22")))
                .isEqualTo("O1=http://a.go.th/1, O22=http://a.go.th/22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O7|O7",
                "7-8|O7 O8",
                "O๓๙ – O๔๑|O39 O40 O41",
                "O7, O8 และ O10|O7 O8 O10",
                "ข้อ 7 ถึง ข้อ 9|O7 O8 O9",
                "O7/O8|O7 O8",
                "O22-1|O22",
                "O22/1|O22",
                "O22 ปี 2565-2566|O22",
                "O4 แผน 5 ปี|O4",
                "9.1|''"
            })
    void aRowThatNamesSeveralItemsSpeaksForEach(String written, String items) {
        assertThat(String.join(" ", ItemNumbers.all(written))).isEqualTo(items);
    }

    @Test
    void moreAddressesInOneCellThanAreLookedAtAreTold() throws Exception {
        String many = IntStream.range(0, 31).mapToObj(i -> "a.go.th/" + i).collect(Collectors.joining(" "));
        AnswerForm form = csv("item,answer,url", "O1,yes," + many);
        assertThat(form.answers().get(0).urls()).hasSize(30);
        assertThat(notes(form)).containsExactly("form.csv:2: more than 30 addresses; so many were looked at");
    }

    @Test
    void aListThatWasOnlyNumberedHoldsNothing() throws Exception {
        AnswerForm form = csv("item,answer,url", "O1,no,\"1.\n2.\"");
        assertThat(form.answers().get(0).unusable()).isEmpty();
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void aLinkFormulaMayNameTheCellWithTheAddress() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        sheet(
                book,
                "แบบ",
                row("ข้อ", "มี/ไม่มี", "URL", "ที่เก็บ"),
                row("O1", "มี", "", "https://a.go.th/1"),
                row("O2", "มี"));
        book.getSheetAt(0).getRow(1).getCell(2).setCellFormula("HYPERLINK($D$2,\"คลิก\")");
        book.getSheetAt(0).getRow(2).createCell(2).setCellFormula("HYPERLINK(Z99,\"คลิก\")");
        assertThat(urls(saved(book))).isEqualTo("O1=https://a.go.th/1");
    }

    @Test
    void aFormInTheOwnKindOfLibreOfficeIsToldWhatItMustBe() throws Exception {
        Path file = folder.resolve("form.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] kind = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            CRC32 crc = new CRC32();
            crc.update(kind);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(kind);
        }
        AuditException e = assertThrows(AuditException.class, () -> AnswerForms.read(file));
        assertThat(e.key()).isEqualTo("file.kind");
    }
}
