package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** Rows of a table that are longer than a page, as several: office programs cut what may not be broken and does not fit. */
final class DocxRows {
    private static final RowParts.Kind<Line> LINE = new RowParts.Kind<>() {
        @Override
        public String text(Line line) {
            return line.text();
        }

        @Override
        public Line with(Line line, String text, boolean first) {
            boolean entry = line.mark() == Line.Mark.ENTRY;
            return new Line(text, line.href(), entry && !first ? Line.Mark.UNDER : line.mark());
        }
    };

    private DocxRows() {}

    /**
     * The row itself, or the rows that it goes on in. These begin with its number, where the first column is one, and the first line of
     * its name.
     *
     * @param tallest centimetres of the tallest row
     */
    static List<List<Cell>> of(List<Cell> row, List<Double> widths, double tallest) {
        if (RowHeight.of(row, widths) <= tallest) {
            return List.of(row);
        }
        int name = row.size() > 1 && row.get(0).centred() ? 1 : 0;
        Line goesOn = goesOn(row.get(name));
        double head = RowHeight.of(goesOn.text(), widths.get(name));
        List<List<List<Line>>> columns = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < row.size(); i++) {
            double width = widths.get(i);
            // the name is repeated above what is left of it
            double room = Math.max(tallest / 4, i == name ? tallest - head : tallest);
            columns.add(RowParts.of(row.get(i).lines(), l -> RowHeight.of(l, width), room, LINE));
            most = Math.max(most, columns.get(i).size());
        }
        List<List<Cell>> parts = new ArrayList<>();
        for (int p = 0; p < most; p++) {
            List<Cell> part = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                List<Line> lines = new ArrayList<>();
                if (p > 0 && i == name) {
                    lines.add(goesOn);
                }
                if (p > 0 && i < name) {
                    lines.addAll(row.get(i).lines());
                } else if (p < columns.get(i).size()) {
                    lines.addAll(columns.get(i).get(p));
                }
                Cell cell = row.get(i);
                part.add(new Cell(lines, cell.centred(), cell.bold(), cell.ink(), cell.paper()));
            }
            parts.add(part);
        }
        return parts;
    }

    private static Line goesOn(Cell name) {
        String first = name.lines().isEmpty() ? "" : name.lines().get(0).text();
        return new Line((first + RowParts.GOES_ON).strip(), "");
    }
}
