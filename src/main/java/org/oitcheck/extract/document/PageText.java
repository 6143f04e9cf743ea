package org.oitcheck.extract.document;

import java.util.List;

/** Text of one page with the place of its lines. */
record PageText(String text, List<Line> lines) {
    /**
     * @param start index of the line's first character
     * @param y     place of its base line: 0 at the top of the page, 1 at the bottom
     * @param size  size of its letters in points
     * @param bold  whether its letters are of a bold font
     */
    record Line(int start, float y, float size, boolean bold) {}

    /** Text of a line by its place in {@link #lines}. */
    String line(int i) {
        int end = i + 1 < lines.size() ? lines.get(i + 1).start() : text.length();
        return text.substring(lines.get(i).start(), end).strip();
    }
}
