package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file as a JSON tree that remembers where each value stood, so that messages can name line and column.
 *
 * @param name      file name for messages
 * @param root      content
 * @param positions JSON pointer to line and column (from 1)
 */
record YamlFile(String name, JsonNode root, Map<String, int[]> positions) {

    private static final int MAX_BYTES = 1024 * 1024;

    static YamlFile read(Path file, String name) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw RuleException.of(name, "yaml.big");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), name);
        } catch (CharacterCodingException e) {
            throw RuleException.of(name, "file.encoding");
        } catch (IOException e) {
            throw RuleException.of(name, "file.unreadable", e.getMessage());
        }
    }

    static YamlFile parse(String text, String name) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(0);
            Node node = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            if (node == null) {
                throw RuleException.of(name, "yaml.empty");
            }
            if (!(node instanceof MappingNode)) {
                throw RuleException.at(name, 1, 1, "yaml.keys");
            }
            Map<String, int[]> positions = new HashMap<>();
            return new YamlFile(name, convert(node, "", positions, name), positions);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            boolean tab = String.valueOf(e.getProblem()).contains("\\t(TAB)");
            throw RuleException.at(
                    name,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    tab ? "yaml.tab" : "yaml.wrong",
                    e.getProblem());
        } catch (YAMLException e) {
            // aliases, nesting too deep, signs that no text file holds
            throw RuleException.of(name, "yaml.refused", oneLine(e));
        }
    }

    private static String oneLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static JsonNode convert(Node node, String pointer, Map<String, int[]> positions, String name) {
        Mark mark = node.getStartMark();
        positions.putIfAbsent(pointer, new int[] {mark.getLine() + 1, mark.getColumn() + 1});
        JsonNodeFactory f = JsonNodeFactory.instance;
        if (node instanceof MappingNode map) {
            ObjectNode out = f.objectNode();
            for (NodeTuple t : map.getValue()) {
                if (!(t.getKeyNode() instanceof ScalarNode written)) {
                    throw RuleException.at(name, mark.getLine() + 1, mark.getColumn() + 1, "yaml.key");
                }
                String key = written.getValue();
                String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                Mark km = t.getKeyNode().getStartMark();
                positions.put(child, new int[] {km.getLine() + 1, km.getColumn() + 1});
                if (out.has(key)) {
                    throw RuleException.at(name, km.getLine() + 1, km.getColumn() + 1, "yaml.twice", key);
                }
                out.set(key, convert(t.getValueNode(), child, positions, name));
            }
            return out;
        }
        if (node instanceof SequenceNode list) {
            ArrayNode out = f.arrayNode();
            int i = 0;
            for (Node n : list.getValue()) {
                out.add(convert(n, pointer + "/" + i++, positions, name));
            }
            return out;
        }
        ScalarNode s = (ScalarNode) node;
        if (Tag.INT.equals(s.getTag())) {
            try {
                return f.numberNode(Integer.parseInt(s.getValue()));
            } catch (NumberFormatException e) {
                return f.textNode(s.getValue());
            }
        }
        if (Tag.BOOL.equals(s.getTag())) {
            return f.booleanNode(
                    s.getValue().equalsIgnoreCase("true") || s.getValue().equalsIgnoreCase("yes"));
        }
        if (Tag.NULL.equals(s.getTag())) {
            return f.nullNode();
        }
        return f.textNode(s.getValue());
    }

    /** Problem at a value (or the nearest known parent of it). */
    RuleProblem problem(String pointer, boolean error, String key, @Nullable Object... arguments) {
        String p = pointer;
        while (!positions.containsKey(p) && !p.isEmpty()) {
            p = p.substring(0, p.lastIndexOf('/'));
        }
        int[] at = positions.getOrDefault(p, new int[] {0, 0});
        return new RuleProblem(name, at[0], at[1], error, key, RuleException.strings(arguments));
    }
}
