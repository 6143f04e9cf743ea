package org.oitcheck.audit;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oitcheck.audit.Decisions.Entry;
import org.oitcheck.audit.Decisions.Exempt;
import org.oitcheck.audit.Decisions.Forgotten;
import org.oitcheck.checklist.Decision.Kind;
import org.oitcheck.checklist.ItemException;
import org.oitcheck.checklist.Verdict;
import org.yaml.snakeyaml.LoaderOptions;

/** {@code decisions.yaml}: plain enough to be read and mended by hand. */
final class DecisionFile {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final String HEAD =
            "# การตัดสินและข้อยกเว้นของคน สำหรับเว็บไซต์นี้ (decisions and exceptions of people about this site)\n"
                    + "# oitcheck decide เขียนไฟล์นี้ และแก้ด้วยมือได้ (written by oitcheck decide; may be edited by hand)\n";

    private final String name;

    private DecisionFile(String name) {
        this.name = name;
    }

    private static YAMLMapper mapper() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return new YAMLMapper(YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build());
    }

    static Decisions read(Path file) throws IOException, AuditException {
        if (!Files.exists(file)) {
            return Decisions.NONE;
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new AuditException("decisions.size", file.toString());
        }
        try {
            JsonNode root = mapper().readTree(Files.readAllBytes(file));
            return new DecisionFile(file.toString()).decisions(root);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new AuditException(
                    "decisions.yaml",
                    file.toString(),
                    Integer.toString(at == null ? 0 : at.getLineNr()),
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
    }

    private Decisions decisions(JsonNode root) throws AuditException {
        List<Entry> entries = new ArrayList<>();
        int n = 0;
        for (JsonNode d : root.path("decisions")) {
            String place = "decisions[" + n++ + "]";
            entries.add(new Entry(
                    item(d, place),
                    d.path("year").asInt(),
                    constant(Kind.class, d, "decision", place),
                    d.path("url").asText(""),
                    d.path("fingerprint").asText(""),
                    d.has("ruled") ? constant(Verdict.class, d, "ruled", place) : Verdict.UNDECIDED,
                    needed(d, "reason", place),
                    needed(d, "by", place),
                    d.path("at").asText("")));
        }
        List<Exempt> exceptions = new ArrayList<>();
        n = 0;
        for (JsonNode e : root.path("exceptions")) {
            String place = "exceptions[" + n++ + "]";
            exceptions.add(new Exempt(
                    item(e, place),
                    constant(ItemException.Kind.class, e, "kind", place),
                    needed(e, "reason", place),
                    needed(e, "by", place),
                    day(e, place)));
        }
        List<Forgotten> forgotten = new ArrayList<>();
        n = 0;
        for (JsonNode f : root.path("forgotten")) {
            String place = "forgotten[" + n++ + "]";
            forgotten.add(new Forgotten(item(f, place), moment(f, place)));
        }
        return new Decisions(entries, exceptions, forgotten);
    }

    private Instant moment(JsonNode f, String place) throws AuditException {
        String text = needed(f, "at", place);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noMoment) {
            throw wrong(place, "at", text, "2027-09-30T08:00:00Z");
        }
    }

    private String item(JsonNode d, String place) throws AuditException {
        Optional<String> id = ItemNumbers.of(needed(d, "item", place));
        if (id.isEmpty()) {
            throw wrong(place, "item", d.path("item").asText(""), "O22");
        }
        return id.get();
    }

    private String day(JsonNode e, String place) throws AuditException {
        String text = needed(e, "until", place);
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException notADay) {
            throw wrong(place, "until", text, "2027-09-30");
        }
    }

    private String needed(JsonNode d, String key, String place) throws AuditException {
        String text = d.path(key).asText("").strip();
        if (text.isEmpty()) {
            throw new AuditException("decisions.needed", name, place, key);
        }
        return text;
    }

    private <E extends Enum<E>> E constant(Class<E> type, JsonNode d, String key, String place) throws AuditException {
        String text = d.path(key).asText("");
        for (E e : type.getEnumConstants()) {
            if (word(e).equals(text.toLowerCase(Locale.ROOT)) || e.name().equals(text)) {
                return e;
            }
        }
        throw wrong(
                place,
                key,
                text,
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(DecisionFile::word)
                                .toList()));
    }

    private AuditException wrong(String place, String key, String value, String known) {
        return new AuditException("decisions.value", name, place, key, AnswerBook.cut(value), known);
    }

    private static String word(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void write(Decisions decisions, Path file) throws IOException {
        YAMLMapper mapper = mapper();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode entries = root.putArray("decisions");
        for (Entry d : decisions.decisions()) {
            ObjectNode e = entries.addObject();
            e.put("item", d.item());
            e.put("year", d.year());
            e.put("decision", word(d.decision()));
            if (!d.url().isEmpty()) {
                e.put("url", d.url());
            }
            e.put("reason", d.reason());
            e.put("by", d.by());
            e.put("at", d.at());
            e.put("ruled", d.ruled().name());
            if (!d.fingerprint().isEmpty()) {
                e.put("fingerprint", d.fingerprint());
            }
        }
        ArrayNode exceptions = root.putArray("exceptions");
        for (Exempt x : decisions.exceptions()) {
            ObjectNode e = exceptions.addObject();
            e.put("item", x.item());
            e.put("kind", word(x.kind()));
            e.put("reason", x.reason());
            e.put("by", x.by());
            e.put("until", x.until());
        }
        if (!decisions.forgotten().isEmpty()) {
            ArrayNode forgotten = root.putArray("forgotten");
            for (Forgotten f : decisions.forgotten()) {
                forgotten.addObject().put("item", f.item()).put("at", f.at().toString());
            }
        }
        Path temp = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.write(temp, (HEAD + mapper.writeValueAsString(root)).getBytes(StandardCharsets.UTF_8));
        Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
