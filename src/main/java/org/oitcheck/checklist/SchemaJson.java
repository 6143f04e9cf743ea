package org.oitcheck.checklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One kind of JSON file of the product: schema name in front, checked against its JSON Schema when read. The same model always gives
 * the same bytes: fixed field order, two spaces, {@code \n}, UTF-8 without BOM. Unknown fields are ignored when reading.
 *
 * @param <T> the model
 */
public final class SchemaJson<T> {
    private static final Locale THAI = Locale.forLanguageTag("th");

    /** No file of results is larger; the largest seen have a tenth of it. */
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    /** Characters of a wrong value that a message shows. */
    private static final int LONGEST_VALUE = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String schema;
    private final Class<T> type;

    /**
     * @param schema name and version, such as {@code plan/1}; its JSON Schema lies on the class path as
     *               {@code schemas/plan-1.schema.json}
     */
    public SchemaJson(String schema, Class<T> type) {
        this.schema = schema;
        this.type = type;
    }

    /** The model as JSON, ending with a line feed. */
    public byte[] toBytes(T model) {
        return toBytes(model, tree -> {});
    }

    /** As {@link #toBytes(Object)}; {@code last} may add fields that are not the model's. */
    public byte[] toBytes(T model, Consumer<ObjectNode> last) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("schema", schema);
        tree.setAll((ObjectNode) MAPPER.valueToTree(model));
        last.accept(tree);
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

    /** Any JSON as a tree; each key once. */
    public static JsonNode tree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /**
     * Reads a file.
     *
     * @throws ChecklistFormatException when there is no such file, it is too large, or is no file of this schema
     */
    public T read(Path file) throws IOException, ChecklistFormatException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ChecklistFormatException("size", file.toString(), MAX_BYTES / 1024 / 1024);
            }
            return read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ChecklistFormatException("missing", file.toString());
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name name of the file, for messages
     */
    public T read(byte[] json, String name) throws IOException, ChecklistFormatException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String found = tree.path("schema").asText("");
            if (!found.equals(schema)) {
                throw new ChecklistFormatException("schema", name, found, schema);
            }
            Set<ValidationMessage> faults = validator(Locale.ENGLISH).validate(tree);
            if (!faults.isEmpty()) {
                throw new ChecklistFormatException(
                        "invalid",
                        name,
                        told(faults, json, Locale.ENGLISH),
                        told(validator(THAI).validate(tree), json, THAI));
            }
            return MAPPER.treeToValue(tree, type);
        } catch (InvalidFormatException e) {
            throw new ChecklistFormatException("invalid", name, told(e, json, Locale.ENGLISH), told(e, json, THAI));
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

    /** The first faults with their lines. */
    private String told(Set<ValidationMessage> faults, byte[] json, Locale language) throws IOException {
        JsonNode rules = MAPPER.readTree(schema());
        Map<Integer, String> byLine = new TreeMap<>();
        for (ValidationMessage fault : faults) {
            int line = JsonPlace.line(json, fault.getInstanceLocation().toString());
            byLine.merge(line, words(fault, rules, language), (a, b) -> a + ", " + b);
        }
        return byLine.entrySet().stream()
                .limit(3)
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A value that is written wrongly is shown how to write it: hardly anyone reads patterns. */
    private static String words(ValidationMessage fault, JsonNode rules, Locale language) {
        String place = fault.getSchemaLocation().getFragment().toString();
        if (fault.getType().equals("pattern")) {
            JsonNode example = rules.at(place.substring(0, place.lastIndexOf('/')))
                    .path("examples")
                    .path(0);
            if (example.isTextual()) {
                return written(
                        fault.getInstanceLocation().toString(),
                        fault.getInstanceNode().asText(),
                        example.asText(),
                        language);
            }
        }
        return fault.getMessage();
    }

    /** A value of the right form that there is not, such as a 31st of February. */
    private static String told(InvalidFormatException e, byte[] json, Locale language) throws IOException {
        StringBuilder place = new StringBuilder("$");
        e.getPath()
                .forEach(r ->
                        place.append(r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName()));
        String example = e.getTargetType() == Instant.class ? "2023-04-05T09:30:00Z" : "2023-04-05";
        String told = Temporal.class.isAssignableFrom(e.getTargetType())
                ? written(place.toString(), String.valueOf(e.getValue()), example, language)
                : place + ": «" + cut(String.valueOf(e.getValue())) + "»";
        return JsonPlace.line(json, place.toString()) + ": " + told;
    }

    private static String written(String place, String value, String example, Locale language) {
        return ChecklistFormatException.text(language, "written", List.of(place, cut(value), example));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private byte[] schema() throws IOException {
        String file = "/schemas/" + schema.replace('/', '-') + ".schema.json";
        try (InputStream in = SchemaJson.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("missing on the class path: " + file);
            }
            return in.readAllBytes();
        }
    }

    private JsonSchema validator(Locale language) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        new ByteArrayInputStream(schema()),
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.LEGACY)
                                .locale(language)
                                .build());
    }
}
