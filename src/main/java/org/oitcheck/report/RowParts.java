package org.oitcheck.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Rows that are taller than a page, or than a spreadsheet takes, as several rows one below the other: each begins with what names it, and
 * says that it goes on.
 */
final class RowParts {
    /** Behind the name of a row that goes on, as Thai papers write it. */
    static final String GOES_ON = " (ต่อ)";

    private RowParts() {}

    /** How a line of one column is read and made. */
    interface Kind<L> {
        String text(L line);

        /** The line with another text, which goes on with what stood before it when it is not the {@code first}. */
        L with(L line, String text, boolean first);
    }

    /**
     * Shares out the lines of one cell.
     *
     * @param height height of a line in any unit
     * @param most   height of the tallest part in the same unit
     * @return one part or more; the first may be empty
     */
    static <L> List<List<L>> of(List<L> lines, ToDoubleFunction<String> height, double most, Kind<L> kind) {
        List<List<L>> parts = new ArrayList<>();
        List<L> part = new ArrayList<>();
        double used = 0;
        for (L line : lines) {
            boolean first = true;
            for (String piece : pieces(kind.text(line), height, most)) {
                double tall = height.applyAsDouble(piece);
                if (used + tall > most && !part.isEmpty()) {
                    parts.add(part);
                    part = new ArrayList<>();
                    used = 0;
                }
                part.add(kind.with(line, piece, first));
                used += tall;
                first = false;
            }
        }
        parts.add(part);
        return parts;
    }

    /** Text lines. */
    static final Kind<String> TEXT = new Kind<>() {
        @Override
        public String text(String line) {
            return line;
        }

        @Override
        public String with(String line, String text, boolean first) {
            return text;
        }
    };

    /** A text in halves, and those in halves, until each fits. */
    private static List<String> pieces(String text, ToDoubleFunction<String> height, double most) {
        if (height.applyAsDouble(text) <= most || text.length() < 2) {
            return List.of(text);
        }
        int middle = middle(text);
        if (middle <= 0 || middle >= text.length()) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>(pieces(text.substring(0, middle).strip(), height, most));
        pieces.addAll(pieces(text.substring(middle).strip(), height, most));
        return pieces;
    }

    /** Where a text may break: the blank nearest to its middle, else between two letters with their marks. */
    private static int middle(String text) {
        int half = text.length() / 2;
        int before = text.lastIndexOf(' ', half);
        int after = text.indexOf(' ', half);
        if (before > text.length() / 4 || (after > 0 && after < text.length() * 3 / 4)) {
            return before > text.length() / 4 && (after < 0 || half - before <= after - half) ? before : after;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.forLanguageTag("th"));
        letters.setText(text);
        return letters.isBoundary(half) ? half : letters.following(half);
    }
}
