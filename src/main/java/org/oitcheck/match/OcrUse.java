package org.oitcheck.match;

import java.util.Optional;
import org.oitcheck.extract.ocr.OcrEngine;

/**
 * How much of the scans of a site is recognised.
 *
 * @param mode   which of them
 * @param engine recognises; absent only with {@link Mode#OFF}; not closed by the match
 */
public record OcrUse(Mode mode, Optional<OcrEngine> engine) {

    /** Which scans are recognised. */
    public enum Mode {
        /** None: they are unreadable. */
        OFF,
        /** What may be an item that is not decided yet, best first, until it is. */
        AUTO,
        /** Every page and picture. */
        ALL
    }

    /** Nothing is recognised. */
    public static OcrUse off() {
        return new OcrUse(Mode.OFF, Optional.empty());
    }

    public static OcrUse auto(OcrEngine engine) {
        return new OcrUse(Mode.AUTO, Optional.of(engine));
    }

    public static OcrUse all(OcrEngine engine) {
        return new OcrUse(Mode.ALL, Optional.of(engine));
    }
}
