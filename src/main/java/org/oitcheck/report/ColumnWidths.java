package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Widths of the columns of a sheet that is to be read on paper: together no more than A4 landscape holds in letters that can be read, and
 * shared out so that rows get low. A row of a spreadsheet cannot break across pages.
 */
final class ColumnWidths {
    /** Characters of width on A4 landscape where 14 points still print as 10 or more. */
    static final int PAPER = 165;
    /** Columns of numbers and short words keep their width; no other gets narrower. */
    private static final int SHORT = 12;
    /** Characters that a column of sentences keeps at least, if it asked for twice as many. */
    private static final int LEAST = 18;
    /** Characters that are given away at a time, at least. */
    private static final int STEP = 2;

    private static final int FURTHEST = 20;

    private final XSSFSheet sheet;
    private final int[] widths;
    private final boolean[] fixed;
    /** Of each column its texts, of each text the letters of its lines. */
    private final List<List<int[]>> texts = new ArrayList<>();

    ColumnWidths(XSSFSheet sheet, int columns) {
        this.sheet = sheet;
        widths = new int[columns];
        fixed = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int asked = sheet.getColumnWidth(c) / 256;
            fixed[c] = asked <= SHORT;
            widths[c] = Math.min(asked, Math.max(SHORT, Math.min(asked / 2, LEAST)));
            texts.add(new ArrayList<>());
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.get(cell.getColumnIndex()).add(letters(cell.getStringCellValue()));
                }
            }
        }
    }

    /** Gives the free characters to the column whose tall cells it lowers most. */
    void fit() {
        int left = PAPER;
        double[] weights = new double[widths.length];
        for (int c = 0; c < widths.length; c++) {
            left -= widths[c];
            weights[c] = weight(c, widths[c]);
        }
        int best = 0;
        while (best >= 0) {
            best = -1;
            int given = 0;
            double most = 0;
            for (int c = 0; c < widths.length; c++) {
                // few characters may be too few to lower anything: more are looked at, and each counts the less
                for (int more = STEP; !fixed[c] && more <= Math.min(left, FURTHEST); more += STEP) {
                    double gain = (weights[c] - weight(c, widths[c] + more)) / more;
                    if (gain > most) {
                        most = gain;
                        best = c;
                        given = more;
                    }
                }
            }
            if (best >= 0) {
                left -= given;
                widths[best] += given;
                weights[best] = weight(best, widths[best]);
            }
        }
        for (int c = 0; c < widths.length; c++) {
            sheet.setColumnWidth(c, widths[c] * 256);
        }
    }

    /** Tall cells weigh much more than low ones: the tallest makes the row. */
    private double weight(int column, int width) {
        return texts.get(column).stream()
                .mapToDouble(text -> Math.pow(lines(text, width), 4))
                .sum();
    }

    /** Lines that a text takes in a column, on the safe side. */
    static int lines(String text, int width) {
        return lines(letters(text), width);
    }

    private static int[] letters(String text) {
        return text.lines().mapToInt(DisplayWidth::of).toArray();
    }

    private static int lines(int[] letters, int width) {
        int room = room(width);
        int lines = 0;
        for (int l : letters) {
            lines += Math.max(1, (l + room - 1) / room);
        }
        return lines;
    }

    /**
     * Letters that surely stand side by side in a column: lines break between words, and where the font is missing another, wider one takes
     * its place.
     */
    static int room(int width) {
        return Math.max(1, width * 3 / 4 - 2);
    }
}
