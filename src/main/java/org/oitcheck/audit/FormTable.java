package org.oitcheck.audit;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * The cells of one sheet or file.
 *
 * @param file  file name
 * @param sheet name of the sheet; empty when the file has none
 * @param rows  rows that hold anything
 */
record FormTable(String file, String sheet, List<Row> rows) {
    static final int MAX_ROWS = 3_000;
    static final int MAX_COLUMNS = 64;
    static final int MAX_TEXT = 20_000;

    FormTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param line  line or row from 1
     * @param cells from the first column
     */
    record Row(int line, List<FormCell> cells) {
        FormCell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : FormCell.EMPTY;
        }

        boolean blank() {
            return cells.stream().allMatch(FormCell::blank);
        }
    }

    /** {@code form.xlsx [แบบ OIT] C4} or {@code form.csv:4}. */
    String place(Row row, int column) {
        return sheet.isEmpty()
                ? file + ":" + row.line()
                : file + " [" + sheet + "] " + CellReference.convertNumToColString(Math.max(0, column)) + row.line();
    }
}
