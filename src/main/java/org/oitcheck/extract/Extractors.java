package org.oitcheck.extract;

/** Makes extractors. */
public final class Extractors {
    private Extractors() {}

    /** An extractor that reads pages here and documents in child processes; close it to end those. */
    public static Extractor open(ExtractSettings settings) {
        return new DefaultExtractor(settings);
    }
}
