package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.snapshot.PageUrl;

/** Answer forms in which the address stands as a picture of a QR code. */
class QrPicturesTest {
    @TempDir
    Path folder;

    private AnswerForm form(Consumer<XSSFSheet> fill) throws Exception {
        Path file = folder.resolve("qr.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("แบบ OIT");
            row(sheet, 0, "แบบตอบ OIT เทศบาลตำบลทดสอบ");
            row(sheet, 1, "ข้อ", "ข้อมูล", "มี/ไม่มี", "URL / QR Code", "คำอธิบายเพิ่มเติม");
            row(sheet, 2, "O1", "โครงสร้าง", "มี", "", "");
            row(sheet, 3, "O2", "ผู้บริหาร", "มี", "", "");
            row(sheet, 4, "O3", "อำนาจหน้าที่", "มี", "", "");
            fill.accept(sheet);
            book.write(out);
        }
        return AnswerForms.read(file);
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static void picture(XSSFSheet sheet, int row, int column, byte[] file, int kind) {
        int index = sheet.getWorkbook().addPicture(file, kind);
        ClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, row + 1);
        sheet.createDrawingPatriarch().createPicture(anchor, index);
    }

    private static void code(XSSFSheet sheet, int row, int column, String text) {
        picture(sheet, row, column, QrImages.file(QrImages.qr(text, 200), "png"), Workbook.PICTURE_TYPE_PNG);
    }

    private static FormAnswer answer(AnswerForm form, String item) {
        return form.answers().stream()
                .filter(a -> a.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> urls(AnswerForm form, String item) {
        return answer(form, item).urls().stream().map(PageUrl::value).toList();
    }

    private static List<String> remarks(AnswerForm form, String item) {
        return answer(form, item).remarks().stream()
                .map(r -> r.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aCodeBelongsToTheRowOfItsAnchor() throws Exception {
        AnswerForm form = form(s -> {
            code(s, 2, 3, "https://www.test.go.th/structure");
            code(s, 4, 3, "www.test.go.th/duty");
        });
        assertThat(urls(form, "O1")).containsExactly("https://www.test.go.th/structure");
        assertThat(urls(form, "O2")).isEmpty();
        assertThat(urls(form, "O3")).containsExactly("http://www.test.go.th/duty");
        assertThat(answer(form, "O1").claims()).isTrue();
        assertThat(remarks(form, "O1"))
                .containsExactly("qr.xlsx [แบบ OIT] D3: address read from a QR code: https://www.test.go.th/structure");
    }

    @Test
    void wordsUnderTheCodeAreNotTakenForABrokenAddress() throws Exception {
        AnswerForm form = form(s -> {
            s.getRow(2).getCell(3).setCellValue("สแกน QR Code");
            code(s, 2, 3, "https://www.test.go.th/structure");
        });
        assertThat(answer(form, "O1").unusable()).isEmpty();
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void aCodeThatLeadsElsewhereThanTheWrittenAddressIsTold() throws Exception {
        AnswerForm form = form(s -> {
            s.getRow(2).getCell(3).setCellValue("https://www.test.go.th/structure");
            code(s, 2, 3, "https://qr.example.com/a1");
        });
        assertThat(urls(form, "O1")).containsExactly("https://www.test.go.th/structure", "https://qr.example.com/a1");
        assertThat(form.notes().get(0).text(Locale.ENGLISH))
                .contains("the link or QR code leads to https://qr.example.com/a1");
    }

    @Test
    void severalCodesInOnePictureOfAPhotoInJpegAreAllRead() throws Exception {
        BufferedImage photo = new BufferedImage(2_400, 1_300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = photo.createGraphics();
        g.setColor(new Color(236, 228, 210));
        g.fillRect(0, 0, 2_400, 1_300);
        g.rotate(0.05);
        g.drawImage(QrImages.qr("https://www.test.go.th/one", 700), 250, 200, null);
        g.drawImage(QrImages.qr("https://www.test.go.th/two", 700), 1_350, 200, null);
        g.dispose();
        AnswerForm form = form(s -> picture(s, 3, 4, QrImages.file(photo, "jpg"), Workbook.PICTURE_TYPE_JPEG));
        assertThat(urls(form, "O2"))
                .containsExactlyInAnyOrder("https://www.test.go.th/one", "https://www.test.go.th/two");
    }

    @Test
    void aCodeOverMergedCellsSpeaksForEachOfTheirRows() throws Exception {
        AnswerForm form = form(s -> {
            s.addMergedRegion(CellRangeAddress.valueOf("D3:D4"));
            code(s, 3, 3, "https://www.test.go.th/both");
        });
        assertThat(urls(form, "O1")).containsExactly("https://www.test.go.th/both");
        assertThat(urls(form, "O2")).containsExactly("https://www.test.go.th/both");
        assertThat(urls(form, "O3")).isEmpty();
    }

    @Test
    void aCodeThatIsNoAddressIsToldWithItsItem() throws Exception {
        AnswerForm form = form(s -> code(s, 2, 3, "โทร 075-123456"));
        assertThat(urls(form, "O1")).isEmpty();
        assertThat(remarks(form, "O1"))
                .containsExactly("qr.xlsx [แบบ OIT] D3: the QR code says «โทร 075-123456», which is no web address");
    }

    @Test
    void aPictureWithoutACodeIsToldWhereAnAddressIsAskedForAndIsASealElsewhere() throws Exception {
        byte[] grey = QrImages.file(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY), "png");
        AnswerForm form = form(s -> {
            picture(s, 2, 3, grey, Workbook.PICTURE_TYPE_PNG);
            picture(s, 3, 1, grey, Workbook.PICTURE_TYPE_PNG);
            picture(s, 4, 3, "no picture at all".getBytes(), Workbook.PICTURE_TYPE_PNG);
        });
        assertThat(remarks(form, "O1")).singleElement().asString().contains("no QR code could be read");
        assertThat(remarks(form, "O2")).isEmpty();
        assertThat(remarks(form, "O3")).singleElement().asString().contains("no QR code could be read");
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotUnpacked() {
        byte[] png = QrImages.file(QrImages.qr("https://www.test.go.th/one", 100), "png");
        png[16] = 0;
        png[17] = 1; // width 65,536 + 100 in the header
        png[21] = 1; // height likewise
        assertThat(QrCodes.in(png)).isEmpty();
    }
}
