package org.oitcheck.extract.ocr;

import org.oitcheck.extract.Extraction;
import org.oitcheck.snapshot.Capture;

/** Recognises the text of scans and pictures. Slow (seconds a page): ask only for what matters. Safe for use by several threads. */
public interface OcrEngine extends AutoCloseable {

    /** Whether recognition works on this machine; when not, {@link #problem} says why. */
    boolean available();

    /** What is missing, in one English line; empty when available. */
    String problem();

    /**
     * Recognises a PDF's pages that have no usable text layer, or a picture. Pages with a text layer are not in the answer. Never
     * throws for what a site serves.
     *
     * @param capture facts of the capture
     * @param body    its bytes
     * @return parts by page with the mean confidence of their words, or why there are none
     */
    Extraction recognise(Capture capture, byte[] body);

    @Override
    void close();
}
