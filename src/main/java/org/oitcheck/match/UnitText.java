package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oitcheck.extract.Extraction;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.SearchText;

/**
 * Text of a unit by page, prepared for search when first asked for.
 */
final class UnitText {
    static final UnitText EMPTY = new UnitText(List.of(), true);

    private final List<Extraction.Part> parts;
    private final boolean complete;
    private volatile List<SearchText> prepared = List.of();

    UnitText(List<Extraction.Part> parts, boolean complete) {
        this.parts = List.copyOf(parts);
        this.complete = complete;
    }

    /** Text of one page or section. */
    static UnitText of(String text) {
        return text.isBlank() ? EMPTY : new UnitText(List.of(new Extraction.Part(0, "", text, 1.0)), true);
    }

    List<Extraction.Part> parts() {
        return parts;
    }

    /** Whether everything was read, so that absence may be claimed. */
    boolean complete() {
        return complete;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    int length() {
        return parts.stream().mapToInt(p -> p.text().length()).sum();
    }

    /** First characters of the text, over page ends. */
    String beginning(int chars) {
        StringBuilder out = new StringBuilder();
        for (Extraction.Part p : parts) {
            if (out.length() >= chars) {
                break;
            }
            out.append(p.text()).append('\n');
        }
        return out.length() > chars ? out.substring(0, chars) : out.toString();
    }

    List<SearchText> search() {
        List<SearchText> s = prepared;
        if (s.size() != parts.size()) {
            List<SearchText> made = new ArrayList<>(parts.size());
            for (Extraction.Part p : parts) {
                made.add(SearchText.of(p.text()));
            }
            prepared = s = List.copyOf(made);
        }
        return s;
    }

    /** First place of a phrase. */
    Optional<Place> find(Phrase phrase) {
        List<SearchText> s = search();
        for (int i = 0; i < s.size(); i++) {
            Optional<Phrase.Hit> hit = phrase.find(s.get(i));
            if (hit.isPresent()) {
                Extraction.Part part = parts.get(i);
                return Optional.of(new Place(s.get(i).quote(hit.get(), 60), part.number(), part.confidence()));
            }
        }
        return Optional.empty();
    }

    /**
     * @param quote      words around the hit
     * @param page       page, sheet or slide from 1; 0 for pages of a site
     * @param confidence confidence of the text there
     */
    record Place(String quote, int page, double confidence) {}
}
