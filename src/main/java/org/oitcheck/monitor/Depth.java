package org.oitcheck.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.oitcheck.store.StoredRun;

/** How much a check asks of a site. */
enum Depth {
    /** Goes on with what a check that died left. */
    RESUMED("--resume"),
    /** Only what changed since the check before: the server is asked whether its answers are still those. */
    CHANGES("--drop-unfinished"),
    /** Everything. */
    FULL("--fresh");

    /** A server that wrongly says "not modified" would otherwise be believed for ever. */
    private static final Duration FULL_EVERY = Duration.ofDays(28);

    /** So that a province's sites are not all asked for everything in the same night. */
    private static final int SPREAD_DAYS = 7;

    private static final String MARK = ".checked-in-full";

    private final String option;

    Depth(String option) {
        this.option = option;
    }

    List<String> options() {
        return List.of(option);
    }

    /** What a check of a site that nobody began yet should be. A second look and a follow-up round rest on nothing that was seen before. */
    static Depth of(StoredRun.Cause cause, Path folder, long siteId, Instant now) {
        if (cause == StoredRun.Cause.SECOND_LOOK || cause == StoredRun.Cause.FOLLOW_UP) {
            return FULL;
        }
        try {
            Instant last = Files.getLastModifiedTime(folder.resolve(MARK)).toInstant();
            Duration every = FULL_EVERY.plusDays(siteId % SPREAD_DAYS);
            return last.isAfter(now) || last.plus(every).isBefore(now) ? FULL : CHANGES;
        } catch (IOException never) {
            return FULL;
        }
    }

    /** Remembers how a check went: what broke is asked for in full the next time. */
    void ended(Path folder, boolean well, Instant now) throws IOException {
        Path mark = folder.resolve(MARK);
        if (!well) {
            Files.deleteIfExists(mark);
        } else if (this == FULL) {
            Files.write(mark, new byte[0]);
            Files.setLastModifiedTime(mark, FileTime.from(now));
        }
    }
}
