package org.oitcheck.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Cells of the visible sheets of a workbook, with the links behind them. A cell merged downwards speaks for every row that it covers.
 * Formulas are never computed: what the file stored as their result counts, and of {@code HYPERLINK} the address in it or in the cell that it names. QR codes
 * in pictures, over cells or in them, are read.
 */
final class XlsxTables {
    private static final Pattern LINK_FORMULA =
            Pattern.compile("^\\s*HYPERLINK\\(\\s*\"([^\"]{1,2000})\"", Pattern.CASE_INSENSITIVE);
    /** {@code HYPERLINK(H5,"คลิก")}: the address stands in another cell of the sheet. */
    private static final Pattern LINK_TO_CELL =
            Pattern.compile("^\\s*HYPERLINK\\(\\s*(\\$?[A-Z]{1,2}\\$?[1-9]\\d{0,5})\\s*[,)]", Pattern.CASE_INSENSITIVE);

    private static final int MOST_SHEETS = 30;
    private static final int MOST_MERGED = 5_000;

    private final DataFormatter format = new DataFormatter(Locale.ROOT);
    private final SheetPictures pictures;
    private final String name;

    private XlsxTables(String name, XSSFWorkbook book) {
        this.name = name;
        this.pictures = new SheetPictures(book);
    }

    static List<FormTable> read(String name, byte[] bytes) throws AuditException {
        OfficeZip.requireBounded(name, bytes, "file.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XlsxTables tables = new XlsxTables(name, book);
            List<FormTable> out = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_SHEETS, book.getNumberOfSheets()); i++) {
                if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                    out.add(tables.table(book.getSheetAt(i)));
                }
            }
            return out;
        } catch (IllegalArgumentException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | IllegalStateException
                | IOException e) {
            throw new AuditException("file.xlsx", name, String.valueOf(e.getMessage()));
        }
    }

    private FormTable table(XSSFSheet sheet) throws AuditException {
        Map<CellAddress, List<String>> links = new HashMap<>();
        for (Hyperlink link : sheet.getHyperlinkList()) {
            String address = link.getAddress();
            if (address != null && address.length() <= 2_000 && link.getFirstRow() <= FormTable.MAX_ROWS) {
                links.computeIfAbsent(
                                new CellAddress(link.getFirstRow(), link.getFirstColumn()), k -> new ArrayList<>())
                        .add(address);
            }
        }
        Map<Integer, Map<Integer, FormCell>> cells = new HashMap<>();
        for (Row r : sheet) {
            for (Cell c : r) {
                // rows that only have borders and colours are usual below a form
                if (c.getColumnIndex() < FormTable.MAX_COLUMNS && c.getCellType() != CellType.BLANK) {
                    cells.computeIfAbsent(r.getRowNum(), k -> new HashMap<>())
                            .put(c.getColumnIndex(), cell(c, links.getOrDefault(c.getAddress(), List.of())));
                }
            }
            if (cells.size() > FormTable.MAX_ROWS) {
                throw new AuditException("file.size", name);
            }
        }
        pictures.codes(sheet)
                .forEach((at, codes) -> cells.computeIfAbsent(at.getRow(), k -> new HashMap<>())
                        .merge(at.getColumn(), FormCell.EMPTY.with(codes), (cell, code) -> cell.with(code.codes())));
        merge(sheet, cells);
        List<FormTable.Row> rows = new ArrayList<>();
        new TreeMap<>(cells).forEach((r, row) -> {
            int width = row.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
            List<FormCell> line = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                line.add(row.getOrDefault(c, FormCell.EMPTY));
            }
            FormTable.Row made = new FormTable.Row(r + 1, line);
            if (!made.blank()) {
                rows.add(made);
            }
        });
        return new FormTable(name, sheet.getSheetName(), rows);
    }

    private static void merge(XSSFSheet sheet, Map<Integer, Map<Integer, FormCell>> cells) {
        int seen = 0;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            FormCell first = cells.getOrDefault(region.getFirstRow(), Map.of()).get(region.getFirstColumn());
            if (first == null || first.blank() || ++seen > MOST_MERGED) {
                continue;
            }
            int last = Math.min(region.getLastRow(), region.getFirstRow() + 200);
            for (int r = region.getFirstRow() + 1; r <= last; r++) {
                // only rows that hold something of their own: a merge over a thousand empty rows says nothing
                Map<Integer, FormCell> row = cells.get(r);
                if (row != null && region.getFirstColumn() < FormTable.MAX_COLUMNS) {
                    row.put(region.getFirstColumn(), first);
                }
            }
        }
    }

    private FormCell cell(Cell c, List<String> links) {
        String formula = c.getCellType() == CellType.FORMULA ? formula(c) : "";
        // what saves a file again may keep the picture's formula as text only
        String shown = formula.isEmpty() && c.getCellType() == CellType.STRING
                ? c.getRichStringCellValue().getString()
                : formula;
        if (WpsPictures.shown(shown)) {
            return new FormCell("", links, pictures.codes(shown));
        }
        List<String> all = new ArrayList<>(links);
        address(c, formula).ifPresent(all::add);
        return new FormCell(CsvTable.cut(text(c)), all, c instanceof XSSFCell x ? pictures.codes(x) : List.of());
    }

    /** What {@code HYPERLINK} leads to: an address in the formula, or the text of the cell that it names. */
    private Optional<String> address(Cell c, String formula) {
        Matcher literal = LINK_FORMULA.matcher(formula);
        if (literal.find()) {
            return Optional.of(literal.group(1));
        }
        Matcher cell = LINK_TO_CELL.matcher(formula);
        if (!cell.find()) {
            return Optional.empty();
        }
        CellReference at = new CellReference(cell.group(1));
        return Optional.ofNullable(c.getSheet().getRow(at.getRow()))
                .map(r -> r.getCell(at.getCol()))
                .map(this::text)
                .filter(t -> !t.isBlank() && t.length() <= 2_000);
    }

    private static String formula(Cell c) {
        try {
            return c.getCellFormula();
        } catch (RuntimeException unreadable) {
            return ""; // a damaged formula has no literal address; its stored result still counts
        }
    }

    private String text(Cell c) {
        CellType type = c.getCellType() == CellType.FORMULA ? c.getCachedFormulaResultType() : c.getCellType();
        return switch (type) {
            case NUMERIC ->
                BigDecimal.valueOf(c.getNumericCellValue()).stripTrailingZeros().toPlainString();
            case STRING -> c.getRichStringCellValue().getString();
            case BOOLEAN -> String.valueOf(c.getBooleanCellValue());
            case ERROR, BLANK, _NONE -> "";
            case FORMULA -> format.formatCellValue(c);
        };
    }
}
