package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Stretch;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.thai.Mended;
import org.oitcheck.thai.PhraseMender;

/**
 * A unit of which something stands in pictures, and what of it was recognised so far: a scanned document, a document with scanned
 * pages, a picture file, a web page that shows its text as pictures. One thread at a time.
 */
final class Scan {
    /** Notes of the document reader on pages that recognition can read; any other note says that something is lost. */
    private static final Pattern PICTURED = Pattern.compile(".*(?:has no text|has a nonsense text layer)$");
    /** Mean confidence below which what was recognised is noise: handwriting, photographs, ornaments. */
    private static final double NOISE = 0.5;

    private static final int MOST_PICTURES = 12;

    /** A page of a file. */
    private record Sheet(Capture capture, int page) {}

    /** What one page was worth, for the facts of the run. */
    record Page(String digest, int number, int letters, double confidence) {}

    private final Unit before;
    private final List<Capture> files;
    private final List<Part> read;
    private final boolean otherwiseComplete;
    private final TreeMap<Integer, Part> recognised = new TreeMap<>();
    private final Set<Page> pages = new LinkedHashSet<>();
    private Optional<List<Sheet>> sheets = Optional.empty();
    private int next;
    private boolean failed;
    private Unit now;

    private Scan(Unit before, List<Capture> files, List<Part> read, boolean otherwiseComplete) {
        this.before = before;
        this.now = before;
        this.files = files;
        this.read = read;
        this.otherwiseComplete = otherwiseComplete;
    }

    /** The scan that a unit is; absent when nothing of it needs recognition. */
    static Optional<Scan> of(Unit unit, SiteTexts texts, Snapshot snapshot) {
        if (unit.html()) {
            List<Capture> pictures = pictures(unit, texts, snapshot);
            return pictures.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Scan(unit, pictures, unit.text().parts(), true));
        }
        Extraction e = texts.extractions().get(unit.url());
        if (e == null || unit.capture().isEmpty() || unrecognised(e) == 0) {
            return Optional.empty();
        }
        List<Capture> file = List.of(unit.capture().get());
        if (e instanceof Extraction.Document d) {
            boolean rest = d.notes().stream().allMatch(n -> PICTURED.matcher(n).matches());
            return Optional.of(new Scan(unit, file, d.parts(), rest));
        }
        return Optional.of(new Scan(unit, file, List.of(), true));
    }

    /** Pages and pictures of a file that only recognition can read. */
    static int unrecognised(Extraction e) {
        if (e instanceof Extraction.Unreadable u) {
            boolean picture = u.reason() == Extraction.Reason.SCAN || u.reason() == Extraction.Reason.IMAGE;
            return picture ? Math.max(1, u.pages()) : 0;
        }
        return e instanceof Extraction.Document d
                ? (int) d.notes().stream()
                        .filter(n -> PICTURED.matcher(n).matches())
                        .count()
                : 0;
    }

    private static List<Capture> pictures(Unit unit, SiteTexts texts, Snapshot snapshot) {
        List<Capture> out = new ArrayList<>();
        for (PageUrl url : PageChecks.pictures(unit)) {
            Optional<Capture> c = snapshot.capture(url);
            if (c.isPresent()
                    && out.size() < MOST_PICTURES
                    && texts.extractions().get(c.get().finalUrl()) instanceof Extraction.Unreadable u
                    && u.reason() == Extraction.Reason.IMAGE
                    && !out.contains(c.get())) {
                out.add(c.get());
            }
        }
        return out;
    }

    /** The unit as it was before anything was recognised. */
    Unit before() {
        return before;
    }

    /** The unit with what was recognised so far. */
    Unit now() {
        return now;
    }

    /** Number of pages recognised so far. */
    int done() {
        return next;
    }

    /** Whether there are pages that were not tried. */
    boolean more() {
        return !failed && (sheets.isEmpty() || next < sheets.get().size());
    }

    /** Whether some page could not be recognised. */
    boolean failed() {
        return failed;
    }

    Set<Page> pages() {
        return pages;
    }

    /** Recognises the next pages, and makes the unit anew. */
    void read(OcrEngine engine, Snapshot snapshot, NameMatcher names, PhraseMender mender, int atMost) {
        if (sheets.isEmpty()) {
            List<Sheet> all = new ArrayList<>();
            for (Capture file : files) {
                engine.pages(snapshot.body(file)).forEach(p -> all.add(new Sheet(file, p)));
            }
            sheets = Optional.of(all);
        }
        List<Sheet> all = sheets.get();
        int end = (int) Math.min(all.size(), (long) next + atMost);
        while (next < end) {
            Capture file = all.get(next).capture();
            int from = next;
            while (next < end && all.get(next).capture().equals(file)) {
                next++;
            }
            recognise(engine, snapshot.body(file), file, from, mender);
        }
        now = rebuilt(names);
    }

    private void recognise(OcrEngine engine, byte[] body, Capture file, int from, PhraseMender mender) {
        List<Sheet> wanted = sheets.orElseThrow().subList(from, next);
        OcrEngine.Recognised found =
                engine.recognise(body, wanted.stream().map(Sheet::page).toList());
        failed |= found.done().size() < wanted.size();
        for (int i = 0; i < wanted.size(); i++) {
            int page = wanted.get(i).page();
            if (!found.done().contains(page)) {
                continue;
            }
            Optional<Part> part =
                    found.parts().stream().filter(p -> p.number() == page).findFirst();
            pages.add(new Page(
                    file.digest(),
                    page,
                    part.map(p -> p.text().length()).orElse(0),
                    part.map(Part::confidence).orElse(0.0)));
            // the pictures of a web page are counted through
            int number = before.html() ? from + i + 1 : page;
            part.ifPresent(p -> recognised.put(number, mended(p, number, mender)));
        }
    }

    /** The confidence of the words goes with them to where they stand after mending. */
    private static Part mended(Part part, int number, PhraseMender mender) {
        Mended m = mender.mend(part.text());
        List<Stretch> words = part.words().stream()
                .map(s -> new Stretch(m.position(s.from()), m.position(s.to()), s.confidence()))
                .filter(s -> s.to() > s.from())
                .toList();
        return new Part(number, part.name(), m.text(), part.confidence(), words);
    }

    private Unit rebuilt(NameMatcher names) {
        List<Part> usable = recognised.values().stream()
                .filter(p -> p.confidence() >= NOISE)
                .toList();
        boolean all = !more() && !failed && usable.size() == recognised.size();
        boolean complete = otherwiseComplete && all && (before.text().complete() || !before.html());
        if (usable.isEmpty()) {
            return before;
        }
        List<Part> parts = new ArrayList<>(read);
        parts.addAll(usable);
        if (before.html()) {
            return before.reading(
                    new UnitText(parts, complete),
                    before.own(),
                    before.title(),
                    before.ownWords()
                            + usable.stream().mapToInt(p -> p.text().length()).sum());
        }
        parts.sort(Comparator.comparingInt(Part::number));
        UnitText text = new UnitText(parts, complete);
        List<Naming> own = new ArrayList<>(new DocumentHead(names).namings(text));
        String title = DocumentHead.firstLine(own).orElse(before.title());
        before.own().stream().filter(Naming::ofFile).forEach(own::add);
        return before.reading(text, own, title, text.length());
    }
}
