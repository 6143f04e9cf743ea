package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell.
 *
 * @param text  what a person sees in it
 * @param links addresses behind it
 * @param codes what the QR codes in pictures over it say; an empty text for a picture in which none could be read
 */
record FormCell(String text, List<String> links, List<String> codes) {
    static final FormCell EMPTY = of("");

    FormCell {
        links = List.copyOf(links);
        codes = List.copyOf(codes);
    }

    static FormCell of(String text) {
        return new FormCell(text, List.of(), List.of());
    }

    boolean blank() {
        return text.isBlank() && links.isEmpty() && codes.isEmpty();
    }

    FormCell with(List<String> more) {
        List<String> all = new ArrayList<>(codes);
        all.addAll(more);
        return new FormCell(text, links, all);
    }
}
