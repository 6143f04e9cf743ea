package org.oitcheck.match;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Optional;
import org.oitcheck.checklist.Recognised;
import org.oitcheck.extract.Extraction;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.PhraseSet;
import org.oitcheck.thai.SearchText;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;

/**
 * Text of a unit by page. What is derived from it (the form for search, the words of the rules in it, its years) is made when first
 * asked for and kept, since every rule asks for it again.
 */
final class UnitText {
    static final UnitText EMPTY = new UnitText(List.of(), true);

    /** Characters of a part that are read for years. */
    private static final int YEAR_CHARS = 40_000;

    /** Confidence of recognised words below which they prove nothing. */
    static final double SURE = 0.7;

    /** Mean confidence of a recognised page from which on (nearly) every word is right; see docs/accuracy.md. */
    private static final double WELL_READ = 0.92;

    private final List<Extraction.Part> parts;
    private final boolean complete;
    private final boolean taken;
    private final PhraseSet words;
    /** Given up when memory is short: a large site has much text. */
    private volatile SoftReference<List<SearchText>> prepared = new SoftReference<>(List.of());

    private volatile List<PhraseSet.Possible> possible = List.of();
    private volatile Optional<List<YearMention>> opening = Optional.empty();
    private volatile List<List<YearMention>> years = List.of();

    UnitText(List<Extraction.Part> parts, boolean complete) {
        this(parts, complete, RuleWords.NONE);
    }

    /** @param words phrases that the text is going to be searched for */
    UnitText(List<Extraction.Part> parts, boolean complete, PhraseSet words) {
        this(parts, complete, words, false);
    }

    private UnitText(List<Extraction.Part> parts, boolean complete, PhraseSet words, boolean taken) {
        this.parts = List.copyOf(parts);
        this.complete = complete;
        this.words = words;
        this.taken = taken;
    }

    /** Text of one page or section. */
    static UnitText of(String text, PhraseSet words) {
        return text.isBlank() ? EMPTY : new UnitText(List.of(new Extraction.Part(0, "", text, 1.0)), true, words);
    }

    List<Extraction.Part> parts() {
        return parts;
    }

    /** Whether everything was read, so that absence may be claimed. */
    boolean complete() {
        return complete;
    }

    /** The same text, taken for all there is. */
    UnitText completed() {
        return new UnitText(parts, true, words, true);
    }

    /** Whether some of the text was recognised from pictures, so that letters may be wrong. */
    boolean recognised() {
        return parts.stream().anyMatch(Extraction.Part::recognised);
    }

    /** Whether the first pages of a document have no text so far. */
    boolean beginsUnread() {
        return !parts.isEmpty() && parts.get(0).number() > 1;
    }

    /** Whether the first page was. */
    boolean beginsRecognised() {
        return !parts.isEmpty() && parts.get(0).recognised();
    }

    /** Which pages were recognised, and how surely. */
    Recognised ocr() {
        List<Extraction.Part> pages =
                parts.stream().filter(Extraction.Part::recognised).toList();
        if (pages.isEmpty()) {
            return Recognised.NONE;
        }
        int letters = pages.stream().mapToInt(p -> p.text().length()).sum();
        double sum = pages.stream()
                .mapToDouble(p -> p.text().length() * p.confidence())
                .sum();
        return new Recognised(
                pages.stream().map(Extraction.Part::number).toList(),
                letters == 0 ? 0 : Math.round(sum / letters * 1000) / 1000.0);
    }

    /** Whether what is not in it may be said to be absent: all was read, and no page so badly that words are lost. */
    boolean tellsAbsence() {
        return taken || complete && parts.stream().allMatch(p -> p.confidence() >= WELL_READ);
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

    /**
     * Years that the first characters state.
     *
     * @param chars always the same number
     */
    List<YearMention> openingYears(int chars) {
        Optional<List<YearMention>> known = opening;
        if (known.isEmpty()) {
            boolean whole = parts.size() == 1 && parts.get(0).text().length() < chars && chars <= YEAR_CHARS;
            known = Optional.of(whole ? years(0) : YearJudge.read(beginning(chars), chars));
            opening = known;
        }
        return known.get();
    }

    /** Years that a part states, by its place in {@link #parts}; of a very long one its beginning. */
    List<YearMention> years(int part) {
        List<List<YearMention>> known = years;
        if (known.isEmpty()) {
            known = parts.stream()
                    .map(p -> YearJudge.read(p.text(), YEAR_CHARS))
                    .toList();
            years = known;
        }
        return known.get(part);
    }

    /** Normal form of a part, by its place in {@link #parts}; made anew at each call. */
    String normal(int part) {
        return ThaiNormaliser.normaliseText(parts.get(part).text());
    }

    /** The stretch of a part as it was written, from positions in its normal form. */
    String quote(int part, int start, int end) {
        return search().get(part).way().quote(start, end);
    }

    /** Which phrases of the rules each part may hold. */
    List<PhraseSet.Possible> possible() {
        List<PhraseSet.Possible> known = possible;
        if (known.size() != parts.size()) {
            possible = known = search().stream().map(words::possible).toList();
        }
        return known;
    }

    private List<SearchText> search() {
        List<SearchText> texts = prepared.get();
        if (texts == null || texts.size() != parts.size()) {
            texts = parts.stream().map(p -> SearchText.of(p.text())).toList();
            prepared = new SoftReference<>(texts);
        }
        return texts;
    }

    /** First place of a phrase, one that was read surely before others. */
    Optional<Place> find(Phrase phrase) {
        Optional<Place> best = Optional.empty();
        List<PhraseSet.Possible> may = possible();
        for (int i = 0; i < may.size(); i++) {
            if (!may.get(i).contains(phrase)) {
                continue;
            }
            SearchText text = search().get(i);
            Extraction.Part part = parts.get(i);
            Optional<Phrase.Hit> hit = phrase.findPossible(text);
            while (hit.isPresent()) {
                double sure = part.recognised() ? sure(part, text, hit.get()) : 1;
                if (best.isEmpty() || sure > best.get().confidence()) {
                    best = Optional.of(new Place(text.quote(hit.get(), 60), part.number(), sure));
                }
                if (sure >= SURE) {
                    return best;
                }
                hit = phrase.find(text, Math.max(hit.get().end(), hit.get().start() + 1));
            }
        }
        return best;
    }

    /** A place with the confidence of the words that stand there, when they were recognised from a picture. */
    Place weighed(Place place) {
        double least = place.confidence();
        for (Extraction.Part p : parts) {
            if (p.recognised() && (place.page() == 0 || p.number() == place.page())) {
                int at = place.quote().isBlank() ? -1 : p.text().indexOf(place.quote());
                least = Math.min(
                        least,
                        at < 0
                                ? p.confidence()
                                : p.confidence(at, at + place.quote().length()));
            }
        }
        return new Place(place.quote(), place.page(), least);
    }

    private static double sure(Extraction.Part part, SearchText text, Phrase.Hit hit) {
        SearchText.Way way = text.way();
        return part.confidence(way.original(hit.start()), way.original(hit.end() - 1) + 1);
    }

    /** Whether a phrase may stand in the text; told without searching. */
    boolean mayHold(Phrase phrase) {
        return possible().stream().anyMatch(part -> part.contains(phrase));
    }

    /** Whether a phrase stands in the text. */
    boolean holds(Phrase phrase) {
        List<PhraseSet.Possible> may = possible();
        for (int i = 0; i < may.size(); i++) {
            if (may.get(i).contains(phrase)
                    && phrase.findPossible(search().get(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param quote      words around the hit
     * @param page       page, sheet or slide from 1; 0 for pages of a site
     * @param confidence confidence of the text there
     */
    record Place(String quote, int page, double confidence) {
        /** This place, no surer than another that is needed as well. */
        Place with(Place other) {
            Place shown = quote.isEmpty() ? other : this;
            return new Place(shown.quote, shown.page, Math.min(confidence, other.confidence));
        }
    }
}
