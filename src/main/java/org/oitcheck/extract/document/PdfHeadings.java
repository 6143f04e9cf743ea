package org.oitcheck.extract.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oitcheck.extract.Extraction.Heading;

/** Lines of a PDF that stand out from its running text by the size or weight of their letters. */
final class PdfHeadings {
    /** Letters so much larger than those of the running text make a heading. */
    private static final float LARGER = 1.12f;

    private static final int LONGEST = 160;
    private static final int MOST_LEVELS = 6;

    private PdfHeadings() {}

    /** Headings in the order of the pages, letters mended. */
    static List<Heading> of(List<PageText> pages) {
        float body = body(pages);
        if (body <= 0) {
            return List.of();
        }
        TreeMap<Integer, Integer> levels = new TreeMap<>(Comparator.reverseOrder());
        List<Heading> found = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            PageText page = pages.get(p);
            for (int i = 0; i < page.lines().size(); i++) {
                PageText.Line line = page.lines().get(i);
                String text = page.line(i).replace('\n', ' ');
                boolean larger = line.size() >= LARGER * body;
                if (!larger && !line.bold() || text.length() < 3 || text.length() > LONGEST) {
                    continue;
                }
                int size = Math.round(line.size());
                if (larger) {
                    levels.put(size, 0);
                }
                // the size stands for the level until all sizes are known
                found.add(new Heading(p + 1, larger ? -size : Heading.BOLD, text, false));
            }
        }
        int level = 0;
        for (Map.Entry<Integer, Integer> e : levels.entrySet()) {
            e.setValue(Math.min(MOST_LEVELS, ++level));
        }
        return mended(found, levels);
    }

    /** Wrong letters are told by many of them: the lines are mended together. */
    private static List<Heading> mended(List<Heading> found, Map<Integer, Integer> levels) {
        StringBuilder all = new StringBuilder();
        found.forEach(h -> all.append(h.text()).append('\n'));
        String[] texts = GlyphRepair.repair(all.toString()).split("\n", -1);
        boolean aligned = texts.length == found.size() + 1;
        List<Heading> out = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Heading h = found.get(i);
            int level = h.level() < 0 ? levels.getOrDefault(-h.level(), 1) : h.level();
            out.add(new Heading(h.part(), level, aligned ? texts[i] : h.text(), false));
        }
        return out;
    }

    /** Size in which most letters are set; 0 when there are none. */
    private static float body(List<PageText> pages) {
        Map<Integer, Integer> letters = new TreeMap<>();
        for (PageText page : pages) {
            for (int i = 0; i < page.lines().size(); i++) {
                int halves = Math.round(page.lines().get(i).size() * 2);
                letters.merge(halves, page.line(i).length(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() / 2f)
                .orElse(0f);
    }
}
