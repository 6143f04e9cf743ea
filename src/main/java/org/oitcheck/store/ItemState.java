package org.oitcheck.store;

import java.util.List;
import org.oitcheck.checklist.Verdict;

/**
 * One item of one site as the newest run found it.
 *
 * @param siteId     site
 * @param siteName   name of its agency
 * @param item       id, e.g. {@code O22}
 * @param title      title of the form
 * @param verdict    verdict of the program
 * @param confidence 0 to 1
 * @param basis      digest of verdict and evidence; a decision holds while it stays the same
 * @param firstRun   run since which it is so
 * @param lastRun    newest run
 * @param evidence   what it rests on, best first, at most five
 */
public record ItemState(
        long siteId,
        String siteName,
        String item,
        String title,
        Verdict verdict,
        double confidence,
        String basis,
        long firstRun,
        long lastRun,
        List<EvidenceRef> evidence) {
    public ItemState {
        evidence = List.copyOf(evidence);
    }

    /**
     * Where a piece of evidence lies.
     *
     * @param url           address
     * @param title         title as the site gives it
     * @param mediaType     media type
     * @param fiscalYear    fiscal year it speaks of, 0 when unknown
     * @param archiveFile   WARC file of the run since which the item is so
     * @param archiveOffset byte offset in it
     * @param archiveDigest digest of the stored body
     */
    public record EvidenceRef(
            String url,
            String title,
            String mediaType,
            int fiscalYear,
            String archiveFile,
            long archiveOffset,
            String archiveDigest) {}
}
