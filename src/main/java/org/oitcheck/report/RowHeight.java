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
        long most = 1;
        for (int i = 0; i < cells.size(); i++) {
            double fit = Math.max(1, (widths.get(i) - PADDING) / CHARACTER);
            long lines = cells.get(i).lines().stream()
                    .mapToLong(l -> Math.max(1, (long) Math.ceil(DisplayWidth.of(l.text()) / fit)))
                    .sum();
            most = Math.max(most, lines);
        }
        return most * LINE;
    }
}
