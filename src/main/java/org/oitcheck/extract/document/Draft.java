package org.oitcheck.extract.document;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Heading;
import org.oitcheck.extract.Extraction.Part;

/** A document while it is read: takes parts until a limit is reached. */
final class Draft {
    private static final int MOST_HEADINGS = 2000;
    private static final int LONGEST_HEADING = 300;

    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private String title = "";
    private boolean complete = true;
    private int characters;

    Draft(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** Characters that may still be added. */
    int room() {
        return limits.characters() - characters;
    }

    boolean full() {
        return room() <= 0 || parts.size() >= limits.pages();
    }

    void title(String found) {
        if (title.isEmpty()) {
            title = Titles.clean(found);
        }
    }

    String title() {
        return title;
    }

    List<Part> parts() {
        return parts;
    }

    /** Adds the next part; one without text is left out. */
    void add(String name, CharSequence text) {
        add(parts.size() + 1, name, text);
    }

    void add(int number, String name, CharSequence text) {
        String clean = Lines.tidy(text);
        if (clean.isEmpty()) {
            return;
        }
        if (parts.size() >= limits.pages()) {
            cut("more than " + limits.pages() + " parts; the rest was not read");
            return;
        }
        if (clean.length() > room()) {
            clean = clean.substring(0, Math.max(0, room()));
            cut("more than " + limits.characters() + " characters; the rest was not read");
            if (clean.isEmpty()) {
                return;
            }
        }
        characters += clean.length();
        parts.add(new Part(number, name, clean, 1));
    }

    /**
     * Keeps a heading that the file marks; one that is empty or as long as a paragraph is none.
     *
     * @param part number of the part in which it stands
     */
    void heading(int part, int level, String text, boolean outline) {
        String line = Lines.cell(text);
        if (!line.isEmpty() && line.length() <= LONGEST_HEADING && headings.size() < MOST_HEADINGS) {
            headings.add(new Heading(part, level, line, outline));
        }
    }

    /** Number that the next part will have, where parts are counted through. */
    int nextPart() {
        return parts.size() + 1;
    }

    /** Notes that something was not read. */
    void cut(String note) {
        complete = false;
        note(note);
    }

    void note(String note) {
        if (notes.size() < 100 && !notes.contains(note)) {
            notes.add(note);
        }
    }

    boolean complete() {
        return complete;
    }

    List<String> notes() {
        return notes;
    }

    Extraction.Document document(String mediaType) {
        return new Extraction.Document(title, mediaType, parts, complete, notes, headings);
    }
}
