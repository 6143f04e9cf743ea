package org.oitcheck.sites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The document parts ({@code parts/KIND.txt}, variants parted by {@code === name}) and how they are filled:
 * {@code {name}} a fact, {@code {fy}} {@code {fy-1}} the document's fiscal year, {@code {yy}} its last two digits,
 * {@code {sum:list.field}} a total, {@code @*list TEXT} the text once a row ({@code @*list:2-5} some rows),
 * {@code {?name: … ?}} text that a recipe can drop, {@code {!name: … !}} what stands there instead.
 */
final class Parts {
    private static final Pattern KEEP = Pattern.compile("\\{\\?(\\w+):\\s?(.*?)\\?}", Pattern.DOTALL);
    private static final Pattern INSTEAD = Pattern.compile("\\{!(\\w+):\\s?(.*?)!}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{([\\w:.]+?)([+-]\\d+)?}");
    private static final Pattern EACH = Pattern.compile("@\\*(\\w+)(?::(\\d+)(?:-(\\d+))?)? (.*)");

    private final Map<String, String> texts = new HashMap<>();

    static Parts read(Path folder) throws IOException {
        Parts parts = new Parts();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : files) {
            String kind = file.getFileName().toString().replace(".txt", "");
            for (String variant : Files.readString(file).split("(?m)^=== ")) {
                if (!variant.isBlank()) {
                    int end = variant.indexOf('\n');
                    parts.texts.put(
                            kind + "/" + variant.substring(0, end).strip(),
                            variant.substring(end + 1).strip());
                }
            }
        }
        return parts;
    }

    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no part '" + name + "'");
        }
        return text;
    }

    /**
     * Fills a text.
     *
     * @param where for messages
     * @param year the document's fiscal year
     */
    static String fill(
            String where, String text, Recipe recipe, int year, Map<String, String> facts, Set<String> drop) {
        String kept = KEEP.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(drop.contains(m.group(1)) ? "" : m.group(2)));
        kept = INSTEAD.matcher(kept)
                .replaceAll(m -> Matcher.quoteReplacement(drop.contains(m.group(1)) ? m.group(2) : ""));
        StringBuilder out = new StringBuilder();
        for (String line : kept.split("\n", -1)) {
            Matcher each = EACH.matcher(line);
            if (each.matches()) {
                List<Map<String, String>> rows = recipe.rows(each.group(1));
                int from = each.group(2) == null ? 1 : Integer.parseInt(each.group(2));
                int to = each.group(3) == null ? rows.size() : Math.min(rows.size(), Integer.parseInt(each.group(3)));
                for (Map<String, String> row : rows.subList(from - 1, to)) {
                    String filled = names(where, each.group(4).replace("\\n", "\n"), recipe, year, facts, row);
                    out.append(filled).append('\n');
                }
            } else {
                out.append(names(where, line, recipe, year, facts, Map.of())).append('\n');
            }
        }
        return out.toString();
    }

    private static String names(
            String where, String text, Recipe recipe, int year, Map<String, String> facts, Map<String, String> row) {
        return NAME.matcher(text).replaceAll(m -> {
            if (m.start() > 0 && text.charAt(m.start() - 1) == '{') {
                return Matcher.quoteReplacement(m.group()); // {{host:…}} is for the server
            }
            int shift = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
            String name = m.group(1);
            String value;
            if (name.equals("fy")) {
                value = String.valueOf(year + shift);
            } else if (name.equals("yy")) {
                value = String.valueOf((year + shift) % 100);
            } else if (name.startsWith("sum:")) {
                String[] field = name.substring(4).split("\\.");
                long sum = recipe.rows(field[0]).stream()
                        .mapToLong(r -> Long.parseLong(
                                r.get(field[1]).replaceAll("[^0-9]", "").transform(d -> d.isEmpty() ? "0" : d)))
                        .sum();
                value = String.format("%,d", sum);
            } else {
                value = row.containsKey(name) ? row.get(name) : facts.get(name);
            }
            if (value == null) {
                throw new IllegalArgumentException(where + ": nothing known as {" + name + "}");
            }
            // a value may name the year itself
            return Matcher.quoteReplacement(
                    value.contains("{") ? names(where, value, recipe, year, facts, row) : value);
        });
    }
}
