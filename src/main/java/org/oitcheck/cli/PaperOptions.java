package org.oitcheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where papers go. */
final class PaperOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "folder for the papers (default: oitcheck-out)")
    Path out = Path.of("oitcheck-out");

    @Option(names = "--force", description = "replace files even when they were edited")
    boolean force;

    /** The folder, made and tried. */
    Path folder() {
        return OutputFolder.make(out).path();
    }
}
