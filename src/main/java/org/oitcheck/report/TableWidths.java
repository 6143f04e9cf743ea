package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.report.DocxWriter.Cell;

/**
 * Widths of the columns of a table in a document: together as wide as asked for, shared out so that the rows get low, because no row is
 * broken at the foot of a page.
 */
final class TableWidths {
    /** Centimetres moved from one column to another at a time. */
    private static final double STEP = 0.3;
    /** Columns up to these centimetres hold numbers and short words; they stay as they are. */
    private static final double SHORT = 2.0;
    /** Centimetres below which no column is narrowed: a Thai word stands in a line. */
    private static final double LEAST = 2.4;
    /** Part of its width that a column keeps. */
    private static final double KEPT = 0.8;
    /** Rows of a table with more are not looked at: they are alike. */
    private static final int MOST_ROWS = 200;

    private final List<List<Cell>> rows;
    private final List<Double> asked;
    /** Height in centimetres of each cell, by column and row. */
    private final double[][] heights;

    private TableWidths(List<Double> asked, List<List<Cell>> rows) {
        this.rows = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
        this.asked = asked;
        this.heights = new double[asked.size()][];
    }

    /** @param asked centimetres of each column */
    static List<Double> fit(List<Double> asked, List<List<Cell>> rows) {
        return new TableWidths(asked, rows).fitted();
    }

    private List<Double> fitted() {
        List<Double> widths = new ArrayList<>(asked);
        for (int c = 0; c < widths.size(); c++) {
            heights[c] = heights(c, widths.get(c));
        }
        double now = total();
        for (boolean better = true; better; ) {
            better = false;
            for (int from = 0; from < widths.size() && !better; from++) {
                for (int to = 0; to < widths.size() && !better; to++) {
                    double[] before = heights[from];
                    double[] after = heights[to];
                    if (from == to || widths.get(to) <= SHORT || widths.get(from) - STEP < least(from)) {
                        continue;
                    }
                    heights[from] = heights(from, widths.get(from) - STEP);
                    heights[to] = heights(to, widths.get(to) + STEP);
                    double then = total();
                    better = then < now - 0.01;
                    if (better) {
                        now = then;
                        widths.set(from, widths.get(from) - STEP);
                        widths.set(to, widths.get(to) + STEP);
                    } else {
                        heights[from] = before;
                        heights[to] = after;
                    }
                }
            }
        }
        return widths;
    }

    private double least(int column) {
        double width = asked.get(column);
        return width <= SHORT ? width : Math.max(Math.min(width, LEAST), width * KEPT);
    }

    private double[] heights(int column, double width) {
        return rows.stream()
                .mapToDouble(r -> RowHeight.of(r.get(column), width))
                .toArray();
    }

    /** Tall rows weigh more: they leave the most white at the foot of a page. */
    private double total() {
        double sum = 0;
        for (int r = 0; r < rows.size(); r++) {
            double tallest = 0;
            double all = 0;
            for (double[] column : heights) {
                tallest = Math.max(tallest, column[r]);
                all += column[r];
            }
            sum += tallest * tallest + all * 0.02; // among equals the one whose other cells are lower
        }
        return sum;
    }
}
