package org.oitcheck.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code run.json}: what is known when a run starts, and its facts when it has ended.
 *
 * @param facts empty while the run goes on, or when it was killed
 */
record RunFile(
        String schema,
        String runId,
        PageUrl home,
        List<PageUrl> ownHosts,
        Instant startedAt,
        String userAgent,
        Optional<CrawlFacts> facts) {

    SiteScope scope() {
        return new SiteScope(home, ownHosts);
    }

    RunFile with(SiteScope scope) {
        return new RunFile(schema, runId, scope.home(), scope.hosts(), startedAt, userAgent, facts);
    }

    RunFile with(Optional<CrawlFacts> newFacts) {
        return new RunFile(schema, runId, home, ownHosts, startedAt, userAgent, newFacts);
    }

    /** Replaces the file as a whole, so that a killed process leaves the old one or the new one. */
    void write(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(
                    fresh,
                    SnapshotJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw SnapshotException.io(file, e);
        }
    }

    static RunFile read(Path file) {
        try {
            RunFile run = SnapshotJson.mapper().readValue(Files.readAllBytes(file), RunFile.class);
            if (!SnapshotFiles.SCHEMA.equals(run.schema())) {
                throw new SnapshotException(
                        SnapshotException.Problem.UNKNOWN_VERSION,
                        file,
                        file + " is of version '" + run.schema() + "', this program reads '" + SnapshotFiles.SCHEMA
                                + "'. Use the program version that made the snapshot, or crawl again.");
            }
            return run;
        } catch (JsonProcessingException e) {
            throw SnapshotException.damaged(file, e.getOriginalMessage());
        } catch (IOException e) {
            throw SnapshotException.io(file, e);
        }
    }
}
