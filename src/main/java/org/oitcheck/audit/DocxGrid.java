package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One table of a document while it is read: cells by their column of the grid, so that merged cells keep the others in their place. */
final class DocxGrid {
    private static final int MOST_LINKS = 100;

    private enum Merge {
        NONE,
        FIRST,
        BELOW
    }

    private final List<List<FormCell>> rows = new ArrayList<>();
    private final Map<Integer, FormCell> merged = new HashMap<>();
    private final List<FormCell> row = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private boolean inCell;
    private boolean deleted;
    private int span;
    private Merge merge = Merge.NONE;

    void openRow() {
        row.clear();
        deleted = false;
    }

    /** Columns that a row leaves free at its beginning. */
    void skip(int columns) {
        for (int i = 0; i < columns && row.size() < FormTable.MAX_COLUMNS; i++) {
            row.add(FormCell.EMPTY);
        }
    }

    /** The row was deleted, and the deletion is only not yet confirmed. */
    void deleteRow() {
        deleted = true;
    }

    boolean deleted() {
        return deleted;
    }

    void openCell() {
        inCell = true;
        text.setLength(0);
        links.clear();
        codes.clear();
        span = 1;
        merge = Merge.NONE;
    }

    void span(int columns) {
        span = Math.max(1, columns);
    }

    void merge(boolean first) {
        merge = first ? Merge.FIRST : Merge.BELOW;
    }

    void write(String more) {
        if (inCell && text.length() < FormTable.MAX_TEXT) {
            text.append(more);
        }
    }

    void link(String address) {
        if (inCell && links.size() < MOST_LINKS && !links.contains(address)) {
            links.add(address);
        }
    }

    void codes(List<String> more) {
        if (inCell && codes.size() < MOST_LINKS) {
            codes.addAll(more);
        }
    }

    void closeCell() {
        inCell = false;
        int column = row.size();
        if (column >= FormTable.MAX_COLUMNS) {
            return;
        }
        FormCell cell = new FormCell(CsvTable.cut(text.toString()), links, codes);
        if (merge == Merge.BELOW) {
            cell = merged.getOrDefault(column, cell);
        } else {
            merged.remove(column);
        }
        if (merge == Merge.FIRST) {
            merged.put(column, cell);
        }
        row.add(cell);
        skip(span - 1);
    }

    void closeRow() {
        rows.add(deleted ? List.of() : List.copyOf(row));
    }

    /**
     * Rows that hold anything, all as wide as the widest.
     *
     * @param table number of the table in the document, from 1
     */
    List<FormTable.Row> rows(int table) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<FormTable.Row> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<FormCell> cells = new ArrayList<>(rows.get(i));
            while (cells.size() < width) {
                cells.add(FormCell.EMPTY);
            }
            FormTable.Row made = new FormTable.Row(table, i + 1, cells);
            if (!made.blank()) {
                out.add(made);
            }
        }
        return out;
    }
}
