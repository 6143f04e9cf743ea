package org.oitcheck.extract.ocr;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How scans are recognised.
 *
 * @param program    the Tesseract program, e.g. {@code tesseract}
 * @param languages  languages as Tesseract names them, best first, e.g. {@code tha+eng}
 * @param processes  most Tesseract processes at once
 * @param perPage    longest time for one page
 * @param maxPages   pages of one document; the rest is noted as not recognised
 * @param memoryMb   memory of one process in MiB (enforced on Linux only)
 * @param cache      folder that keeps what was recognised, by content
 */
public record OcrSettings(
        String program, String languages, int processes, Duration perPage, int maxPages, int memoryMb, Path cache) {

    /** Thai before English, one process a core, 60 s a page, 100 pages a document. */
    public static OcrSettings defaults(Path cache) {
        return new OcrSettings(
                "tesseract",
                "tha+eng",
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(60),
                100,
                2000,
                cache);
    }
}
