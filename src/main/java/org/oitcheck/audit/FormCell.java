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

    /** Both cells as one. */
    FormCell and(FormCell more) {
        List<String> both = new ArrayList<>(links);
        more.links().stream().filter(l -> !both.contains(l)).forEach(both::add);
        String joined = text.isBlank() ? more.text() : more.text().isBlank() ? text : text + "\n" + more.text();
        return new FormCell(joined, both, codes).with(more.codes());
    }

    FormCell with(List<String> more) {
        List<String> all = new ArrayList<>(codes);
        all.addAll(more);
        return new FormCell(text, links, all);
    }
}
