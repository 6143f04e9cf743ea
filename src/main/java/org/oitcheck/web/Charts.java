package org.oitcheck.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            points.append(i == 0 ? "" : " ").append(tenths(x)).append(',').append(tenths(y));
        }
        return points.toString();
    }

    /** A list of sites has thousands of points: far cheaper than a formatter. */
    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /**
     * Items × nights. Neighbouring nights with the same verdict are one shape, and all shapes of an item with the same verdict are one
     * path: a site in which little changes makes a small page. What is under the pointer is told by the script from the letters.
     */
    static Views.HeatMap heatMap(List<Night> nights, Words words) {
        Set<String> items = new LinkedHashSet<>();
        // the newest form gives the order; items of older forms come after
        for (int i = nights.size() - 1; i >= 0; i--) {
            items.addAll(nights.get(i).verdicts().keySet());
        }
        List<Views.HeatRow> rows = new ArrayList<>();
        int y = HEAD;
        for (String item : items) {
            rows.add(row(item, nights, y));
            y += CELL_HEIGHT;
        }
        return new Views.HeatMap(
                LABEL + Math.max(1, nights.size()) * CELL_WIDTH,
                y + 4,
                LABEL - 6,
                LABEL + " " + HEAD + " " + CELL_WIDTH + " " + CELL_HEIGHT,
                nights.stream().map(n -> words.time(n.at())).collect(Collectors.joining("|")),
                nights.stream().map(n -> String.valueOf(n.runId())).collect(Collectors.joining("|")),
                Arrays.stream(Verdict.values()).map(words::verdict).collect(Collectors.joining("|")),
                List.copyOf(rows));
    }

    private static Views.HeatRow row(String item, List<Night> nights, int y) {
        StringBuilder letters = new StringBuilder();
        Map<Verdict, StringBuilder> paths = new EnumMap<>(Verdict.class);
        for (int n = 0; n < nights.size(); ) {
            Verdict v = nights.get(n).verdicts().get(item);
            int end = n + 1;
            while (end < nights.size() && nights.get(end).verdicts().get(item) == v) {
                end++;
            }
            letters.append(
                    String.valueOf(v == null ? '-' : (char) ('0' + v.ordinal())).repeat(end - n));
            if (v != null) {
                int width = (end - n) * CELL_WIDTH - 1;
                paths.computeIfAbsent(v, k -> new StringBuilder())
                        .append('M')
                        .append(LABEL + n * CELL_WIDTH)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(width)
                        .append('v')
                        .append(CELL_HEIGHT - 1)
                        .append('h')
                        .append(-width)
                        .append('z');
            }
            n = end;
        }
        return new Views.HeatRow(
                item,
                y,
                letters.toString(),
                paths.entrySet().stream()
                        .map(e -> new Views.HeatPath(
                                e.getKey().name(), e.getValue().toString()))
                        .toList());
    }
}
