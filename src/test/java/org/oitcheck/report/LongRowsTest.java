package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** Rows longer than a page, or than a spreadsheet shows: nothing is cut, and what goes on says so. */
class LongRowsTest {
    private static final List<Double> WIDTHS = List.of(1.2, 5.0, 9.0);

    private static List<String> steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "ขั้นที่ " + i + " จัดทำและเผยแพร่บนเว็บไซต์หลักของหน่วยงาน แล้วรายงานผู้บริหาร")
                .toList();
    }

    private static List<Cell> row(int steps) {
        return List.of(
                Cell.centred("7"),
                Cell.of("การเผยแพร่ข้อมูลของสำนักปลัด\n(O2 ข้อมูลผู้บริหาร)"),
                Cell.lines(steps(steps).stream()
                        .map(s -> new Line(s, "", Line.Mark.ENTRY))
                        .toList()));
    }

    private static XWPFTable table(List<List<Cell>> rows) throws Exception {
        try (DocxWriter out = new DocxWriter(true)) {
            out.table(List.of("ที่", "มาตรการ", "ขั้นตอน"), WIDTHS, rows);
            return new XWPFDocument(new ByteArrayInputStream(out.bytes("t", Instant.EPOCH)))
                    .getTables()
                    .get(0);
        }
    }

    @Test
    void noRowOfADocumentIsBrokenAtTheFootOfAPage() throws Exception {
        XWPFTable table = table(List.of(row(3), row(9)));
        assertThat(table.getRows()).hasSize(3).allMatch(XWPFTableRow::isCantSplitRow);
    }

    @Test
    void aRowLongerThanAPageGoesOnUnderItsNumberAndNameWithAllItsText() throws Exception {
        XWPFTable table = table(List.of(row(60)));
        List<XWPFTableRow> rows = table.getRows().subList(1, table.getNumberOfRows());
        assertThat(rows).hasSizeGreaterThan(1).allMatch(XWPFTableRow::isCantSplitRow);
        assertThat(rows.get(0).getCell(1).getText())
                .contains("การเผยแพร่ข้อมูลของสำนักปลัด")
                .doesNotContain("(ต่อ)");
        assertThat(rows.subList(1, rows.size())).allSatisfy(r -> {
            assertThat(r.getCell(0).getText()).isEqualTo("7");
            assertThat(r.getCell(1).getText()).startsWith("การเผยแพร่ข้อมูลของสำนักปลัด (ต่อ)");
        });
        List<String> told = new ArrayList<>();
        rows.forEach(r -> r.getCell(2).getParagraphs().forEach(p -> told.add(p.getText())));
        assertThat(told).containsExactlyElementsOf(steps(60));
    }

    @Test
    void oneParagraphLongerThanAPageBreaksBetweenWords() {
        String text = "เผยแพร่ข้อมูลบนเว็บไซต์ ".repeat(400).strip();
        List<List<Cell>> rows = DocxRows.of(List.of(Cell.of("มาตรการ"), Cell.of(text)), List.of(3.0, 6.0), 15);
        assertThat(rows).allMatch(r -> RowHeight.of(r, List.of(3.0, 6.0)) <= 15);
        assertThat(String.join(
                        " ",
                        rows.stream()
                                .flatMap(r -> r.get(1).lines().stream())
                                .map(Line::text)
                                .toList()))
                .isEqualTo(text);
    }

    @Test
    void aSheetShowsAllOfARowThatIsTallerThanExcelTakes() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxSheets.Table table = new XlsxSheets(book, "แผน")
                    .table(
                            "มาตรการ",
                            List.of(
                                    new XlsxSheets.Column("ที่", 5),
                                    new XlsxSheets.Column("มาตรการ", 30),
                                    new XlsxSheets.Column("ขั้นตอน", 40),
                                    new XlsxSheets.Column("URL", 40),
                                    new XlsxSheets.Column("คะแนน", 10)),
                            2);
            for (int i = 1; i <= 3; i++) {
                table.row()
                        .text(String.valueOf(i))
                        .text("มาตรการ " + i)
                        .text(String.join("\n", steps(i == 2 ? 40 : 2)))
                        .links(List.of("https://a.go.th/" + i))
                        .number(2);
            }
            table.finish();
            XSSFSheet sheet = book.getSheetAt(0);
            List<String> told = new ArrayList<>();
            double points = 0;
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                XSSFRow row = sheet.getRow(r);
                assertThat(row.getHeightInPoints()).isLessThan(409);
                points += row.getCell(4).getNumericCellValue();
                if (row.getCell(0).getStringCellValue().equals("2")) {
                    assertThat(row.getCell(1).getStringCellValue())
                            .isEqualTo(told.isEmpty() ? "มาตรการ 2" : "มาตรการ 2 (ต่อ)");
                    row.getCell(2).getStringCellValue().lines().forEach(told::add);
                }
            }
            assertThat(told).containsExactlyElementsOf(steps(40));
            assertThat(points).isEqualTo(6);
            XSSFRow last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("3");
            assertThat(last.getCell(3).getHyperlink().getAddress()).isEqualTo("https://a.go.th/3");
        }
    }
}
