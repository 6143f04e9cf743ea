package org.oitcheck.extract;

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
}
