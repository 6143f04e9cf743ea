package org.oitcheck.audit;

import java.util.List;

/**
 * One cell.
 *
 * @param text  what a person sees in it
 * @param links addresses behind it
 */
record FormCell(String text, List<String> links) {
    static final FormCell EMPTY = new FormCell("", List.of());

    FormCell {
        links = List.copyOf(links);
    }

    static FormCell of(String text) {
        return new FormCell(text, List.of());
    }

    boolean blank() {
        return text.isBlank() && links.isEmpty();
    }
}
