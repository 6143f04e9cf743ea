package org.oitcheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Snapshots;

/**
 * The form that a check was made for; kept inside the snapshot, so that judging it again asks the same form.
 *
 * @param year    fiscal year of the form, Buddhist era
 * @param profile kind of agency
 */
record CheckedForm(int year, String profile) {
    private static final int MAX_BYTES = 64 * 1024 * 1024;
    private static final JsonMapper MAPPER = new JsonMapper();

    static CheckedForm of(RulePack pack) {
        return new CheckedForm(pack.year(), pack.profile());
    }

    /** Writes it into the folder of a snapshot. */
    void write(Path snapshot) throws IOException {
        String json = MAPPER.createObjectNode()
                .put("year", year)
                .put("profile", profile)
                .toString();
        Files.writeString(Snapshots.form(snapshot), json + "\n", StandardCharsets.UTF_8);
    }

    /**
     * The form of a snapshot: as it says itself, else as the {@code checklist.json} beside it says; empty when neither does.
     *
     * @param snapshot folder of the snapshot
     */
    static Optional<CheckedForm> of(Path snapshot) throws IOException {
        Optional<CheckedForm> own = read(Snapshots.form(snapshot));
        return own.isPresent() ? own : read(Stored.checklist(snapshot));
    }

    private static Optional<CheckedForm> read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode json = MAPPER.readTree(file.toFile());
            int year = json.path("year").asInt();
            return year == 0
                    ? Optional.empty()
                    : Optional.of(new CheckedForm(year, json.path("profile").asText()));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // damaged: then the form must be named, as for a snapshot that says nothing
        }
    }
}
