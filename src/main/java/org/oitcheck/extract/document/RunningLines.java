package org.oitcheck.extract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Running headers and footers: lines near the top or bottom edge that stand at the same height on several pages. The first stays, since
 * a title may be printed only there; page numbers go everywhere. So a letterhead says its year once.
 */
final class RunningLines {
    private static final float TOP = 0.11f;
    private static final float BOTTOM = 0.90f;
    private static final Pattern OUTER_NUMBER =
            Pattern.compile("^[\\p{Nd}]{1,3}(?!\\p{Nd})|(?<!\\p{Nd})[\\p{Nd}]{1,3}$");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—(|]?(?:หน้า(?:ที่)?|page|p\\.)?[\\p{Nd}]{1,4}(?:(?:/|จาก|of|ของ)[\\p{Nd}]{1,4})?[-–—)|]?");

    private RunningLines() {}

    /**
     * Text of a page without what only repeats; all of its text when nothing would be left.
     *
     * @param only whether all lines of the page run through the document
     */
    record Text(String text, boolean only) {}

    /** Texts of the pages, in order. */
    static List<Text> without(List<PageText> pages) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int p = 0; p < pages.size(); p++) {
            for (Edge edge : edges(pages.get(p))) {
                List<Integer> on = places.computeIfAbsent(edge.key(), k -> new ArrayList<>());
                if (on.isEmpty() || on.get(on.size() - 1) != p) {
                    on.add(p);
                }
            }
        }
        List<Text> texts = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            texts.add(without(pages.get(p), p, places, pages.size()));
        }
        return texts;
    }

    private static Text without(PageText page, int number, Map<String, List<Integer>> places, int pages) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int running = 0;
        for (Edge edge : edges(page)) {
            List<Integer> on = places.getOrDefault(edge.key(), List.of());
            if (on.size() < 2 || on.size() < 4 && on.size() * 3 < pages) {
                continue;
            }
            running++;
            if (edge.pageNumber() || on.get(0) != number) {
                out.append(page.text(), from, edge.start());
                from = edge.end();
            }
        }
        out.append(page.text(), from, page.text().length());
        boolean only = running > 0 && running == page.lines().size();
        return new Text(only || out.toString().isBlank() ? page.text() : out.toString(), only);
    }

    private static List<Edge> edges(PageText page) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            PageText.Line line = page.lines().get(i);
            if (line.y() >= TOP && line.y() <= BOTTOM) {
                continue;
            }
            int end = i + 1 < page.lines().size()
                    ? page.lines().get(i + 1).start()
                    : page.text().length();
            String ink = page.text().substring(line.start(), end).replaceAll("\\s+", "");
            boolean number = PAGE_NUMBER.matcher(ink).matches();
            if (number || letters(ink) >= 4) {
                String words = number ? "#" : OUTER_NUMBER.matcher(ink).replaceAll("#");
                edges.add(new Edge(line.start(), end, Math.round(line.y() * 100) + " " + words, number));
            }
        }
        return edges;
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    private record Edge(int start, int end, String key, boolean pageNumber) {}
}
