package org.oitcheck.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One kind of JSON file of this package: schema name in front, checked against its JSON Schema when read, and a fingerprint at the
 * end that tells whether a person has edited the file since it was written.
 *
 * @param <T> the model
 */
final class JsonFile<T> {
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String schema;
    private final Class<T> type;

    JsonFile(String schema, Class<T> type) {
        this.schema = schema;
        this.type = type;
    }

    byte[] toBytes(T model) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("schema", schema);
        tree.setAll((ObjectNode) MAPPER.valueToTree(model));
        tree.put("fingerprint", fingerprint(tree));
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

    T read(Path file) throws IOException, PlanException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PlanException("json.size", file.toString());
            }
            return read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new PlanException("file.missing", file.toString());
        }
    }

    T read(byte[] json, String name) throws IOException, PlanException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String found = tree.path("schema").asText("");
            if (!found.equals(schema)) {
                throw new PlanException("json.schema", name, found.isEmpty() ? "-" : found, schema);
            }
            Set<ValidationMessage> faults = validator().validate(tree);
            if (!faults.isEmpty()) {
                throw new PlanException("json.invalid", name, told(faults, json));
            }
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new PlanException(
                    "json.syntax",
                    name,
                    String.valueOf(at == null ? 0 : at.getLineNr()),
                    String.valueOf(at == null ? 0 : at.getColumnNr()),
                    String.valueOf(e.getOriginalMessage()));
        }
    }

    /** The first faults with their lines. */
    private static String told(Set<ValidationMessage> faults, byte[] json) throws IOException {
        Map<Integer, String> byLine = new TreeMap<>();
        for (ValidationMessage fault : faults) {
            int line = JsonPlace.line(json, fault.getInstanceLocation().toString());
            byLine.merge(line, fault.getMessage(), (a, b) -> a + ", " + b);
        }
        return byLine.entrySet().stream()
                .limit(3)
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Whether the file is as the program wrote it, white space aside. */
    boolean untouched(byte[] json) {
        try {
            if (!(MAPPER.readTree(json) instanceof ObjectNode tree)) {
                return false;
            }
            String mark = tree.path("fingerprint").asText();
            tree.remove("fingerprint");
            return mark.equals(fingerprint(tree));
        } catch (IOException e) {
            return false; // not JSON any more: somebody was at it
        }
    }

    private static String fingerprint(ObjectNode tree) {
        return sha256(tree.toString());
    }

    /** Digest of a text, as used in all JSON files of the product. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private com.networknt.schema.JsonSchema validator() {
        String file = "/schemas/" + schema.replace('/', '-') + ".schema.json";
        try (InputStream in = JsonFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + file);
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
