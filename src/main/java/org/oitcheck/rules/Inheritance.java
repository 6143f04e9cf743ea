package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item takes over from the pack of another year: item numbers are rewritten to the new form, the years in the tests move by the
 * distance of the packs, a look-alike that has become part of the item itself goes, and a requirement that was read in the old form
 * counts as read in a neighbouring one. An item that continues several old ones takes the words, components and tests of all of them.
 */
final class Inheritance {
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])O([1-9]\\d?)(?![0-9A-Za-z])");
    private static final Pattern LEAD = Pattern.compile("^O[1-9]\\d? +");
    /** Years that tests speak of; laws are older and stay. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])25(?:6[1-9]|7\\d|8[0-5])(?![0-9])");

    private static final Pattern THAI_YEAR = Pattern.compile("(?<![๐-๙])๒๕(?:๖[๑-๙]|๗[๐-๙]|๘[๐-๕])(?![๐-๙])");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=(?:[ก-ฮ]\\.){1,2} ?)[6๖][0-9๐-๙](?![0-9๐-๙])");
    /** Keys whose values are phrases or keys of their own, not sentences about items. */
    private static final Set<String> WORDS =
            Set.of("names", "weak", "any", "all", "phrase", "id", "kind", "refs", "item");

    private final int year;
    private final int base;
    private final Map<String, String> moved;
    private final JsonNode source;
    private final boolean inferred;

    /**
     * @param year year of the pack
     * @param base year of the pack it extends
     * @param from new item to the old items it continues, in the order of the form
     * @param pack   the new pack: its {@code source} is that of items that say nothing of their own, its {@code inheritedBasis} tells
     *               what the old form proves for the new one
     */
    Inheritance(int year, int base, Map<String, List<String>> from, JsonNode pack) {
        this.year = year;
        this.base = base;
        this.source = pack.path("source");
        this.inferred = pack.path("inheritedBasis").asText().equals("inferred");
        this.moved = new LinkedHashMap<>();
        from.forEach((now, olds) -> olds.forEach(old -> moved.putIfAbsent(old, now)));
    }

    /** The key {@code from} of a pack: one old item or several. */
    static Map<String, List<String>> from(JsonNode pack) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (JsonNode item : pack.path("items")) {
            JsonNode old = pack.path("from").path(item.asText());
            List<String> olds = new ArrayList<>();
            if (old.isTextual()) {
                olds.add(old.asText());
            }
            old.forEach(o -> olds.add(o.asText()));
            out.put(item.asText(), List.copyOf(olds));
        }
        return out;
    }

    /**
     * One item of the new pack from its old ones, the first of which gives title, kind, year and measure.
     *
     * @param own what the new pack itself says of the item
     */
    ObjectNode take(String id, List<ObjectNode> olds, JsonNode own) {
        ObjectNode out = olds.get(0).deepCopy();
        int move = year - base + offset(own.path("year").path("of").asText(yearOf(out))) - offset(yearOf(out));
        for (ObjectNode more : olds.subList(1, olds.size())) {
            join(out, more);
        }
        out.set("lookAlikes", lookAlikes(out.path("lookAlikes"), id, out));
        out.path("components").forEach(c -> weaken((ObjectNode) c));
        ObjectNode tests = out.withObject("/tests");
        tests.setAll((ObjectNode) texts(tests, t -> moveTest(t, move)));
        if (source.isObject()) {
            out.set("source", source.deepCopy());
        } else {
            ArrayNode refs = out.arrayNode();
            out.path("source")
                    .path("refs")
                    .forEach(r -> refs.add(r.asText().contains(":") ? r.asText() : base + ":" + r.asText()));
            out.withObject("/source").set("refs", refs);
        }
        return (ObjectNode) texts(out, this::renumber);
    }

    /**
     * Inherited tests follow the components: what the new pack no longer requires can no longer be missing.
     *
     * @param item item with the changes of its pack; its tests are changed
     */
    static void settle(ObjectNode item) {
        Set<String> required = new LinkedHashSet<>();
        item.path("components").forEach(c -> {
            if (c.path("required").asBoolean(true)) {
                required.add(c.path("id").asText());
            }
        });
        for (JsonNode list : item.path("tests")) {
            for (JsonNode test : list) {
                if (test.path("missing").isEmpty()) {
                    continue;
                }
                ArrayNode missing = item.arrayNode();
                test.path("missing").forEach(m -> {
                    if (required.contains(m.asText())) {
                        missing.add(m);
                    }
                });
                ((ObjectNode) test).set("missing", missing);
                if (missing.isEmpty()) {
                    ((ObjectNode) test).put("expect", "FOUND");
                }
            }
        }
    }

    private void weaken(ObjectNode component) {
        if (inferred) {
            component.put("required", false);
            if (!component.path("basis").asText("read").equals("recalled")) {
                component.put("basis", "inferred");
            }
        } else if (component.path("basis").asText("read").equals("read")) {
            component.put("basis", "adjacent");
        }
    }

    private static String yearOf(JsonNode item) {
        return item.path("year").path("of").asText();
    }

    /** Years of the information relative to the assessed one. */
    private static int offset(String of) {
        return of.equals("assessed-1") ? -1 : 0;
    }

    private static void join(ObjectNode out, ObjectNode more) {
        for (String list : List.of("names", "weak", "lookAlikes")) {
            union(out, list, more.path(list));
        }
        union(out.withObject("/content"), "any", more.path("content").path("any"));
        if (more.has("statesNone")) {
            union(out.withObject("/statesNone"), "any", more.path("statesNone").path("any"));
            union(
                    out.withObject("/statesNone"),
                    "satisfies",
                    more.path("statesNone").path("satisfies"));
        }
        ArrayNode components = out.withArray("/components");
        Set<String> ids = new LinkedHashSet<>();
        components.forEach(c -> ids.add(c.path("id").asText()));
        more.path("components").forEach(c -> {
            if (ids.add(c.path("id").asText())) {
                components.add(c.deepCopy());
            }
        });
        union(out.withObject("/tests"), "match", more.path("tests").path("match"));
        union(out.withObject("/tests"), "reject", more.path("tests").path("reject"));
    }

    private static void union(ObjectNode out, String key, JsonNode more) {
        Set<JsonNode> all = new LinkedHashSet<>();
        out.path(key).forEach(all::add);
        more.forEach(n -> all.add(n.deepCopy()));
        ArrayNode list = out.arrayNode();
        all.forEach(list::add);
        out.set(key, list);
    }

    private ArrayNode lookAlikes(JsonNode old, String id, ObjectNode node) {
        ArrayNode out = node.arrayNode();
        for (JsonNode l : old) {
            ObjectNode copy = l.deepCopy();
            if (copy.has("item")) {
                String now = moved.get(copy.path("item").asText());
                if (id.equals(now)) {
                    continue;
                }
                if (now == null) {
                    copy.remove("item");
                } else {
                    copy.put("item", now);
                }
            }
            out.add(copy);
        }
        return out;
    }

    /** Item numbers in sentences; the number of an item that the new form does not have is said to be of the old form. */
    private String renumber(String text) {
        return NUMBER.matcher(text).replaceAll(m -> {
            String now = moved.get(m.group());
            return now == null ? m.group() + " (แบบปี " + base + ")" : now;
        });
    }

    private String moveTest(String text, int move) {
        Matcher lead = LEAD.matcher(text);
        String bare = lead.find() && !moved.containsKey(lead.group().strip()) ? lead.replaceFirst("") : text;
        String moved4 = YEAR.matcher(bare).replaceAll(m -> Integer.toString(Integer.parseInt(m.group()) + move));
        String thai = THAI_YEAR.matcher(moved4).replaceAll(m -> thai(Integer.parseInt(m.group()) + move));
        return SHORT_YEAR.matcher(thai).replaceAll(m -> {
            int moved2 = Integer.parseInt(m.group()) + move;
            return m.group().charAt(0) > '9' ? thai(moved2) : Integer.toString(moved2);
        });
    }

    private static String thai(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append((char) (c - '0' + '๐')));
        return out.toString();
    }

    private static JsonNode texts(JsonNode node, UnaryOperator<String> change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode out = ((ArrayNode) node).arrayNode();
            node.forEach(n -> out.add(texts(n, change)));
            return out;
        }
        if (node.isObject()) {
            ObjectNode out = ((ObjectNode) node).objectNode();
            node.fields()
                    .forEachRemaining(e -> out.set(
                            e.getKey(), WORDS.contains(e.getKey()) ? e.getValue() : texts(e.getValue(), change)));
            return out;
        }
        return node;
    }
}
