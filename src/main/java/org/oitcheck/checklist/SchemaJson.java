package org.oitcheck.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One kind of JSON file of this package: schema name in front, checked against its JSON Schema when read. The same model always gives
 * the same bytes: fixed field order, two spaces, {@code \n}, UTF-8 without BOM. Unknown fields are ignored when reading.
 *
 * @param <T> the model
 */
final class SchemaJson<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String schema;
    private final Class<T> type;

    SchemaJson(String schema, Class<T> type) {
        this.schema = schema;
        this.type = type;
    }

    byte[] toBytes(T model) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("schema", schema);
        tree.setAll((ObjectNode) MAPPER.valueToTree(model));
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try {
            byte[] json = MAPPER.writer(
                            new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent))
                    .writeValueAsBytes(tree);
            byte[] ended = Arrays.copyOf(json, json.length + 1);
            ended[json.length] = '\n';
            return ended;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model is always writable as JSON", e);
        }
    }

    T read(Path file) throws IOException, ChecklistFormatException {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ChecklistFormatException("missing", file.toString());
        }
    }

    T read(byte[] json, String name) throws IOException, ChecklistFormatException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String found = tree.path("schema").asText("");
            if (!found.equals(schema)) {
                throw new ChecklistFormatException("schema", name, found, schema);
            }
            String faults = validator().validate(tree).stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining("; "));
            if (!faults.isEmpty()) {
                throw new ChecklistFormatException("invalid", name, faults);
            }
            return MAPPER.treeToValue(tree, type);
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

    private JsonSchema validator() throws IOException {
        String file = "/schemas/" + schema.replace('/', '-') + ".schema.json";
        try (InputStream in = SchemaJson.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("missing on the class path: " + file);
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
