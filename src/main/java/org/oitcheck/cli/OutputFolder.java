package org.oitcheck.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.SnapshotException;
import org.oitcheck.snapshot.Snapshots;

/**
 * The folder of one agency's results. A new check keeps the finished snapshot of the one before as {@code snapshot-previous}; an
 * unfinished one is only touched when the user says whether to go on with it or to drop it.
 */
final class OutputFolder {
    static final String PREVIOUS = "snapshot-previous";

    private final Path out;

    private OutputFolder(Path out) {
        this.out = out;
    }

    /** @throws UserError when the folder cannot be made or written */
    static OutputFolder make(Path out) {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UserError(UserError.USAGE, "error.out.file", out.toString());
        }
        try {
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, ".oitcheck", ".tmp"));
        } catch (IOException | UnsupportedOperationException e) {
            throw new UserError(UserError.USAGE, "error.out", out.toString(), e.toString());
        }
        return new OutputFolder(out);
    }

    Path path() {
        return out;
    }

    Path snapshot() {
        return out.resolve("snapshot");
    }

    private Path previous() {
        return out.resolve(PREVIOUS);
    }

    /** Finished snapshot of the check before, when it is of the same home page. */
    Optional<Path> before(PageUrl home) {
        if (!Snapshots.exists(previous())) {
            return Optional.empty();
        }
        try (Snapshot old = Snapshots.openWithoutLinks(previous())) {
            boolean same = old.facts().home().equals(home)
                    || old.capture(home)
                            .filter(c -> old.facts().home().equals(c.finalUrl()))
                            .isPresent();
            return same ? Optional.of(previous()) : Optional.empty();
        } catch (SnapshotException damaged) {
            return Optional.empty(); // everything is asked for again
        }
    }

    private enum State {
        /** Nothing of the site was ever stored: its home page could not be had. */
        EMPTY,
        UNFINISHED,
        FINISHED
    }

    /** Whether an unfinished snapshot of this site is there. */
    boolean canResumeUnfinished(URI home) {
        Optional<PageUrl> page = PageUrl.parse(home.toString());
        return page.isPresent() && Snapshots.exists(snapshot()) && state() == State.UNFINISHED && canResume(page.get());
    }

    /** Whether a snapshot is there that a run may go on with. */
    boolean canResume(PageUrl home) {
        if (!Snapshots.exists(snapshot())) {
            return false;
        }
        try (Snapshot old = Snapshots.open(snapshot())) {
            boolean same = old.captures().isEmpty()
                    || old.capture(home).isPresent()
                    || old.facts().home().equals(home)
                    || old.ownHost(home);
            if (!same) {
                throw new UserError(
                        UserError.USAGE,
                        "error.resume.other",
                        snapshot().toString(),
                        old.facts().home().value(),
                        home.value());
            }
        }
        return true;
    }

    /**
     * Makes room for a new snapshot.
     *
     * @param mayDrop whether an unfinished or damaged one may be dropped
     * @throws UserError when an unfinished one is there and may not be dropped
     */
    void makeRoom(boolean mayDrop) {
        if (!Snapshots.exists(snapshot())) {
            return;
        }
        Snapshots.requireUnused(snapshot());
        State state;
        try {
            state = state();
        } catch (SnapshotException e) {
            if (!mayDrop) {
                throw e;
            }
            state = State.UNFINISHED;
        }
        if (state == State.UNFINISHED && !mayDrop) {
            throw new UserError(UserError.USAGE, "error.unfinished", out.toString());
        }
        if (state == State.FINISHED) {
            keepAsPrevious();
        } else {
            Snapshots.delete(snapshot());
        }
    }

    private State state() {
        try (Snapshot old = Snapshots.openWithoutLinks(snapshot())) {
            if (old.captures().stream().noneMatch(c -> c.ok() && c.html() && isHome(old, c))) {
                return State.EMPTY;
            }
            return old.facts().limits().contains("interrupted") ? State.UNFINISHED : State.FINISHED;
        }
    }

    private static boolean isHome(Snapshot snapshot, Capture capture) {
        PageUrl home = snapshot.facts().home();
        return capture.url().equals(home) || capture.finalUrl().equals(home);
    }

    private void keepAsPrevious() {
        try {
            Snapshots.delete(previous());
            Path recognised = previous().resolve(Scans.FOLDER);
            if (Files.isDirectory(recognised)) {
                Stages.delete(recognised);
            }
            if (Files.isDirectory(previous())) {
                Files.delete(previous());
            }
            Files.move(snapshot(), previous(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserError(UserError.USAGE, "error.previous", previous().toString(), e.toString());
        }
    }
}
