package org.oitcheck.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.Night;

/** Geometry of the inline pictures; the templates draw them. */
final class Charts {
    private static final int CELL_WIDTH = 14;
    private static final int CELL_HEIGHT = 16;
    private static final int LABEL = 44;
    private static final int HEAD = 8;

    private Charts() {}

    /** Points of a line of scores in a box, newest at the right. */
    static String line(List<Double> scores, int width, int height) {
        StringBuilder points = new StringBuilder();
        int last = Math.max(1, scores.size() - 1);
        for (int i = 0; i < scores.size(); i++) {
            double x = scores.size() == 1 ? width / 2.0 : (double) i * width / last;
            double y = height - scores.get(i) / 100 * height;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return points.toString().strip();
    }

    /** Items × nights. */
    static Views.HeatMap heatMap(List<Night> nights, Words words) {
        Set<String> items = new LinkedHashSet<>();
        // the newest form gives the order; items of older forms come after
        for (int i = nights.size() - 1; i >= 0; i--) {
            items.addAll(nights.get(i).verdicts().keySet());
        }
        List<Views.HeatRow> rows = new ArrayList<>();
        int y = HEAD;
        for (String item : items) {
            List<Views.Cell> cells = new ArrayList<>();
            for (int n = 0; n < nights.size(); n++) {
                Verdict v = nights.get(n).verdicts().get(item);
                if (v != null) {
                    cells.add(new Views.Cell(
                            LABEL + n * CELL_WIDTH,
                            v.name(),
                            item + " · " + words.time(nights.get(n).at()) + " · " + words.verdict(v)));
                }
            }
            rows.add(new Views.HeatRow(item, y, List.copyOf(cells)));
            y += CELL_HEIGHT;
        }
        return new Views.HeatMap(
                LABEL + Math.max(1, nights.size()) * CELL_WIDTH,
                y + 4,
                CELL_WIDTH - 1,
                CELL_HEIGHT - 1,
                LABEL - 6,
                List.copyOf(rows));
    }
}
