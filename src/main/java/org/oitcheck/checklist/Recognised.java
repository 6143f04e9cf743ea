package org.oitcheck.checklist;

import java.util.List;

/**
 * The part of a document or page that was recognised from pictures (OCR).
 *
 * @param pages      pages recognised, from 1, in order; pictures of a web page are counted through
 * @param confidence mean confidence of their words, 0 to 1
 */
public record Recognised(List<Integer> pages, double confidence) {
    /** Everything was read as text; written as {@code null} in JSON. */
    public static final Recognised NONE = new Recognised(List.of(), 1);

    public Recognised {
        pages = List.copyOf(pages);
    }

    /** Whether anything was recognised. */
    public boolean any() {
        return !pages.isEmpty();
    }
}
