package org.oitcheck.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hssf.extractor.OldExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** The binary formats of Office before 2007. */
final class OldOfficeReader {
    private static final char CELL_END = 0x07;

    private OldOfficeReader() {}

    static void word(byte[] body, Draft draft) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(body))) {
            try (HWPFDocument document = new HWPFDocument(files)) {
                if (document.getSummaryInformation() != null) {
                    draft.title(orEmpty(document.getSummaryInformation().getTitle()));
                }
                FlowText flow = new FlowText(draft, "");
                paragraphs(document.getRange(), flow);
                if (document.getMainTextboxRange() != null) {
                    paragraphs(document.getMainTextboxRange(), flow);
                }
                flow.end();
            } catch (OldFileFormatException e) {
                try (HWPFOldDocument old = new HWPFOldDocument(files);
                        Word6Extractor text = new Word6Extractor(old)) {
                    draft.add("", text.getText());
                }
            }
        }
    }

    private static void paragraphs(Range range, FlowText flow) {
        boolean row = false;
        for (int i = 0; i < range.numParagraphs() && !flow.full(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            String text = plain(paragraph.text());
            if (paragraph.isTableRowEnd()) {
                flow.closeRow();
                row = false;
                continue;
            }
            if (paragraph.isInTable() && !row) {
                flow.openRow();
                row = true;
            } else if (!paragraph.isInTable() && row) {
                flow.closeRow();
                row = false;
            }
            boolean cellEnds = text.indexOf(CELL_END) >= 0;
            int from = 0;
            for (int at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', from)) {
                flow.text(text.substring(from, at));
                flow.endPage();
                from = at + 1;
            }
            flow.text(text.substring(from).replace(String.valueOf(CELL_END), ""));
            flow.endLine();
            if (cellEnds && row) {
                flow.closeCell();
            }
        }
        if (row) {
            flow.closeRow();
        }
    }

    /** Field codes out, their results stay. */
    private static String plain(String text) {
        return text.indexOf(0x13) < 0 ? text : Range.stripFields(text);
    }

    static void excel(byte[] body, Draft draft) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(body))) {
            if (book.getSummaryInformation() != null) {
                draft.title(orEmpty(book.getSummaryInformation().getTitle()));
            }
            CellNumbers numbers = new CellNumbers();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (draft.full()) {
                    draft.cut("sheet " + book.getSheetName(i) + " was not read");
                    return;
                }
                draft.add(book.getSheetName(i), sheet(book.getSheetAt(i), numbers, draft.room()));
            }
        } catch (OldFileFormatException e) {
            try (OldExcelExtractor old = new OldExcelExtractor(new ByteArrayInputStream(body))) {
                draft.add("", old.getText());
            }
        }
    }

    private static CharSequence sheet(HSSFSheet sheet, CellNumbers numbers, int room) {
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            int filled = 0;
            for (Cell cell : (HSSFRow) row) {
                String shown = Lines.cell(shown((HSSFCell) cell, numbers));
                if (shown.isEmpty() || cell.getColumnIndex() > 200) {
                    continue;
                }
                for (; filled < cell.getColumnIndex(); filled++) {
                    text.append('\t');
                }
                text.append(shown);
            }
            text.append('\n');
            if (text.length() > room) {
                break;
            }
        }
        return text;
    }

    private static String shown(HSSFCell cell, CellNumbers numbers) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                numbers.shown(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        orEmpty(cell.getCellStyle().getDataFormatString()),
                        false);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }

    static void slides(byte[] body, Draft draft) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(new ByteArrayInputStream(body))) {
            if (show.getSummaryInformation() != null) {
                draft.title(orEmpty(show.getSummaryInformation().getTitle()));
            }
            int number = 0;
            for (HSLFSlide slide : show.getSlides()) {
                number++;
                StringBuilder text = new StringBuilder();
                for (List<HSLFTextParagraph> paragraphs : slide.getTextParagraphs()) {
                    text.append(HSLFTextParagraph.getText(paragraphs)).append('\n');
                }
                slide.getShapes().forEach(shape -> {
                    if (shape instanceof HSLFTable table) {
                        table(table, text);
                    }
                });
                draft.add(number, "", text);
                if (draft.full()) {
                    return;
                }
            }
        }
    }

    private static void table(HSLFTable table, StringBuilder text) {
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                var cell = table.getCell(row, column);
                text.append(column == 0 ? "" : "\t").append(cell == null ? "" : Lines.cell(cell.getText()));
            }
            text.append('\n');
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
