package org.oitcheck.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the examples of a pack: {@code rules/<year>/examples/Oxx.jsonl}, one JSON object in a line with {@code item}, {@code kind}
 * ({@code yes} or {@code near}), {@code title}, {@code text} and, for near ones, {@code is} (the item that it is instead, or empty). A
 * later pack uses the examples of the items that its own ones continue. The positive tests of the rules are examples too.
 */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** @throws RuleException naming file and line of what cannot be read */
    public static List<Example> of(RulePack pack) {
        List<Example> out = new ArrayList<>();
        for (RulePack.ExampleFolder folder : pack.examples()) {
            for (Path file : files(folder.folder())) {
                read(file, folder, out);
            }
        }
        for (Rule rule : pack.rules()) {
            rule.tests().match().forEach(t -> out.add(new Example(rule.id().value(), t.title(), t.text())));
        }
        return out;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException e) {
            throw RuleException.of(folder.toString(), "folder.list", e.getMessage());
        }
    }

    private static void read(Path file, RulePack.ExampleFolder folder, List<Example> out) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw RuleException.of(file.toString(), "file.unreadable", e.getMessage());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(file + ":" + (i + 1), lines.get(i), folder, out);
            }
        }
    }

    private static void read(String place, String line, RulePack.ExampleFolder folder, List<Example> out) {
        JsonNode e;
        try {
            e = JSON.readTree(line);
        } catch (JsonProcessingException x) {
            throw RuleException.of(place, "example.json", x.getOriginalMessage());
        }
        String kind = e.path("kind").asText();
        String item = e.path(kind.equals("near") ? "is" : "item").asText();
        if (!kind.equals("yes") && !kind.equals("near") || kind.equals("yes") && item.isEmpty()) {
            throw RuleException.of(place, "example.kind");
        }
        String now = item.isEmpty() ? "" : folder.items().get(item);
        if (now != null) { // else the form of this year no longer asks for it
            out.add(new Example(now, e.path("title").asText(), e.path("text").asText()));
        }
    }
}
