package org.oitcheck.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that Word puts before paragraphs by itself: they stand in no text of the file, and are counted here as Word counts them, from the
 * first paragraph to the last. Holds the counters of one document; numbers in letters and bullets are left out, as no item has them.
 */
final class DocxNumbers {
    static final int LEVELS = 9;

    private static final int UNREACHED = Integer.MIN_VALUE;
    private static final int LONGEST = 40;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final DocxLists lists;
    /** The last number of each level, by the list's definition. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    private final Set<Integer> begun = new HashSet<>();

    DocxNumbers(DocxLists lists) {
        this.lists = lists;
    }

    /**
     * Counts a paragraph.
     *
     * @param style name of its style; empty for the usual one
     * @param own   list and level that the paragraph itself names
     * @return the number as it is seen, e.g. {@code O7} or {@code ๗.}; empty when there is none
     */
    String next(String style, DocxLists.Place own) {
        DocxLists.Place place = lists.place(style, own);
        DocxLists.Numbering list = lists.numbering(place.list());
        if (list.definition() < 0 || place.level() >= LEVELS) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list.definition(), k -> fresh());
        int level = place.level();
        if (begun.add(place.list())) {
            // a list that goes on with the definition of another may begin anew
            list.restarts().forEach((l, start) -> count[l] = start - 1);
        }
        count[level] = count[level] == UNREACHED ? lists.level(list, level).start() : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, UNREACHED);
        return shown(list, level, count);
    }

    private static int[] fresh() {
        int[] out = new int[LEVELS];
        Arrays.fill(out, UNREACHED);
        return out;
    }

    private String shown(DocxLists.Numbering list, int level, int[] count) {
        Matcher m = PLACE.matcher(lists.level(list, level).text());
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            int at = Integer.parseInt(m.group(1)) - 1;
            DocxLists.Level l = lists.level(list, at);
            int number = count[at] == UNREACHED ? l.start() : count[at];
            String digits = switch (l.format()) {
                case "decimal", "decimalFullWidth", "thaiNumbers", "thaiCounting" -> Integer.toString(number);
                case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
                default -> "";
            };
            if (digits.isEmpty()) {
                return "";
            }
            m.appendReplacement(out, digits);
        }
        if (out.isEmpty()) {
            return ""; // bullets have no place for a number
        }
        m.appendTail(out);
        return out.length() <= LONGEST ? out.toString() : "";
    }
}
