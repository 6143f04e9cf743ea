package org.oitcheck.extract.document;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;

/**
 * Reads one document of any known format. Memory is bounded only by the heap of the process and time not at all: run it in a
 * worker process. Safe for use by several threads.
 */
public final class DocumentReader {
    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Never throws for what a file holds, except {@link OutOfMemoryError}.
     *
     * @param body      bytes of the file
     * @param declared  media type as served, or empty
     * @param truncated whether the bytes were cut at a limit; then what can be read is given as incomplete
     */
    public Extraction read(byte[] body, String declared, boolean truncated) {
        Draft draft = new Draft(limits);
        String mediaType = Sniffer.outer(body).mediaType();
        if (truncated) {
            draft.cut("the file was cut at the limit of bytes");
        }
        try {
            Format format = Sniffer.format(body, declared);
            mediaType = format.mediaType();
            Readers.read(format, body, draft, 0);
            if (draft.parts().isEmpty()) {
                return draft.complete()
                        ? unreadable(draft, mediaType, Reason.EMPTY, "no text in it", 0)
                        : unreadable(
                                draft, mediaType, Reason.TOO_BIG, draft.notes().get(0), 0);
            }
            return draft.document(mediaType);
        } catch (UnreadableException e) {
            return unreadable(draft, mediaType, e.reason(), e.detail(), e.pages());
        } catch (EncryptedDocumentException e) {
            return unreadable(draft, mediaType, Reason.ENCRYPTED, "needs a password", 0);
        } catch (StackOverflowError e) {
            return unreadable(draft, mediaType, Reason.CORRUPT, "nested too deeply", 0);
        } catch (IOException | RuntimeException e) {
            // what was read before the damage is worth more than nothing
            if (!draft.parts().isEmpty()) {
                draft.cut("damaged: " + oneLine(e));
                return draft.document(mediaType);
            }
            return unreadable(draft, mediaType, Reason.CORRUPT, oneLine(e), 0);
        }
    }

    private static Unreadable unreadable(Draft draft, String mediaType, Reason reason, String detail, int pages) {
        return new Unreadable(draft.title(), mediaType, reason, detail, pages);
    }

    static String oneLine(Throwable e) {
        String message = e.getMessage() == null ? "" : ": " + Lines.cell(e.getMessage());
        String line = e.getClass().getSimpleName() + message;
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
