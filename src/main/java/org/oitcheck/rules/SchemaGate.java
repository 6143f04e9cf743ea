package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Sees quickly that a file keeps its JSON Schema, so that the validator, whose start costs more than all rules together, need not be
 * started for files that are right. Says no whenever it is not sure: an unknown keyword, or anything amiss; the validator then decides
 * and tells what is wrong.
 */
final class SchemaGate {
    private static final Set<String> SAID = Set.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode schema;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** @param schema a JSON Schema, draft 2020-12 */
    SchemaGate(JsonNode schema) {
        this.schema = schema;
    }

    /** Whether the value surely keeps the schema. */
    boolean passes(JsonNode value) {
        return passes(schema, value);
    }

    private boolean passes(JsonNode rule, JsonNode value) {
        if (rule.isBoolean()) {
            return rule.asBoolean();
        }
        for (Iterator<Map.Entry<String, JsonNode>> i = rule.fields(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> keyword = i.next();
            if (!SAID.contains(keyword.getKey()) && !keeps(keyword.getKey(), keyword.getValue(), rule, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean keeps(String keyword, JsonNode asked, JsonNode rule, JsonNode value) {
        return switch (keyword) {
            case "$ref" ->
                asked.asText().startsWith("#/")
                        && passes(schema.at(asked.asText().substring(1)), value);
            case "type" -> type(asked.asText(), value);
            case "enum" -> among(asked, value);
            case "pattern" ->
                value.isTextual()
                        && pattern(asked.asText()).matcher(value.asText()).find();
            case "minLength" ->
                value.isTextual()
                        && value.asText().codePointCount(0, value.asText().length()) >= asked.asInt();
            case "minimum" -> value.isNumber() && value.asDouble() >= asked.asDouble();
            case "maximum" -> value.isNumber() && value.asDouble() <= asked.asDouble();
            case "minItems" -> value.isArray() && value.size() >= asked.asInt();
            case "minProperties" -> value.isObject() && value.size() >= asked.asInt();
            case "items" -> value.isArray() && all(asked, value);
            case "required" -> value.isObject() && required(asked, value);
            case "properties" -> value.isObject() && properties(asked, value);
            case "additionalProperties" -> value.isObject() && additional(asked, rule.path("properties"), value);
            case "oneOf" -> one(asked, value);
            default -> false;
        };
    }

    private Pattern pattern(String expression) {
        return patterns.computeIfAbsent(expression, Pattern::compile);
    }

    private static boolean type(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private static boolean among(JsonNode allowed, JsonNode value) {
        for (JsonNode a : allowed) {
            if (a.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private boolean all(JsonNode rule, JsonNode values) {
        for (JsonNode v : values) {
            if (!passes(rule, v)) {
                return false;
            }
        }
        return true;
    }

    private static boolean required(JsonNode names, JsonNode value) {
        for (JsonNode n : names) {
            if (!value.has(n.asText())) {
                return false;
            }
        }
        return true;
    }

    private boolean properties(JsonNode rules, JsonNode value) {
        for (Iterator<Map.Entry<String, JsonNode>> i = rules.fields(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> property = i.next();
            JsonNode there = value.get(property.getKey());
            if (there != null && !passes(property.getValue(), there)) {
                return false;
            }
        }
        return true;
    }

    private boolean additional(JsonNode rule, JsonNode known, JsonNode value) {
        Set<String> names = new HashSet<>();
        known.fieldNames().forEachRemaining(names::add);
        for (Iterator<Map.Entry<String, JsonNode>> i = value.fields(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> property = i.next();
            if (!names.contains(property.getKey()) && !passes(rule, property.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean one(JsonNode rules, JsonNode value) {
        int passed = 0;
        for (JsonNode rule : rules) {
            passed += passes(rule, value) ? 1 : 0;
        }
        return passed == 1;
    }
}
