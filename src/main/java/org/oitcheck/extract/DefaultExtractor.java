package org.oitcheck.extract;

import java.util.Optional;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.extract.document.Format;
import org.oitcheck.extract.document.Sniffer;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.extract.ocr.OcrSettings;
import org.oitcheck.extract.ocr.TesseractOcr;
import org.oitcheck.extract.worker.WorkerPool;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;

/**
 * Reads pages in this process and documents in child processes. What a file is, its bytes decide: a PDF served as HTML is read as
 * PDF. Safe for use by several threads.
 */
public final class DefaultExtractor implements Extractor {
    private final WorkerPool workers;
    private final KeptPages kept;

    public DefaultExtractor(ExtractSettings settings, KeptPages kept) {
        this.kept = kept;
        this.workers = new WorkerPool(settings.workers(), settings.perFile(), settings.maxHeapMb(), settings.tempDir());
    }

    @Override
    public Optional<Extraction> known(Capture capture) {
        return kept.of(capture);
    }

    @Override
    public Extraction extract(Capture capture, byte[] body) {
        Format format = Sniffer.outer(body);
        if (page(format, capture)) {
            return page(capture, body);
        }
        return switch (format) {
            case EMPTY -> new Unreadable("", capture.mediaType(), Reason.EMPTY, "no bytes in it", 0);
            case IMAGE -> new Unreadable("", imageType(capture), Reason.IMAGE, "a picture", 1);
            default -> workers.read(body, capture.mediaType(), capture.truncated());
        };
    }

    /** Whether what came is read as a page. */
    static boolean page(Format format, Capture capture) {
        return format == Format.HTML || format == Format.TEXT && capture.html();
    }

    private static String imageType(Capture capture) {
        return capture.mediaType().startsWith("image/") ? capture.mediaType() : Format.IMAGE.mediaType();
    }

    private static Extraction page(Capture capture, byte[] body) {
        HtmlPage page = HtmlPage.parse(capture.finalUrl(), body, capture.charset());
        return PageReader.read(page.dom(), page.base().value());
    }

    /** Recognition of scans that draws pages in the child processes of this extractor; close it before this. */
    public OcrEngine openOcr(OcrSettings settings) {
        return new TesseractOcr(settings, workers);
    }

    @Override
    public void close() {
        workers.close();
    }
}
