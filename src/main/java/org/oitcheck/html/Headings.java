package org.oitcheck.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The nearest heading above the place where a walk through the page stands. A link inside a heading belongs to the heading of a
 * higher level above it, not to its neighbour's.
 */
final class Headings {
    /** Level of headings that are no {@code h1}–{@code h6}: captions, bold rows, accordion titles. */
    static final int LOOSE = 7;

    private String[] byLevel = new String[LOOSE + 1];
    private final Deque<String[]> saved = new ArrayDeque<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    Headings() {
        Arrays.fill(byLevel, "");
    }

    /** The walk enters a heading. */
    void enter(int level) {
        open.push(level);
    }

    /** The walk leaves a heading; from here on it counts. */
    void leave(String text) {
        int level = open.pop();
        byLevel[level] = text;
        Arrays.fill(byLevel, level + 1, byLevel.length, "");
    }

    /** The walk enters a region whose headings do not count behind it. */
    void save() {
        saved.push(byLevel.clone());
    }

    /** The walk leaves that region. */
    void restore() {
        byLevel = saved.pop();
    }

    /** Text of the nearest heading above; empty when there is none. */
    String nearest() {
        int below = open.stream().mapToInt(Integer::intValue).min().orElse(LOOSE + 1);
        for (int level = below - 1; level >= 1; level--) {
            if (!byLevel[level].isEmpty()) {
                return byLevel[level];
            }
        }
        return "";
    }
}
