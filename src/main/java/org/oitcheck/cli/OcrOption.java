package org.oitcheck.cli;

import java.util.Locale;
import org.oitcheck.match.OcrUse;
import picocli.CommandLine.Option;

/** Which scans are recognised. */
final class OcrOption {
    enum Ocr {
        auto,
        off,
        all
    }

    @Option(names = "--ocr", paramLabel = "auto|off|all", description = "recognise scanned documents (default: auto)")
    Ocr ocr = Ocr.auto;

    OcrUse.Mode mode() {
        return mode(ocr);
    }

    static OcrUse.Mode mode(Ocr ocr) {
        return OcrUse.Mode.valueOf(ocr.name().toUpperCase(Locale.ROOT));
    }
}
