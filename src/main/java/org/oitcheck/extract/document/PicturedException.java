package org.oitcheck.extract.document;

import java.io.Serial;
import org.oitcheck.extract.Extraction.Reason;

/** A member of an archive whose pages are pictures: recognition may read it. */
final class PicturedException extends UnreadableException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param pages at least 1 */
    PicturedException(String detail, int pages) {
        super(Reason.SCAN, detail, pages);
    }
}
