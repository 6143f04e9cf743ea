package org.oitcheck.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of the files in a snapshot folder. */
record SnapshotFiles(Path folder) {
    static final String SCHEMA = "snapshot/1";

    Path run() {
        return folder.resolve("run.json");
    }

    Path captures() {
        return folder.resolve("captures.jsonl");
    }

    Path links() {
        return folder.resolve("links.jsonl.gz");
    }

    Path failures() {
        return folder.resolve("failures.jsonl");
    }

    Path sitemap() {
        return folder.resolve("sitemap.jsonl");
    }

    Path tls() {
        return folder.resolve("tls.jsonl");
    }

    /** Validators of responses, for the next run. */
    Path validators() {
        return folder.resolve("validators.jsonl");
    }

    /** What the last judgement of the snapshot said, for the next run; written and read by the command line. */
    Path judged() {
        return folder.resolve("judged.txt");
    }

    /** Form that the check asked for; written and read by the command line, the snapshot itself knows nothing of forms. */
    Path form() {
        return folder.resolve("form.json");
    }

    Path lock() {
        return folder.resolve("writer.lock");
    }

    Path warc(int number) {
        return folder.resolve(String.format("crawl-%05d.warc.gz", number));
    }

    /** WARC files in the order of their numbers. */
    List<Path> warcs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("crawl-[0-9]{5}\\.warc\\.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw SnapshotException.io(folder, e);
        }
    }
}
