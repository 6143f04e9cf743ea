package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final String LONG =
            "https://www.example.go.th/wp-content/uploads/2566/04/" + "report-of-the-year-".repeat(6) + "2565.pdf";

    private static int width(XSSFSheet sheet, int column) {
        return sheet.getColumnWidth(column) / 256;
    }

    private static XSSFSheet sheet(XSSFWorkbook book, String url, int sentences) {
        XlsxSheets.Table table = new XlsxSheets(book, "รายงาน")
                .table(
                        "ผล",
                        List.of(
                                new XlsxSheets.Column("ที่", 5),
                                new XlsxSheets.Column("วิธีการ", 90),
                                new XlsxSheets.Column("ผล", 90),
                                new XlsxSheets.Column("URL", 90),
                                new XlsxSheets.Column("คะแนน", 10)),
                        2);
        for (int i = 1; i <= 3; i++) {
            table.row()
                    .text(String.valueOf(i))
                    .text("จัดทำและเผยแพร่บนเว็บไซต์หลักของหน่วยงาน ".repeat(sentences))
                    .text("ไม่พบ")
                    .links(List.of(url))
                    .number(1);
        }
        table.finishReadable();
        return book.getSheetAt(0);
    }

    @Test
    void aSheetStaysReadableOnPaperAndTallCellsGetTheRoom() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(book, "https://www.example.go.th/a", 12);
            assertThat(IntStream.range(0, 5).map(c -> width(sheet, c)).sum()).isLessThanOrEqualTo(ColumnWidths.PAPER);
            assertThat(width(sheet, 0)).isEqualTo(5);
            assertThat(width(sheet, 4)).isEqualTo(10);
            assertThat(width(sheet, 1)).isGreaterThan(3 * width(sheet, 2));
            assertThat(sheet.getRow(1).getHeightInPoints()).isLessThan(300);
        }
    }

    @Test
    void anAddressThatFitsIsALinkAndALongOneIsWrappedTextWithItsLinkInTheFirstCell() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(book, "https://a.go.th/", 1);
            assertThat(sheet.getRow(1).getCell(3).getHyperlink().getAddress()).isEqualTo("https://a.go.th/");
            assertThat(sheet.getRow(1).getCell(0).getHyperlink()).isNull();
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = sheet(book, LONG, 12);
            assertThat(sheet.getRow(1).getCell(3).getHyperlink()).isNull();
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo(LONG);
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress()).isEqualTo(LONG);
            assertThat(sheet.getHyperlinkList()).hasSize(3);
        }
    }
}
