package org.oitcheck.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens snapshot folders for reading. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * Opens a snapshot; bodies stay on disk. A run that was killed, or still goes on, opens as one with the limit
     * {@code interrupted} and incomplete coverage.
     *
     * @throws SnapshotException when the folder is missing, holds something else, or is damaged
     */
    public static Snapshot open(Path folder) {
        SnapshotFiles files = new SnapshotFiles(folder);
        requireSnapshot(files);
        return SnapshotLoader.load(files);
    }

    /**
     * As {@link #open}, without the links, which are most of a snapshot: for its facts, captures and failures alone. No click path is
     * known then, and what an interrupted run left undone is counted too low.
     */
    public static Snapshot openWithoutLinks(Path folder) {
        SnapshotFiles files = new SnapshotFiles(folder);
        requireSnapshot(files);
        return SnapshotLoader.load(files, Map.of());
    }

    /** Whether the folder holds a snapshot, finished or not. */
    public static boolean exists(Path folder) {
        return Files.exists(new SnapshotFiles(folder).run());
    }

    /** File of a snapshot that says for which form it was made; may be missing. */
    public static Path form(Path folder) {
        return new SnapshotFiles(folder).form();
    }

    /** File of a snapshot that keeps its judgement for the next run; may be missing. */
    public static Path judged(Path folder) {
        return new SnapshotFiles(folder).judged();
    }

    /** WARC files of a snapshot, in the order of their numbers. */
    public static List<Path> archives(Path folder) {
        return new SnapshotFiles(folder).warcs();
    }

    /** The other files of a snapshot that are there: facts of the run, captures, links, failures. */
    public static List<Path> tables(Path folder) {
        SnapshotFiles files = new SnapshotFiles(folder);
        return Stream.of(
                        files.run(),
                        files.captures(),
                        files.links(),
                        files.failures(),
                        files.sitemap(),
                        files.form(),
                        files.tls())
                .filter(Files::exists)
                .toList();
    }

    /** @throws SnapshotException when another process is writing the snapshot in the folder */
    public static void requireUnused(Path folder) {
        try {
            SnapshotWriter.lock(new SnapshotFiles(folder)).close();
        } catch (IOException e) {
            throw SnapshotException.io(folder, e);
        }
    }

    /** Deletes the files of a snapshot and nothing else; the folder stays. Does nothing when there is none. */
    public static void delete(Path folder) {
        SnapshotFiles files = new SnapshotFiles(folder);
        List<Path> all = new ArrayList<>(files.warcs());
        // the file that marks a snapshot goes last, so that a half-deleted one is still recognised
        all.addAll(List.of(
                files.captures(),
                files.links(),
                files.failures(),
                files.sitemap(),
                files.form(),
                files.tls(),
                files.validators(),
                files.judged(),
                files.lock(),
                files.run()));
        for (Path file : all) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw SnapshotException.io(file, e);
            }
        }
    }

    static void requireSnapshot(SnapshotFiles files) {
        Path folder = files.folder();
        if (!Files.isDirectory(folder)) {
            throw new SnapshotException(
                    SnapshotException.Problem.NO_FOLDER,
                    folder,
                    "There is no snapshot folder " + folder + ". Name the 'snapshot' folder that a check has written.");
        }
        boolean graph = Files.exists(files.captures());
        if (Files.exists(files.run()) && graph) {
            return;
        }
        if (!files.warcs().isEmpty()) {
            Path lost = graph ? files.run() : files.captures();
            throw new SnapshotException(
                    SnapshotException.Problem.NO_LINK_GRAPH,
                    lost,
                    folder + " has WARC files, but " + lost.getFileName()
                            + " is missing. It cannot be made again from the WARC files: restore it from a copy, or"
                            + " crawl the site again into an empty folder.");
        }
        throw new SnapshotException(
                SnapshotException.Problem.NOT_A_SNAPSHOT,
                folder,
                folder + " is not a snapshot (no run.json). Name the 'snapshot' folder that a check has written.");
    }
}
