package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet with more lines than a spreadsheet shows in one row: what is too much goes on in rows below, which repeat the number,
 * the name and the coloured verdict, so that filters keep them together and a reader sees what goes on.
 */
final class TallRows {
    private final XSSFSheet sheet;
    private final int columns;
    private final int most;
    private final int name;

    /**
     * @param name column that names a row; those before it hold its number
     * @param most lines that a row can show
     */
    TallRows(XSSFSheet sheet, int columns, int name, int most) {
        this.sheet = sheet;
        this.columns = columns;
        this.most = most;
        this.name = name;
    }

    /** Call it when the widths of the columns stand. */
    void split() {
        for (int i = sheet.getLastRowNum(); i > 0; i--) {
            XSSFRow row = sheet.getRow(i);
            if (row != null && tall(row)) {
                split(row);
            }
        }
    }

    private int width(int column) {
        return sheet.getColumnWidth(column) / 256;
    }

    private boolean tall(XSSFRow row) {
        for (int c = 0; c < columns; c++) {
            if (ColumnWidths.lines(text(row, c), width(c)) > most) {
                return true;
            }
        }
        return false;
    }

    private static String text(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private void split(XSSFRow row) {
        String goesOn = text(row, name).lines().findFirst().orElse("") + RowParts.GOES_ON;
        List<List<List<String>>> cells = new ArrayList<>();
        int parts = 1;
        for (int c = 0; c < columns; c++) {
            int width = width(c);
            int room = c == name ? Math.max(most / 4, most - ColumnWidths.lines(goesOn, width)) : most;
            cells.add(
                    RowParts.of(text(row, c).lines().toList(), l -> ColumnWidths.lines(l, width), room, RowParts.TEXT));
            parts = Math.max(parts, cells.get(c).size());
        }
        if (row.getRowNum() < sheet.getLastRowNum()) {
            sheet.shiftRows(row.getRowNum() + 1, sheet.getLastRowNum(), parts - 1);
        }
        for (int p = 1; p < parts; p++) {
            XSSFRow below = sheet.createRow(row.getRowNum() + p);
            for (int c = 0; c < columns; c++) {
                continued(row.getCell(c), below.createCell(c), goesOn, part(cells.get(c), p));
            }
        }
        for (int c = 0; c < columns; c++) {
            if (cells.get(c).size() > 1) {
                row.getCell(c).setCellValue(String.join("\n", part(cells.get(c), 0)));
            }
        }
    }

    private void continued(@Nullable XSSFCell above, XSSFCell cell, String goesOn, List<String> lines) {
        if (above == null) {
            return;
        }
        cell.setCellStyle(above.getCellStyle());
        boolean coloured = above.getCellStyle().getFillForegroundColorColor() != null;
        int column = above.getColumnIndex();
        if (above.getCellType() != CellType.STRING) {
            return; // a number that stood twice would be added up twice
        }
        if (column == name) {
            List<String> named = new ArrayList<>(List.of(goesOn));
            named.addAll(lines);
            cell.setCellValue(String.join("\n", named));
        } else {
            cell.setCellValue(column < name || coloured ? above.getStringCellValue() : String.join("\n", lines));
        }
    }

    private static List<String> part(List<List<String>> parts, int number) {
        return number < parts.size() ? parts.get(number) : List.of();
    }
}
