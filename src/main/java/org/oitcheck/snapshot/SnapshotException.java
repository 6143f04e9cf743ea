package org.oitcheck.snapshot;

import java.nio.file.Path;

/**
 * A snapshot folder cannot be used; the message names the folder or file and the mend. Told to the user without a stack trace.
 */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String path;

    /** Kinds of problems, so that a message in another language can be chosen. */
    public enum Problem {
        /** The folder does not exist. */
        NO_FOLDER,
        /** The folder exists and holds no snapshot. */
        NOT_A_SNAPSHOT,
        /** WARC files are there, the link graph beside them is not. */
        NO_LINK_GRAPH,
        /** Made by a newer or unknown version. */
        UNKNOWN_VERSION,
        /** A file of the snapshot is damaged. */
        DAMAGED,
        /** A new snapshot was to be made where one is already. */
        ALREADY_THERE,
        /** Another process is writing it. */
        IN_USE,
        /** Reading or writing failed: disk full, no permission. */
        IO
    }

    SnapshotException(Problem problem, Path path, String message) {
        super(message);
        this.problem = problem;
        this.path = path.toString();
    }

    SnapshotException(Problem problem, Path path, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.path = path.toString();
    }

    static SnapshotException io(Path path, Exception cause) {
        return new SnapshotException(
                Problem.IO,
                path,
                "Cannot read or write " + path + ": " + cause + ". Check free disk space and permissions.",
                cause);
    }

    static SnapshotException damaged(Path path, String what) {
        return new SnapshotException(
                Problem.DAMAGED,
                path,
                "Damaged snapshot file " + path + ": " + what
                        + ". Restore the file from a copy, or crawl the site again into an empty folder.");
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Folder or file concerned. */
    public String path() {
        return path;
    }
}
