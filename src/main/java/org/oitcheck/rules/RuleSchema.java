package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The JSON Schemas that ship beside the packs; turns their findings into problems with line, column and mend. */
final class RuleSchema {
    private final Schema rule;
    private final Schema pack;

    /** A schema, the gate that most files pass, and the validator, which is made when a file does not. */
    private static final class Schema {
        private final String text;
        private final SchemaGate gate;
        private @org.jspecify.annotations.Nullable JsonSchema validator;

        Schema(String text, SchemaGate gate) {
            this.text = text;
            this.gate = gate;
        }

        Set<ValidationMessage> faults(JsonNode value) {
            return gate.passes(value) ? Set.of() : validated(value);
        }

        private synchronized Set<ValidationMessage> validated(JsonNode value) {
            if (validator == null) {
                validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(text);
            }
            return validator.validate(value);
        }
    }

    RuleSchema(Path rulesRoot) {
        rule = load(rulesRoot.resolve("rule.schema.json"));
        pack = load(rulesRoot.resolve("pack.schema.json"));
    }

    private static Schema load(Path file) {
        try {
            String text = Files.readString(file);
            // JSON is YAML, and the YAML reader is needed anyway
            return new Schema(
                    text, new SchemaGate(YamlFile.parse(text, file.toString()).root()));
        } catch (IOException e) {
            throw RuleException.of(
                    file.toString(),
                    "the schema cannot be read",
                    "point to a rules folder that holds rule.schema.json");
        }
    }

    List<RuleProblem> checkPack(YamlFile file) {
        return check(pack, file);
    }

    /** @param whole merged rule whose values are checked @param file file that positions are taken from */
    List<RuleProblem> checkRule(YamlFile whole) {
        return check(rule, whole);
    }

    private static List<RuleProblem> check(Schema schema, YamlFile file) {
        List<RuleProblem> problems = new ArrayList<>();
        for (ValidationMessage m : schema.faults(file.root())) {
            String pointer = pointer(m.getInstanceLocation().toString());
            String mend = switch (m.getType()) {
                case "additionalProperties" ->
                    "check the spelling of the key, or delete it; docs/rule-format.md lists all keys";
                case "required" -> "add the key";
                case "enum" -> "use one of the values named";
                case "minItems" -> "add more entries";
                default -> "see docs/rule-format.md";
            };
            String at = pointer;
            if (m.getType().equals("additionalProperties") && m.getProperty() != null) {
                at = pointer + "/" + m.getProperty();
            }
            problems.add(file.problem(at, true, m.getMessage(), mend));
        }
        return problems;
    }

    /** networknt reports JSONPath-like locations ({@code $.a.b[0]} or {@code $['a']}) by default; rules need JSON pointers. */
    private static String pointer(String location) {
        if (location.startsWith("/") || location.isEmpty()) {
            return location;
        }
        return location.replaceFirst("^\\$", "")
                .replaceAll("\\['([^']*)'\\]", "/$1")
                .replaceAll("\\[(\\d+)\\]", "/$1")
                .replace('.', '/');
    }
}
