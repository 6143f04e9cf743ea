package org.oitcheck.extract.ocr;

import java.util.List;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Part;
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

    /**
     * Pages of a file that have to be recognised to be read: those of a PDF without a text layer or with a nonsense one; page 1 of a
     * picture; scanned pages and large pictures in an archive, or in an office file next to no text, counted through; none of other files. At most the pages of the settings.
     */
    List<Integer> pages(byte[] body);

    /**
     * Recognises some pages. Never throws for what a site serves.
     *
     * @param body  bytes of the file
     * @param pages pages, as {@link #pages} gives them
     */
    Recognised recognise(byte[] body, List<Integer> pages);

    /**
     * Pages that were recognised.
     *
     * @param parts pages on which there is text, in order
     * @param done  pages that were looked at, with text or without
     * @param notes why the others were not
     */
    record Recognised(List<Part> parts, List<Integer> done, List<String> notes) {
        public Recognised {
            parts = List.copyOf(parts);
            done = List.copyOf(done);
            notes = List.copyOf(notes);
        }
    }

    @Override
    void close();
}
