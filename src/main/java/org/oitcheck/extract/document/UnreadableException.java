package org.oitcheck.extract.document;

import java.io.Serial;
import org.oitcheck.extract.Extraction.Reason;

/** A document that cannot be read, and why. */
class UnreadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int pages;

    UnreadableException(Reason reason, String detail) {
        this(reason, detail, 0);
    }

    UnreadableException(Reason reason, String detail, int pages) {
        super(detail);
        this.reason = reason;
        this.pages = pages;
    }

    Reason reason() {
        return reason;
    }

    int pages() {
        return pages;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
