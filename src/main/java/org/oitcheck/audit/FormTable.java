package org.oitcheck.audit;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * The cells of one sheet or file; of a document with several tables, those of all of them.
 *
 * @param file  file name
 * @param sheet name of the sheet; empty when the file has none
 * @param rows  rows that hold anything
 */
record FormTable(String file, String sheet, List<Row> rows) {
    /** Number of the table for a paragraph that stands in none. */
    static final int PARAGRAPH = -1;

    static final int MAX_ROWS = 3_000;
    static final int MAX_COLUMNS = 64;
    static final int MAX_TEXT = 20_000;

    FormTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param table number of the table in a document, from 1; 0 for sheets and text files, {@link #PARAGRAPH}
     * @param line  line or row from 1
     * @param cells from the first column
     */
    record Row(int table, int line, List<FormCell> cells) {
        Row(int line, List<FormCell> cells) {
            this(0, line, cells);
        }

        FormCell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : FormCell.EMPTY;
        }

        boolean blank() {
            return cells.stream().allMatch(FormCell::blank);
        }
    }

    /** {@code form.xlsx [แบบ OIT] C4}, {@code form.docx [ตาราง 1] C4} or {@code form.csv:4}. */
    String place(Row row, int column) {
        String part = row.table() > 0 ? "ตาราง " + row.table() : sheet;
        return part.isEmpty()
                ? file + ":" + row.line()
                : file + " [" + part + "] " + CellReference.convertNumToColString(Math.max(0, column)) + row.line();
    }
}
