package org.oitcheck.extract.document;

import java.util.List;

/** Text of one page with the place of its lines. */
record PageText(String text, List<Line> lines) {
    /**
     * @param start index of the line's first character
     * @param y     place of its base line: 0 at the top of the page, 1 at the bottom
     */
    record Line(int start, float y) {}
}
