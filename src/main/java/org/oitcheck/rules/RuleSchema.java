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
            throw RuleException.of(file.toString(), "schema.none");
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
            String property = m.getProperty() == null ? "" : m.getProperty();
            String key = switch (m.getType()) {
                case "additionalProperties", "required", "enum", "type", "pattern", "minItems", "minLength" ->
                    "schema." + m.getType();
                default -> "schema.other";
            };
            boolean extra = m.getType().equals("additionalProperties");
            String at = extra && !property.isEmpty() ? pointer + "/" + property : pointer;
            Object[] said = m.getArguments();
            String bound = said == null || said.length == 0 ? "" : String.valueOf(said[0]);
            String name = pointer.isEmpty() ? file.name() : pointer.substring(1).replace('/', '.');
            problems.add(file.problem(at, true, key, name, property, bound, m.getMessage()));
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
