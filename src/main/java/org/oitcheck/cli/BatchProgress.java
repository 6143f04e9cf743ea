package org.oitcheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oitcheck.audit.FormList;
import org.oitcheck.checklist.VerifiedItem.Decision;
import org.oitcheck.evidence.Digests;
import org.oitcheck.report.BatchLine;

/**
 * What a batch has done so far, a line a form, in a file that lies beside the results only as long as the batch is unfinished: a run that
 * finds it goes on. Damaged lines, as a killed process leaves them, are forms that are done again.
 */
final class BatchProgress {
    static final String FILE = "unfinished.jsonl";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, BatchLine> done = new HashMap<>();
    private final boolean goesOn;

    private BatchProgress(Path file, boolean goesOn) {
        this.file = file;
        this.goesOn = goesOn;
    }

    /**
     * @param out   folder of the batch's results
     * @param what  what is done with each form; a batch of another kind is not gone on with
     * @param fresh whether an unfinished batch is dropped
     */
    static BatchProgress open(Path out, String what, boolean fresh) throws IOException {
        Path file = out.resolve(FILE);
        String head = JSON.writeValueAsString(JSON.createObjectNode().put("batch", what));
        if (!fresh && Files.isRegularFile(file)) {
            var lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            if (!lines.isEmpty() && lines.get(0).equals(head)) {
                BatchProgress kept = new BatchProgress(file, true);
                lines.forEach(kept::read);
                Files.writeString(file, "\n", StandardOpenOption.APPEND); // the last line may have been cut
                return kept;
            }
        }
        Files.writeString(file, head + "\n");
        return new BatchProgress(file, false);
    }

    /** Whether an unfinished batch is gone on with. */
    boolean goesOn() {
        return goesOn;
    }

    /** What was found for a form, when neither it nor its site has changed since. */
    Optional<BatchLine> done(FormList.Entry form) throws IOException {
        return done.isEmpty() ? Optional.empty() : Optional.ofNullable(done.get(key(form)));
    }

    /** Folders that hold results. */
    Set<String> folders() {
        return done.values().stream().map(BatchLine::folder).collect(Collectors.toSet());
    }

    void add(FormList.Entry form, BatchLine line) throws IOException {
        ObjectNode node = JSON.createObjectNode()
                .put("key", key(form))
                .put("file", line.file())
                .put("agency", line.agency())
                .put("site", line.site())
                .put("folder", line.folder());
        ObjectNode counts = node.putObject("counts");
        line.counts().forEach((d, n) -> counts.put(d.name(), n));
        Files.writeString(file, JSON.writeValueAsString(node) + "\n", StandardOpenOption.APPEND);
    }

    void finish() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String key(FormList.Entry form) throws IOException {
        String digest = Files.isRegularFile(form.file()) ? Digests.of(form.file()) : "";
        return form.file().toAbsolutePath().normalize() + "|" + form.site() + "|" + digest;
    }

    private void read(String line) {
        try {
            JsonNode n = JSON.readTree(line);
            Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
            for (Decision d : Decision.values()) {
                counts.put(d, n.path("counts").path(d.name()).asInt());
            }
            String folder = n.path("folder").asText();
            boolean own = folder.matches("[\\p{L}\\p{M}\\p{N}_-]+") && Files.isDirectory(file.resolveSibling(folder));
            if (n.hasNonNull("key") && own) {
                done.put(
                        n.path("key").asText(),
                        new BatchLine(
                                n.path("file").asText(),
                                n.path("agency").asText(),
                                n.path("site").asText(),
                                folder,
                                "",
                                counts));
            }
        } catch (JsonProcessingException cut) {
            // the form of this line is done again
        }
    }
}
