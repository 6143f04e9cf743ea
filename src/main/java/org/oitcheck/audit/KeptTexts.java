package org.oitcheck.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extractor;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;

/** Keeps the texts of one snapshot, which is judged twice: the site as a whole, and the addresses handed in. */
final class KeptTexts implements Extractor {
    private final Extractor reader;
    private final Map<PageUrl, Extraction> kept = new ConcurrentHashMap<>();

    KeptTexts(Extractor reader) {
        this.reader = reader;
    }

    @Override
    public Extraction extract(Capture capture, byte[] body) {
        Extraction known = kept.get(capture.finalUrl());
        if (known != null) {
            return known;
        }
        Extraction now = reader.extract(capture, body);
        kept.put(capture.finalUrl(), now);
        return now;
    }

    @Override
    public void close() {
        // the reader belongs to the caller
    }
}
