package org.oitcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.snapshot.Snapshot;

/**
 * A check of a site that was checked before.
 *
 * @param folder  folder of the snapshot
 * @param earlier folder of the snapshot before; empty at the first check
 */
record Recheck(Path folder, Optional<Path> earlier) {

    /** The judgement of the check before when it still holds, else a new one; kept for the next check. */
    Checklist judged(LastJudgement last, Snapshot snapshot, Supplier<Checklist> anew) {
        Checklist checklist = earlier.flatMap(e -> last.reused(e, snapshot)).orElseGet(anew);
        try {
            last.keep(folder, checklist);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checklist;
    }
}
