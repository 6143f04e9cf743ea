package org.oitcheck.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.oitcheck.extract.ocr.OcrSettings;
import org.oitcheck.match.OcrUse;

/**
 * How the scans of a snapshot are recognised, and where the result is kept: in the snapshot itself, so that it can be judged again
 * anywhere without recognising again.
 *
 * @param mode     which scans
 * @param settings how
 */
record Scans(OcrUse.Mode mode, OcrSettings settings) {
    /** Folder inside a snapshot. */
    static final String FOLDER = "ocr";

    /** Names the Tesseract program where it is not on the path. */
    static final String PROGRAM = "OITCHECK_TESSERACT";

    /**
     * @param snapshot    folder of the snapshot
     * @param environment environment variables
     */
    static Scans of(OcrUse.Mode mode, Path snapshot, Map<String, String> environment) {
        Path before = snapshot.resolveSibling(OutputFolder.PREVIOUS).resolve(FOLDER);
        OcrSettings settings = OcrSettings.defaults(snapshot.resolve(FOLDER)).after(before);
        String program = environment.getOrDefault(PROGRAM, "").strip();
        return new Scans(mode, program.isEmpty() ? settings : settings.with(program));
    }

    /**
     * Only what was recognised before counts; nothing is recognised now, so that the result does not depend on this machine.
     *
     * @param mode     as it was then
     * @param snapshot folder of the snapshot
     */
    static Scans kept(String mode, Path snapshot) {
        OcrSettings settings = OcrSettings.defaults(snapshot.resolve(FOLDER)).with("(none: only what was kept)");
        return new Scans(
                Arrays.stream(OcrUse.Mode.values())
                        .filter(m -> m.name().equalsIgnoreCase(mode))
                        .findFirst()
                        .orElse(OcrUse.Mode.AUTO),
                settings);
    }
}
