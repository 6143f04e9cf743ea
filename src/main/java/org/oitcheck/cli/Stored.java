package org.oitcheck.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.oitcheck.snapshot.Snapshots;

/** Finds stored crawls in what a user names: a snapshot, the folder of one check, or a folder of such folders. */
final class Stored {
    private static final String SNAPSHOT = "snapshot";

    /** Beside results of a snapshot that lies elsewhere: the way there, from this folder. */
    private static final String ELSEWHERE = "snapshot.txt";

    private static final int LONGEST_WAY = 4096;

    private Stored() {}

    /** Notes in a folder of results where their snapshot lies, unless it lies there. */
    static void note(Path results, Path snapshot) throws IOException {
        Path own = results.toAbsolutePath().normalize();
        Path place = snapshot.toAbsolutePath().normalize();
        if (place.equals(own.resolve(SNAPSHOT)) || Snapshots.exists(own.resolve(SNAPSHOT))) {
            Files.deleteIfExists(own.resolve(ELSEWHERE));
            return;
        }
        boolean near = Objects.equals(own.getRoot(), place.getRoot());
        Files.writeString(own.resolve(ELSEWHERE), (near ? own.relativize(place) : place) + "\n");
    }

    /** The snapshot of the results in a folder; where it would lie when there is none, so that opening it says what is wrong. */
    static Path of(Path results) throws IOException {
        Path inside = results.resolve(SNAPSHOT);
        Path note = results.resolve(ELSEWHERE);
        if (Snapshots.exists(inside) || !Files.isRegularFile(note) || Files.size(note) > LONGEST_WAY) {
            return inside;
        }
        try {
            return results.resolve(Files.readString(note).strip()).normalize();
        } catch (InvalidPathException | CharacterCodingException e) {
            throw new UserError(UserError.USAGE, "error.snapshot.elsewhere", note.toString());
        }
    }

    /** Snapshots in a folder, by name; the folder itself when there are none, so that opening it says what is wrong. */
    static List<Path> in(Path folder) throws IOException {
        if (Snapshots.exists(folder)) {
            return List.of(folder);
        }
        if (Snapshots.exists(folder.resolve(SNAPSHOT))) {
            return List.of(folder.resolve(SNAPSHOT));
        }
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found = inside.filter(Files::isDirectory)
                    .sorted()
                    .flatMap(f -> Stream.of(f, f.resolve(SNAPSHOT)).filter(Snapshots::exists))
                    .toList();
            return found.isEmpty() ? List.of(folder) : found;
        }
    }

    /** Where the checklist of the check that made a snapshot lies, if it was kept. */
    static Path checklist(Path snapshot) {
        return snapshot.toAbsolutePath().normalize().resolveSibling("checklist.json");
    }

    /** Name of the check for people: the folder that holds the results. */
    static String name(Path snapshot) {
        Path full = snapshot.toAbsolutePath().normalize();
        Path last = full.getFileName();
        Path parent = full.getParent();
        boolean plain = last != null && last.toString().startsWith(SNAPSHOT);
        Path shown = plain && parent != null ? parent.getFileName() : last;
        return shown == null ? full.toString() : shown.toString();
    }
}
