package org.oitcheck.plan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads {@code org.yaml} node by node, so that each message can name its line. */
final class OrganisationFile {
    private static final int MAX_BYTES = 256 * 1024;
    private static final List<String> KEYS = List.of(
            "agency",
            "kind",
            "district",
            "province",
            "head",
            "units",
            "digits",
            "calendar",
            "group",
            "columns",
            "scores");
    private static final List<String> UNIT_KEYS = List.of("name", "items");
    private static final List<String> CALENDAR_KEYS = List.of("due", "closes", "rounds");
    /** An item as people write it: {@code O22}, {@code 022}, {@code โอ22}, {@code 22}. */
    private static final String NUMBER = "(?:ข้อ\\s*)?(?:[Oo]|โอ)?\\s*0?([0-9]{1,2})";

    /** Items of the longest form; shorter forms leave the units of further items without a row. */
    private static final int MOST_ITEMS = 43;

    private static final Pattern ITEMS = Pattern.compile(NUMBER + "(?:\\s*[-–]\\s*" + NUMBER + ")?");

    private final String name;

    OrganisationFile(String name) {
        this.name = name;
    }

    Organisation read(Path file) throws IOException, PlanException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new PlanException("org.size", name);
            }
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new PlanException("file.missing", name);
        } catch (CharacterCodingException e) {
            throw new PlanException("file.encoding", name);
        }
    }

    Organisation parse(String text) throws PlanException {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Node root = new Composer(new ParserImpl(new StreamReader(body), options), new Resolver(), options)
                    .getSingleNode();
            return root == null ? Organisation.UNKNOWN : organisation(map(root, KEYS));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw wrong("org.yaml", mark == null ? 1 : mark.getLine() + 1, String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw wrong("org.yaml", 1, String.valueOf(e.getMessage()));
        }
    }

    private Organisation organisation(Map<String, Node> keys) throws PlanException {
        return new Organisation(
                new Agency(
                        named(text(keys, "kind"), text(keys, "agency")),
                        text(keys, "district").replaceFirst("^อำเภอ\\s*", ""),
                        text(keys, "province").replaceFirst("^จังหวัด\\s*", ""),
                        text(keys, "head")),
                keys.containsKey("units") ? units(keys.get("units")) : List.of(),
                keys.containsKey("calendar") ? calendar(map(keys.get("calendar"), CALENDAR_KEYS)) : Calendar.USUAL,
                choice(keys, "digits", "thai", "arabic"),
                !choice(keys, "group", "item", "unit"),
                keys.containsKey("columns") ? columns(keys.get("columns")) : PlanColumn.USUAL,
                scores(text(keys, "scores")));
    }

    /** The name with the kind of agency in front, once. */
    private static String named(String kind, String name) {
        return name.isEmpty() || kind.isEmpty() || name.startsWith(kind) ? name : kind + name;
    }

    /** The name of a set, a list of columns, or of {@code column: heading}. */
    private List<PlanColumn> columns(Node node) throws PlanException {
        List<String> words = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node n : list.getValue()) {
                if (n instanceof MappingNode map && map.getValue().size() == 1) {
                    NodeTuple only = map.getValue().get(0);
                    words.add(scalar(only.getKeyNode(), "columns") + "=" + scalar(only.getValueNode(), "columns"));
                } else {
                    words.add(scalar(n, "columns"));
                }
            }
        } else {
            words.addAll(List.of(scalar(node, "columns").split("\\s*,\\s*")));
        }
        return PlanColumn.parse(words, name + ":" + line(node));
    }

    /** The path is meant from the folder of the settings. */
    private Optional<Path> scores(String path) throws PlanException {
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(name).resolveSibling(path));
        } catch (InvalidPathException e) {
            throw new PlanException("file.missing", path);
        }
    }

    /** {@code true} for the first word (also when the key is not there), {@code false} for the second. */
    private boolean choice(Map<String, Node> keys, String key, String first, String second) throws PlanException {
        String word = text(keys, key);
        if (!word.isEmpty() && !word.equals(first) && !word.equals(second)) {
            throw wrong("org.choice", line(keys, key), key, word, first + ", " + second);
        }
        return !word.equals(second);
    }

    private List<Unit> units(Node node) throws PlanException {
        List<Unit> units = new ArrayList<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple t : map.getValue()) {
                units.add(new Unit(scalar(t.getKeyNode(), "units"), items(t.getValueNode())));
            }
        } else {
            for (Node entry : list(node, "units")) {
                Map<String, Node> keys = map(entry, UNIT_KEYS);
                Node items = keys.get("items");
                if (text(keys, "name").isEmpty() || items == null) {
                    throw wrong("org.unit", line(entry));
                }
                units.add(new Unit(text(keys, "name"), items(items)));
            }
        }
        rejectTwoOwners(units, node);
        return units;
    }

    private void rejectTwoOwners(List<Unit> units, Node node) throws PlanException {
        Map<String, String> owners = new HashMap<>();
        for (Unit unit : units) {
            for (String item : unit.items()) {
                String other = owners.putIfAbsent(item, unit.name());
                if (other != null && !other.equals(unit.name())) {
                    throw wrong("org.twice", line(node), item, other, unit.name());
                }
            }
        }
    }

    private List<String> items(Node node) throws PlanException {
        List<String> ids = new ArrayList<>();
        if (node instanceof ScalarNode s) {
            for (String word : s.getValue().split(",")) {
                addItems(word.strip(), node, ids);
            }
            return ids;
        }
        for (Node n : list(node, "items")) {
            addItems(scalar(n, "items"), n, ids);
        }
        return ids;
    }

    private void addItems(String word, Node at, List<String> ids) throws PlanException {
        Matcher m = ITEMS.matcher(ThaiDates.arabic(word));
        if (!m.matches()) {
            throw wrong("org.item", line(at), word);
        }
        int from = Integer.parseInt(m.group(1));
        int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
        if (from < 1 || to < from) {
            throw wrong("org.item", line(at), word);
        }
        if (to > MOST_ITEMS) {
            throw wrong("org.item.past", line(at), word, "O" + MOST_ITEMS);
        }
        for (int i = from; i <= to; i++) {
            ids.add("O" + i);
        }
    }

    private Calendar calendar(Map<String, Node> keys) throws PlanException {
        List<Integer> rounds = new ArrayList<>(Calendar.USUAL.rounds());
        if (keys.containsKey("rounds")) {
            rounds.clear();
            for (Node n : list(keys.get("rounds"), "rounds")) {
                String word = scalar(n, "rounds");
                if (!word.matches("3|6|9|12")) {
                    throw wrong("org.round", line(n), word);
                }
                rounds.add(Integer.valueOf(word));
            }
            rounds.sort(null);
        }
        return new Calendar(day(keys, "due"), day(keys, "closes"), List.copyOf(rounds));
    }

    private Optional<MonthDay> day(Map<String, Node> keys, String key) throws PlanException {
        String word = text(keys, key);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse("--" + word));
        } catch (DateTimeException e) {
            throw wrong("org.day", line(keys, key), key, word);
        }
    }

    private Map<String, Node> map(Node node, List<String> known) throws PlanException {
        if (!(node instanceof MappingNode map)) {
            throw wrong("org.map", line(node), String.join(", ", known));
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple t : map.getValue()) {
            String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
            if (!known.contains(key)) {
                throw wrong("org.key", line(t.getKeyNode()), key, String.join(", ", known));
            }
            if (keys.put(key, t.getValueNode()) != null) {
                throw wrong("org.twicekey", line(t.getKeyNode()), key);
            }
        }
        return keys;
    }

    private List<Node> list(Node node, String key) throws PlanException {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        throw wrong("org.list", line(node), key);
    }

    private String text(Map<String, Node> keys, String key) throws PlanException {
        Node node = keys.get(key);
        return node == null ? "" : scalar(node, key);
    }

    private String scalar(Node node, String key) throws PlanException {
        if (node instanceof ScalarNode s) {
            return s.getValue().strip();
        }
        throw wrong("org.text", line(node), key);
    }

    private static int line(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        return node == null ? 1 : line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private PlanException wrong(String key, int line, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name + ":" + line));
        arguments.addAll(List.of(more));
        return new PlanException(key, arguments.toArray(String[]::new));
    }
}
