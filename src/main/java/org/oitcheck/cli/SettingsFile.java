package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** {@code oitcheck.yaml}: one line {@code key: value} for each setting, named as the long option without its dashes. */
final class SettingsFile {
    static final String NAME = "oitcheck.yaml";
    private static final int MAX_BYTES = 64 * 1024;

    /** Options that may be set in a file or the environment. */
    static final SortedSet<String> KEYS = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "address",
            "allow",
            "allow-private",
            "contact",
            "data",
            "db",
            "db-password-file",
            "db-user",
            "delay",
            "formats",
            "lang",
            "max-depth",
            "max-pages",
            "max-time",
            "ocr",
            "org",
            "out",
            "parallel",
            "port",
            "profile",
            "proxy",
            "render",
            "public-url",
            "rules",
            "smtp",
            "smtp-from",
            "smtp-password-file",
            "smtp-user",
            "threads",
            "year")));

    private record Value(String text, int line) {}

    private final Path file;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a settings file; empty when there is none.
     *
     * @throws UserError naming file, line and mend when it cannot be used
     */
    static Optional<SettingsFile> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SettingsFile settings = new SettingsFile(file);
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw settings.wrong(1, "error.settings.size", "");
            }
            settings.parse(Files.readString(file));
        } catch (IOException e) {
            throw settings.wrong(1, "error.settings.unreadable", e.toString());
        }
        return Optional.of(settings);
    }

    private void parse(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            if (root == null) {
                return;
            }
            if (!(root instanceof MappingNode map)) {
                throw wrong(line(root), "error.settings.map", "");
            }
            for (NodeTuple entry : map.getValue()) {
                add(entry.getKeyNode(), entry.getValueNode());
            }
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw wrong(mark == null ? 1 : mark.getLine() + 1, "error.settings.yaml", e.getProblem());
        } catch (YAMLException e) {
            throw wrong(1, "error.settings.yaml", String.valueOf(e.getMessage()));
        }
    }

    private void add(Node keyNode, Node valueNode) {
        String key = keyNode instanceof ScalarNode s ? s.getValue() : "";
        if (!KEYS.contains(key)) {
            throw wrong(line(keyNode), "error.settings.key", key);
        }
        if (!(valueNode instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong(line(valueNode), "error.settings.value", key);
        }
        if (values.put(key, new Value(scalar.getValue().strip(), line(keyNode))) != null) {
            throw wrong(line(keyNode), "error.settings.twice", key);
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private UserError wrong(int line, String key, String what) {
        return new UserError(UserError.USAGE, key, file + ":" + line, what, String.join(", ", KEYS));
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::text);
    }

    Optional<String> origin(String key) {
        return Optional.ofNullable(values.get(key)).map(v -> file + ":" + v.line());
    }
}
