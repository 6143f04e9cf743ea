package org.oitcheck.extract;

import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.extract.ocr.OcrSettings;

/** Makes extractors. */
public final class Extractors {
    private Extractors() {}

    /** An extractor that reads pages here and documents in child processes; close it to end those. */
    public static Extractor open(ExtractSettings settings) {
        return open(settings, new KeptPages());
    }

    /** @param kept pages read while the site was crawled, which are not read again */
    public static Extractor open(ExtractSettings settings, KeptPages kept) {
        return new DefaultExtractor(settings, kept);
    }

    /** Recognition of scans for an extractor that {@link #open} made; close it before the extractor. */
    public static OcrEngine openOcr(Extractor extractor, OcrSettings settings) {
        if (extractor instanceof DefaultExtractor own) {
            return own.openOcr(settings);
        }
        throw new IllegalArgumentException("not an extractor of this class");
    }
}
