package org.oitcheck.extract.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How scans are recognised.
 *
 * @param program    the Tesseract program, e.g. {@code tesseract}
 * @param languages  languages as Tesseract names them, best first, e.g. {@code tha+eng}
 * @param processes  most Tesseract processes at once
 * @param perPage    longest time for one page
 * @param maxPages   pages of one document; the rest is noted as not recognised
 * @param memoryMb   memory of one process in MiB (enforced on Linux only)
 * @param cache      folder that keeps what was recognised, by content; made when something is
 * @param older      folder of an earlier run to look in before recognising again
 */
public record OcrSettings(
        String program,
        String languages,
        int processes,
        Duration perPage,
        int maxPages,
        int memoryMb,
        Path cache,
        Optional<Path> older) {

    /** Thai before English, one process a core, 60 s a page, 100 pages a document. */
    public static OcrSettings defaults(Path cache) {
        return new OcrSettings(
                "tesseract",
                "tha+eng",
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(60),
                100,
                2000,
                cache,
                Optional.empty());
    }

    /** The same, looking also in the folder of an earlier run. */
    public OcrSettings after(Path earlier) {
        return new OcrSettings(program, languages, processes, perPage, maxPages, memoryMb, cache, Optional.of(earlier));
    }

    /** The same with another program. */
    public OcrSettings with(String otherProgram) {
        return new OcrSettings(otherProgram, languages, processes, perPage, maxPages, memoryMb, cache, older);
    }
}
