package org.oitcheck.checklist;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Checklist to and from JSON of the schema {@code checklist/1} ({@code schemas/checklist-1.schema.json} on the class path). The
 * same checklist always gives the same bytes: fixed field order, two spaces, {@code \n}, UTF-8 without BOM. Fields that this
 * version does not know are ignored when reading.
 */
public final class ChecklistJson {
    private static final String SCHEMA_FILE = "/schemas/checklist-1.schema.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ChecklistJson() {}

    /** The checklist as JSON, UTF-8, ending with a line feed. */
    public static byte[] toBytes(Checklist checklist) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = MAPPER.writer(
                new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent));
        try {
            byte[] json = writer.writeValueAsBytes(new Document(Checklist.SCHEMA, checklist));
            byte[] ended = java.util.Arrays.copyOf(json, json.length + 1);
            ended[json.length] = '\n';
            return ended;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checklist is always writable as JSON", e);
        }
    }

    /**
     * Reads a checklist that was written by {@link #toBytes}.
     *
     * @throws ChecklistFormatException when there is no such file, or it is not a checklist of this schema version
     * @throws IOException              when the file cannot be read
     */
    public static Checklist read(Path file) throws IOException, ChecklistFormatException {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ChecklistFormatException("missing", file.toString());
        }
    }

    /**
     * Reads a checklist.
     *
     * @param json bytes in UTF-8
     * @param name name of the source for messages
     * @throws ChecklistFormatException when it is not a checklist of this schema version
     */
    public static Checklist read(byte[] json, String name) throws IOException, ChecklistFormatException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String schema = tree.path("schema").asText("");
            if (!schema.equals(Checklist.SCHEMA)) {
                throw new ChecklistFormatException("schema", name, schema, Checklist.SCHEMA);
            }
            String faults = schema().validate(tree).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining("; "));
            if (!faults.isEmpty()) {
                throw new ChecklistFormatException("invalid", name, faults);
            }
            return MAPPER.treeToValue(tree, Checklist.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new ChecklistFormatException(
                    "json",
                    name,
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    String.valueOf(e.getOriginalMessage()));
        }
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = ChecklistJson.class.getResourceAsStream(SCHEMA_FILE)) {
            if (in == null) {
                throw new IOException("missing on the class path: " + SCHEMA_FILE);
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    /** The checklist with its schema name in front. */
    @JsonPropertyOrder({"schema", "site", "year", "profile", "run", "score", "items", "rules", "notes"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(
            @JsonProperty("schema") String schema,
            @JsonUnwrapped Checklist checklist) {}
}
