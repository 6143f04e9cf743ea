package org.oitcheck.checklist;

/**
 * What recognition of scanned pages and pictures did in a run. The same snapshot gives the same facts, whether pages were recognised
 * or came from what an earlier run had kept.
 *
 * @param mode       {@code off}, {@code auto} or {@code all}
 * @param documents  documents and pictures of which something was recognised
 * @param pages      pages recognised
 * @param skipped    scanned pages and pictures left as they are
 * @param confidence mean confidence of the recognised words by their length, 0 to 1; 0 when there are none
 * @param problem    why pages that were asked for could not be recognised; empty when they could
 */
public record OcrFacts(String mode, int documents, int pages, int skipped, double confidence, String problem) {
    /** Nothing was asked for, or an older file does not tell. */
    public static final OcrFacts NONE = new OcrFacts("off", 0, 0, 0, 0, "");
}
