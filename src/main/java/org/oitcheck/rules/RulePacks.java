package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The rules folder: loads the pack of a year with everything it inherits, a profile, and a user's own rules. Reusable; safe for use
 * by several threads.
 */
public final class RulePacks {
    /** Profile used when none is named: local government. */
    public static final String DEFAULT_PROFILE = "lao";

    private final Path root;
    private final RuleSchema schema;
    private final Map<Integer, ReadPack> read = new ConcurrentHashMap<>();

    /** @throws RuleException when the folder is not a rules folder */
    public RulePacks(Path root) {
        this.root = root;
        if (!Files.isDirectory(root)) {
            throw RuleException.of(root.toString(), "folder.root");
        }
        this.schema = new RuleSchema(root);
    }

    /** Years that have a pack, ascending. */
    public List<Integer> years() {
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(p -> Files.isRegularFile(p.resolve("pack.yaml")))
                    .map(p -> p.getFileName().toString())
                    .filter(n -> n.matches("\\d{4}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw RuleException.of(root.toString(), "folder.list", e.getMessage());
        }
    }

    /** Newest year whose pack is released. */
    public int newestComplete() {
        return years().stream()
                .filter(y -> packFile(y).root().path("status").asText().equals("complete"))
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> RuleException.of(root.toString(), "packs.none", years()));
    }

    /**
     * Loads a pack.
     *
     * @param year    form year
     * @param profile kind of agency, {@link #DEFAULT_PROFILE} when the user named none
     * @param own     folder of the user's own rules
     * @throws RuleException with every problem found
     */
    public RulePack load(int year, String profile, Optional<Path> own) {
        List<RuleProblem> problems = new ArrayList<>();
        RulePack pack = load(year, profile, own, problems);
        List<RuleProblem> errors =
                problems.stream().filter(RuleProblem::error).sorted().toList();
        if (!errors.isEmpty()) {
            Integer base = base(year);
            if (base != null) {
                // what is inherited is told at the file that has it
                load(base, profile, Optional.empty());
            }
            throw new RuleException(errors);
        }
        return pack;
    }

    /** As {@link #load(int, String, Optional)}, but collects problems, for {@code rules lint}; broken rules are left out. */
    RulePack load(int year, String profile, Optional<Path> own, List<RuleProblem> problems) {
        YamlFile packFile = packFile(year);
        Map<String, YamlFile> raw = rawItems(year, profile, problems, 0);
        if (!profiles(year).contains(profile)) {
            throw RuleException.of(
                    root.relativize(root.resolve(year + "/profiles")).toString(),
                    "profile.none",
                    profile,
                    year,
                    profiles(year));
        }
        List<ItemId> ownIds = new ArrayList<>();
        own.ifPresent(dir -> applyOwn(dir, raw, ownIds, problems));

        List<Rule> rules = new ArrayList<>();
        Map<String, List<String>> terms = terms();
        List<Compiled> compiled =
                raw.values().parallelStream().map(f -> compiled(f, terms)).toList();
        for (Compiled c : compiled) {
            problems.addAll(c.problems());
            c.rule().ifPresent(rules::add);
        }
        JsonNode p = packFile.root();
        List<RulePack.SubIndicator> subs = new ArrayList<>();
        p.path("subIndicators")
                .forEach(s -> subs.add(new RulePack.SubIndicator(
                        s.path("id").asText(),
                        s.path("title").asText(),
                        s.path("indicator").asText())));
        return new RulePack(
                year,
                p.path("title").asText(),
                p.path("note").asText("").strip(),
                p.path("status").asText().equals("complete"),
                profile,
                List.copyOf(subs),
                Map.copyOf(sources(year)),
                List.copyOf(rules),
                List.copyOf(ownIds),
                examples(year));
    }

    private record Compiled(Optional<Rule> rule, List<RuleProblem> problems) {}

    private Compiled compiled(YamlFile file, Map<String, List<String>> terms) {
        List<RuleProblem> problems = new ArrayList<>(schema.checkRule(file));
        return problems.isEmpty()
                ? new Compiled(Optional.of(new RuleReader(file, terms, problems).read()), problems)
                : new Compiled(Optional.empty(), problems);
    }

    /** Folders of examples of a year and of the years that it continues, with the items of each under the numbers of this year. */
    private List<RulePack.ExampleFolder> examples(int year) {
        Map<String, List<String>> from = Inheritance.from(packFile(year).root());
        List<RulePack.ExampleFolder> out = new ArrayList<>();
        Path folder = root.resolve(year + "/examples");
        if (Files.isDirectory(folder)) {
            Map<String, String> same = new LinkedHashMap<>();
            from.keySet().forEach(id -> same.put(id, id));
            out.add(new RulePack.ExampleFolder(folder, Map.copyOf(same)));
        }
        Integer base = base(year);
        if (base != null) {
            Map<String, String> moved = new LinkedHashMap<>();
            from.forEach((now, olds) -> olds.forEach(old -> moved.putIfAbsent(old, now)));
            for (RulePack.ExampleFolder f : examples(base)) {
                Map<String, String> items = new LinkedHashMap<>();
                f.items().forEach((old, then) -> {
                    String now = moved.get(then);
                    if (now != null) {
                        items.put(old, now);
                    }
                });
                out.add(new RulePack.ExampleFolder(f.folder(), Map.copyOf(items)));
            }
        }
        return List.copyOf(out);
    }

    /** Profiles that a year knows, its own and inherited, {@link #DEFAULT_PROFILE} always. */
    public List<String> profiles(int year) {
        TreeSet<String> names = new TreeSet<>();
        names.add(DEFAULT_PROFILE);
        Set<Integer> seen = new HashSet<>();
        for (Integer y = year; y != null && seen.add(y); y = base(y)) {
            Path dir = root.resolve(y + "/profiles");
            if (Files.isDirectory(dir)) {
                try (Stream<Path> list = Files.list(dir)) {
                    list.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(".yaml"))
                            .forEach(n -> names.add(n.substring(0, n.length() - 5)));
                } catch (IOException e) {
                    throw RuleException.of(dir.toString(), "folder.list", e.getMessage());
                }
            }
        }
        return List.copyOf(names);
    }

    private @org.jspecify.annotations.Nullable Integer base(int year) {
        JsonNode e = packFile(year).root().path("extends");
        return e.isInt() ? Integer.valueOf(e.asInt()) : null;
    }

    private YamlFile packFile(int year) {
        Path file = root.resolve(year + "/pack.yaml");
        if (!Files.isRegularFile(file)) {
            throw RuleException.of("rules/" + year, "pack.none", year, years());
        }
        try {
            FileTime time = Files.getLastModifiedTime(file);
            ReadPack known = read.get(year);
            if (known == null || !known.time().equals(time)) {
                known = new ReadPack(time, YamlFile.read(file, year + "/pack.yaml"));
                read.put(year, known);
            }
            return known.file();
        } catch (IOException e) {
            throw RuleException.of(year + "/pack.yaml", "file.unreadable", e.getMessage());
        }
    }

    /** A pack file as it stood at a time: one load asks for it several times. */
    private record ReadPack(FileTime time, YamlFile file) {}

    /** Families of words shared by rules, from {@code terms.yaml} beside the packs. */
    private Map<String, List<String>> terms() {
        Path file = root.resolve("terms.yaml");
        Map<String, List<String>> out = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            YamlFile terms = YamlFile.read(file, "terms.yaml");
            terms.root().fields().forEachRemaining(e -> {
                if (!e.getValue().isArray()) {
                    throw new RuleException(List.of(terms.problem("/" + e.getKey(), true, "shape.list", e.getKey())));
                }
                List<String> words = new ArrayList<>();
                e.getValue().forEach(w -> words.add(w.asText()));
                out.put(e.getKey(), List.copyOf(words));
            });
        }
        return out;
    }

    private Map<String, RulePack.SourceText> sources(int year) {
        Map<String, RulePack.SourceText> out = new LinkedHashMap<>();
        Integer base = base(year);
        if (base != null) {
            // a source id means what the nearest pack says; older packs' sources stay reachable under year:id
            sources(base).forEach((k, v) -> out.put(k.contains(":") ? k : base + ":" + k, v));
        }
        packFile(year)
                .root()
                .path("sources")
                .fields()
                .forEachRemaining(e -> out.put(
                        e.getKey(),
                        new RulePack.SourceText(
                                e.getValue().path("title").asText(),
                                e.getValue().path("where").asText())));
        return out;
    }

    private Map<String, YamlFile> rawItems(int year, String profile, List<RuleProblem> problems, int depth) {
        if (depth > 12) {
            throw RuleException.of(year + "/pack.yaml", "pack.circle");
        }
        YamlFile pack = packFile(year);
        List<RuleProblem> faults = schema.checkPack(pack);
        if (!faults.isEmpty()) {
            throw new RuleException(faults);
        }
        Integer base = base(year);
        Map<String, YamlFile> inherited = base == null ? Map.of() : rawItems(base, profile, problems, depth + 1);
        Map<String, YamlFile> out = new LinkedHashMap<>();
        Map<String, List<String>> from = Inheritance.from(pack.root());
        Inheritance inheritance = new Inheritance(year, base == null ? year : base, from, pack.root());
        Map<String, ItemFile> files = ItemFile.read(root, year, from.keySet());
        from.forEach((id, fromIds) -> {
            List<YamlFile> olds = new ArrayList<>();
            for (String fromId : fromIds) {
                YamlFile old = inherited.get(fromId);
                if (old == null) {
                    problems.add(pack.problem("/from/" + id, true, "from.none", fromId, base));
                } else {
                    olds.add(old);
                }
            }
            YamlFile own = files.getOrDefault(id, ItemFile.NONE).orThrow();
            if (own == null && olds.isEmpty()) {
                problems.add(pack.problem("/items", true, "item.none", id, year));
                return;
            }
            YamlFile merged = RuleMerge.merge(inherit(inheritance, id, olds, own), own, id);
            if (!olds.isEmpty() && (own == null || !own.root().has("tests"))) {
                Inheritance.settle((ObjectNode) merged.root());
            }
            out.put(id, merged);
        });
        applyProfile(year, profile, out, problems);
        return out;
    }

    private static @org.jspecify.annotations.Nullable YamlFile inherit(
            Inheritance inheritance, String id, List<YamlFile> olds, @org.jspecify.annotations.Nullable YamlFile own) {
        if (olds.isEmpty()) {
            return null;
        }
        ObjectNode taken = inheritance.take(
                id,
                olds.stream().map(o -> (ObjectNode) o.root()).toList(),
                own == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : own.root());
        if (own != null && own.root().path("source").has("refs")) {
            taken.remove("source");
        }
        return new YamlFile(olds.get(0).name(), taken, olds.get(0).positions());
    }

    /**
     * Changes of a year's own profile. It is applied before the pack is inherited, so that a later pack inherits the profile as well,
     * under its own item numbers.
     */
    private void applyProfile(int year, String profile, Map<String, YamlFile> raw, List<RuleProblem> problems) {
        String name = year + "/profiles/" + profile + ".yaml";
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return;
        }
        YamlFile change = YamlFile.read(file, name);
        change.root().path("items").fields().forEachRemaining(e -> {
            YamlFile old = raw.get(e.getKey());
            if (old == null && !e.getValue().has("title")) {
                problems.add(change.problem("/items/" + e.getKey(), true, "profile.item", e.getKey(), year));
                return;
            }
            YamlFile item = RuleMerge.part(change, "/items/" + e.getKey(), e.getValue());
            raw.put(e.getKey(), RuleMerge.merge(old, RuleShape.checked(item), e.getKey()));
        });
    }

    private void applyOwn(Path dir, Map<String, YamlFile> raw, List<ItemId> ids, List<RuleProblem> problems) {
        if (!Files.isDirectory(dir)) {
            throw RuleException.of(dir.toString(), "own.folder");
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(dir)) {
            files = list.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw RuleException.of(dir.toString(), "folder.list", e.getMessage());
        }
        if (files.isEmpty()) {
            throw RuleException.of(dir.toString(), "own.empty");
        }
        Map<String, Path> known = new HashMap<>();
        for (Path file : files) {
            YamlFile change = RuleShape.checked(YamlFile.read(file, file.toString()));
            String id = change.root().path("id").asText("");
            if (!id.matches("O[1-9][0-9]?")) {
                problems.add(change.problem("/id", true, "own.id", id));
                continue;
            }
            Path other = known.putIfAbsent(id, file);
            if (other != null) {
                problems.add(change.problem("/id", true, "own.twice", id, other.getFileName()));
                continue;
            }
            raw.put(id, RuleMerge.merge(raw.get(id), change, id));
            ids.add(new ItemId(id));
        }
    }
}
