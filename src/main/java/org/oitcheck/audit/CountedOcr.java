package org.oitcheck.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.snapshot.Capture;

/**
 * Counts what was recognised for the site as a whole and for the addresses handed in together, each page once. The engine behind it
 * belongs to the caller.
 */
final class CountedOcr implements OcrEngine {
    private final OcrEngine engine;
    private final Map<String, Map<Integer, Optional<Part>>> seen = new TreeMap<>();
    private boolean lacking;

    CountedOcr(OcrEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean available() {
        return engine.available();
    }

    @Override
    public String problem() {
        return engine.problem();
    }

    @Override
    public Extraction recognise(Capture capture, byte[] body) {
        return engine.recognise(capture, body);
    }

    @Override
    public List<Integer> pages(byte[] body) {
        return engine.pages(body);
    }

    @Override
    public Recognised recognise(byte[] body, List<Integer> pages) {
        Recognised found = engine.recognise(body, pages);
        String file = Contents.digest(body);
        synchronized (seen) {
            Map<Integer, Optional<Part>> own = seen.computeIfAbsent(file, k -> new TreeMap<>());
            found.done().forEach(p -> own.put(p, part(found, p)));
            lacking |= found.done().size() < pages.size();
        }
        return found;
    }

    private static Optional<Part> part(Recognised found, int page) {
        return found.parts().stream().filter(p -> p.number() == page).findFirst();
    }

    @Override
    public void close() {
        // the engine belongs to the caller
    }

    /** @param site what was recognised for the site as a whole */
    OcrFacts facts(OcrFacts site) {
        Set<String> documents = new HashSet<>();
        int pages = 0;
        long letters = 0;
        double sum = 0;
        synchronized (seen) {
            for (Map.Entry<String, Map<Integer, Optional<Part>>> file : seen.entrySet()) {
                for (Optional<Part> part : file.getValue().values()) {
                    documents.add(file.getKey());
                    pages++;
                    long length = part.map(p -> p.text().length()).orElse(0);
                    letters += length;
                    sum += length * part.map(Part::confidence).orElse(0.0);
                }
            }
        }
        return new OcrFacts(
                site.mode(),
                documents.size(),
                pages,
                Math.max(0, site.pages() + site.skipped() - pages),
                letters == 0 ? 0 : Math.round(sum / letters * 1000) / 1000.0,
                lacking ? engine.problem() : site.problem());
    }
}
