package org.oitcheck.report;

import java.util.List;
import org.oitcheck.report.DocxWriter.Cell;

/** Estimate of how tall a row of a table gets, on the safe side: fonts that stand in for TH Sarabun are wider than it. */
final class RowHeight {
    /** Centimetres of a line of a cell, 18 points as styles.xml says. */
    private static final double LINE = 0.635;
    /** Centimetres of an average character of a cell, what is lost where lines break between words and behind bullets with it. */
    private static final double CHARACTER = 0.29;
    /** Centimetres left and right of the text of a cell. */
    private static final double PADDING = 0.4;

    private RowHeight() {}

    /**
     * Centimetres.
     *
     * @param widths centimetres of each column
     */
    static double of(List<Cell> cells, List<Double> widths) {
        double most = LINE;
        for (int i = 0; i < cells.size(); i++) {
            most = Math.max(most, of(cells.get(i), widths.get(i)));
        }
        return most;
    }

    /** Centimetres of a cell in a column of a width in centimetres. */
    static double of(Cell cell, double width) {
        return cell.lines().stream().mapToDouble(l -> of(l.text(), width)).sum();
    }

    /** Centimetres of one text in a column of a width in centimetres. */
    static double of(String text, double width) {
        double fit = Math.max(1, (width - PADDING) / CHARACTER);
        return Math.max(1, Math.ceil(DisplayWidth.of(text) / fit)) * LINE;
    }
}
