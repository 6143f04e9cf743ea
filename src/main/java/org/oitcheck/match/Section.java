package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Stretch;

/**
 * A part of a long document under a heading of its own.
 *
 * @param heading its heading, lines apart by {@code \n}
 * @param parts   its pages with their numbers, the first and last cut where the section begins and ends; the heading included
 * @param at      where it begins, and how
 */
record Section(String heading, List<Part> parts, SectionHeading at) {

    /** A section whose text begins with its heading, also where only the outline of the file holds it. */
    static Section of(SectionHeading at, List<Part> parts) {
        Part first = parts.isEmpty() ? new Part(0, "", "", 1) : parts.get(0);
        String line = at.text().lines().findFirst().orElse("").strip();
        if (parts.isEmpty() || first.recognised() || first.text().contains(line)) {
            return new Section(at.text(), parts, at);
        }
        List<Part> all = new ArrayList<>(parts);
        all.set(0, new Part(first.number(), first.name(), at.text() + "\n" + first.text(), first.confidence()));
        return new Section(at.text(), List.copyOf(all), at);
    }

    /** Letters and digits beside the heading. */
    int body() {
        return parts.stream().mapToInt(p -> ink(p.text())).sum() - ink(heading);
    }

    static int ink(String text) {
        return (int) text.chars().filter(Character::isLetterOrDigit).count();
    }

    /** Pages from one position of the first to another of the last. */
    static List<Part> cut(List<Part> all, int first, int from, int last, int to) {
        List<Part> out = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Part p = all.get(i);
            int start = i == first ? from : 0;
            int end = i == last ? to : p.text().length();
            if (!p.text().substring(start, end).isBlank()) {
                out.add(cut(p, start, end));
            }
        }
        return List.copyOf(out);
    }

    private static Part cut(Part p, int from, int to) {
        if (from == 0 && to == p.text().length()) {
            return p;
        }
        List<Stretch> words = p.words().stream()
                .filter(s -> s.to() > from && s.from() < to)
                .map(s -> new Stretch(Math.max(s.from(), from) - from, Math.min(s.to(), to) - from, s.confidence()))
                .toList();
        return new Part(p.number(), p.name(), p.text().substring(from, to), p.confidence(), words);
    }
}
