package org.oitcheck.eval;

import java.io.IOException;
import java.nio.file.Path;

/** A site folder, its {@code site.yaml} or its labels cannot be used; the message names the file, what is wrong and the mend. */
public final class InvalidSiteFolderException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidSiteFolderException(Path file, String problem) {
        super(file + ": " + problem);
    }

    InvalidSiteFolderException(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
