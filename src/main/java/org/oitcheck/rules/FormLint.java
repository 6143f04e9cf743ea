package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.oitcheck.rules.RuleLint.Reporter;

/**
 * Compares a pack with the form of its year as the sources have it ({@code <year>/form.yaml}): the same items in the same order,
 * with the same titles and sub-indicators. A pack without that file is told so.
 */
final class FormLint {
    private final Path root;
    private final RulePack pack;
    private final Reporter reporter;

    FormLint(Path root, RulePack pack, Reporter reporter) {
        this.root = root;
        this.pack = pack;
        this.reporter = reporter;
    }

    void check() {
        String name = pack.year() + "/form.yaml";
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            reporter.add(
                    new RuleProblem(pack.year() + "/pack.yaml", 1, 1, false, "form.none", RuleException.strings(name)));
            return;
        }
        YamlFile form = YamlFile.read(file, name);
        JsonNode items = form.root().path("items");
        if (!items.isObject() || form.root().path("year").asInt() != pack.year()) {
            reporter.add(form.problem("", true, "form.year", pack.year()));
            return;
        }
        order(form, items);
        for (Iterator<String> ids = items.fieldNames(); ids.hasNext(); ) {
            String id = ids.next();
            sources(form, id, items.path(id));
            pack.rule(id).ifPresent(rule -> compare(rule, items.path(id)));
        }
    }

    private void order(YamlFile form, JsonNode items) {
        List<String> asked = new ArrayList<>();
        items.fieldNames().forEachRemaining(asked::add);
        List<String> had = pack.rules().stream().map(r -> r.id().value()).toList();
        if (asked.equals(had)) {
            return;
        }
        List<String> missing = asked.stream().filter(i -> !had.contains(i)).toList();
        List<String> extra = had.stream().filter(i -> !asked.contains(i)).toList();
        String what = missing.isEmpty() && extra.isEmpty() ? "form.order" : "form.items";
        reporter.add(form.problem("/items", true, what, pack.year(), missing, extra));
    }

    private void sources(YamlFile form, String id, JsonNode item) {
        JsonNode refs = item.path("refs");
        if (refs.isEmpty()) {
            reporter.add(form.problem("/items/" + id, true, "form.refs", id));
        }
        for (JsonNode ref : refs) {
            if (!pack.sources().containsKey(ref.asText())) {
                reporter.add(form.problem(
                        "/items/" + id,
                        true,
                        "source.unknown",
                        ref.asText(),
                        new TreeSet<>(pack.sources().keySet())));
            }
        }
    }

    private void compare(Rule rule, JsonNode item) {
        differs(rule, "/title", "form.title", rule.title(), item.path("title").asText());
        differs(rule, "/sub", "form.sub", rule.sub(), item.path("sub").asText());
    }

    private void differs(Rule rule, String pointer, String key, String has, String asked) {
        if (!has.equals(asked)) {
            reporter.at(rule, pointer, true, key, has, asked, pack.year());
        }
    }
}
