package org.oitcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick gate lets through what the validator lets through, and never more. */
class SchemaGateTest {
    private static final Path RULES = Path.of("rules");

    @Test
    void shippedRulesPass() throws Exception {
        SchemaGate gate = new SchemaGate(schema());
        for (JsonNode rule : rules()) {
            assertThat(gate.passes(rule)).as(rule.path("id").asText()).isTrue();
        }
    }

    @Test
    void whatTheValidatorRefusesNeverPasses() throws Exception {
        SchemaGate gate = new SchemaGate(schema());
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema());
        Random random = new Random(7);
        int refused = 0;
        for (JsonNode rule : rules()) {
            for (int i = 0; i < 40; i++) {
                JsonNode broken = rule.deepCopy();
                spoil(broken, random);
                boolean right = validator.validate(broken).isEmpty();
                refused += right ? 0 : 1;
                assertThat(gate.passes(broken)).as(broken.toString()).isEqualTo(right);
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private static JsonNode schema() throws Exception {
        return new JsonMapper().readTree(RULES.resolve("rule.schema.json").toFile());
    }

    private static List<JsonNode> rules() throws Exception {
        List<JsonNode> rules = new ArrayList<>();
        try (var files = Files.list(RULES.resolve("2566"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("O\\d+\\.yaml"))
                    .sorted()
                    .toList()) {
                rules.add(YamlFile.read(file, file.toString()).root());
            }
        }
        return rules;
    }

    /** Changes one value somewhere: another type, another word, a key too many, one too few, an empty list. */
    private static void spoil(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode at = containers.get(random.nextInt(containers.size()));
        if (at instanceof ObjectNode object && object.size() > 0) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(name + "x", "1");
                case 2 -> object.put(name, 7);
                case 3 -> object.put(name, "");
                case 4 -> object.putArray(name);
                default -> object.putNull(name);
            }
        } else if (at instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.removeAll();
                case 1 -> array.add(3);
                default -> array.addObject().put("phrase", "x");
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> out) {
        if (node.isContainerNode()) {
            out.add(node);
            node.forEach(n -> collect(n, out));
        }
    }
}
