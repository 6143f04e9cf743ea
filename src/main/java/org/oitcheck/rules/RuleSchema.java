package org.oitcheck.rules;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schemas that ship beside the packs; turns their findings into problems with line, column and mend. */
final class RuleSchema {
    private final JsonSchema rule;
    private final JsonSchema pack;

    RuleSchema(Path rulesRoot) {
        rule = load(rulesRoot.resolve("rule.schema.json"));
        pack = load(rulesRoot.resolve("pack.schema.json"));
    }

    private static JsonSchema load(Path file) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(file));
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

    private static List<RuleProblem> check(JsonSchema schema, YamlFile file) {
        List<RuleProblem> problems = new ArrayList<>();
        for (ValidationMessage m : schema.validate(file.root())) {
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
