package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a rule file can be merged with what it changes: lists where lists belong, keys where keys belong. What the values
 * must be is told by the schema, after the merge.
 */
final class RuleShape {
    private static final List<String> LISTS = List.of("names", "weak", "lookAlikes", "components");
    private static final List<String> MAPS = List.of("source", "content", "year", "statesNone", "measure", "tests");
    private static final List<String> TEST_LISTS = List.of("match", "reject", "gaps");

    private final YamlFile file;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleShape(YamlFile file) {
        this.file = file;
    }

    /** @throws RuleException when the file cannot be merged */
    static YamlFile checked(YamlFile file) {
        RuleShape shape = new RuleShape(file);
        shape.check();
        if (!shape.problems.isEmpty()) {
            throw new RuleException(shape.problems);
        }
        return file;
    }

    private void check() {
        JsonNode rule = file.root();
        if (!rule.isObject()) {
            wrong("", "shape.map", file.name());
            return;
        }
        LISTS.forEach(key -> list("/" + key, key));
        for (String key : MAPS) {
            if (rule.has(key) && !rule.path(key).isObject()) {
                wrong("/" + key, "shape.map", key);
            }
        }
        TEST_LISTS.forEach(key -> list("/tests/" + key, key));
        entries("components");
        entries("lookAlikes");
        JsonNode components = rule.path("components");
        for (int i = 0; i < components.size(); i++) {
            if (components.path(i).path("id").asText().isBlank()) {
                wrong("/components/" + i, "shape.id");
            }
        }
    }

    private void list(String pointer, String key) {
        JsonNode node = file.root().at(pointer);
        if (!node.isMissingNode() && !node.isArray()) {
            wrong(pointer, "shape.list", key);
        }
    }

    private void entries(String key) {
        JsonNode list = file.root().path(key);
        for (int i = 0; i < list.size(); i++) {
            if (list.isArray() && !list.path(i).isObject()) {
                wrong("/" + key + "/" + i, "shape.map", key);
            }
        }
    }

    private void wrong(String pointer, String key, @Nullable Object... arguments) {
        problems.add(file.problem(pointer, true, key, arguments));
    }
}
