package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays what one file says of an item over what it takes from others. The trees that go in are not changed. */
final class RuleMerge {
    private RuleMerge() {}

    /**
     * The item as it stands after a change.
     *
     * @param old what is taken over, if anything
     * @param own the change, if any; one of the two must be there
     */
    static YamlFile merge(@Nullable YamlFile old, @Nullable YamlFile own, String id) {
        if (old == null) {
            return Objects.requireNonNull(own);
        }
        ObjectNode merged = old.root().deepCopy();
        if (own != null) {
            mergeInto(merged, own.root());
        }
        merged.put("id", id);
        YamlFile named = own == null ? old : own;
        return new YamlFile(named.name(), merged, named.positions());
    }

    /** Objects merge key by key, components by id ({@code remove: true} drops one), everything else is replaced. */
    private static void mergeInto(ObjectNode target, JsonNode change) {
        change.fields().forEachRemaining(e -> {
            JsonNode old = target.get(e.getKey());
            JsonNode now = e.getValue();
            if (old != null && old.isObject() && now.isObject()) {
                mergeInto((ObjectNode) old, now);
            } else if (e.getKey().equals("components") && old != null && old.isArray()) {
                target.set("components", mergeComponents((ArrayNode) old, now));
            } else {
                target.set(e.getKey(), now.deepCopy());
            }
        });
    }

    private static ArrayNode mergeComponents(ArrayNode old, JsonNode change) {
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        old.forEach(c -> byId.put(c.path("id").asText(), c.deepCopy()));
        change.forEach(c -> {
            String id = c.path("id").asText();
            ObjectNode known = byId.get(id);
            if (c.path("remove").asBoolean(false)) {
                byId.remove(id);
            } else if (known != null) {
                c.fields()
                        .forEachRemaining(
                                f -> known.set(f.getKey(), f.getValue().deepCopy()));
            } else {
                byId.put(id, c.deepCopy());
            }
        });
        ArrayNode out = old.arrayNode();
        byId.values().forEach(out::add);
        return out;
    }

    /** The part of a file under a pointer as a file of its own, with its places. */
    static YamlFile part(YamlFile file, String pointer, JsonNode value) {
        Map<String, int[]> places = new HashMap<>();
        file.positions().forEach((k, v) -> {
            if (k.startsWith(pointer)) {
                places.put(k.substring(pointer.length()), v);
            }
        });
        return new YamlFile(file.name(), value, places);
    }
}
