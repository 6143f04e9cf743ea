package org.oitcheck.crawl;

import java.io.IOException;
import java.time.Duration;
import org.oitcheck.snapshot.FetchFailure;

/** An address gave no usable answer. Carries the kind of failure; becomes data ({@link FetchFailure}) at the edge of a fetch. */
class FetchException extends IOException {
    private static final long serialVersionUID = 1L;
    private final FetchFailure.Cause kind;
    private final int status;
    private final Duration retryAfter;

    FetchException(FetchFailure.Cause kind, int status, String detail) {
        this(kind, status, detail, Duration.ZERO);
    }

    FetchException(FetchFailure.Cause kind, int status, String detail, Duration retryAfter) {
        super(oneLine(detail));
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    FetchFailure.Cause kind() {
        return kind;
    }

    int status() {
        return status;
    }

    /** How long the server asked to wait; zero when it did not. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** Short text of one line, without control characters: details come from servers. */
    static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
