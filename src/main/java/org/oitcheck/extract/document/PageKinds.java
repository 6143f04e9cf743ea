package org.oitcheck.extract.document;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.extract.Extraction.Reason;

/** Which pages of a document can be read, and what that says about the whole. */
final class PageKinds {
    private static final int NAMED = 20;

    private final List<TextQuality.Kind> kinds = new ArrayList<>();

    void add(int page, TextQuality.Kind kind) {
        if (page != kinds.size() + 1) {
            throw new IllegalArgumentException("page " + page + " after " + kinds.size());
        }
        kinds.add(kind);
    }

    boolean readable(int page) {
        return kinds.get(page - 1) == TextQuality.Kind.TEXT;
    }

    /**
     * Notes pages that cannot be read.
     *
     * @throws UnreadableException when no page can be
     */
    void judge(Draft draft, int pages) throws UnreadableException {
        List<Integer> pictures = pages(TextQuality.Kind.NONE);
        List<Integer> nonsense = pages(TextQuality.Kind.NONSENSE);
        boolean some = kinds.contains(TextQuality.Kind.TEXT);
        if (!some && !nonsense.isEmpty()) {
            throw new UnreadableException(Reason.SCAN, "nonsense text layer", pages);
        }
        if (!some && !pictures.isEmpty()) {
            throw new UnreadableException(Reason.SCAN, "no text layer", pages);
        }
        if (!some) {
            throw new UnreadableException(Reason.EMPTY, "blank pages", pages);
        }
        note(draft, pictures, "has no text");
        note(draft, nonsense, "has a nonsense text layer");
    }

    private static void note(Draft draft, List<Integer> pages, String what) {
        for (int page : pages.subList(0, Math.min(NAMED, pages.size()))) {
            draft.cut("page " + page + " " + what);
        }
        if (pages.size() > NAMED) {
            draft.cut((pages.size() - NAMED) + " more pages: each " + what);
        }
    }

    private List<Integer> pages(TextQuality.Kind kind) {
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == kind) {
                pages.add(i + 1);
            }
        }
        return pages;
    }
}
