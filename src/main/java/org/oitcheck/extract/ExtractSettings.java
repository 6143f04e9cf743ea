package org.oitcheck.extract;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How documents are read.
 *
 * @param workers   most child processes at once, at least 1
 * @param perFile   longest time for one file; then its process is ended and the file is {@code TIMEOUT}
 * @param maxHeapMb heap of one child process in MiB, at least 64
 * @param tempDir   folder for temporary files; created when absent
 */
public record ExtractSettings(int workers, Duration perFile, int maxHeapMb, Path tempDir) {
    public ExtractSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        if (perFile.isNegative() || perFile.isZero()) {
            throw new IllegalArgumentException("the time for a file must be positive, not " + perFile);
        }
        if (maxHeapMb < 64) {
            throw new IllegalArgumentException("a worker needs a heap of at least 64 MiB, not " + maxHeapMb);
        }
    }

    /** One worker a core (at most four), 60 s a file, 512 MiB. */
    public static ExtractSettings defaults(Path tempDir) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new ExtractSettings(Math.max(1, Math.min(4, cores)), Duration.ofSeconds(60), 512, tempDir);
    }
}
