package org.oitcheck.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oitcheck.rules.Rule.Component;
import org.oitcheck.rules.Rule.Condition;
import org.oitcheck.rules.RuleLint.Reporter;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.SearchText;

/**
 * Looks for terms that real menus show to be too broad: a name that takes many different entries of one site's menu, and a component
 * that the menus alone would satisfy, so that any page of such a site seems to have it.
 */
final class MenuLint {
    /** An item stands in a menu once, sometimes once for each year or half; more entries than this belong to several items. */
    private static final int MOST_ENTRIES = 4;

    /** One entry of a menu. */
    private record Entry(String words, SearchText text) {
        static Entry of(String words) {
            return new Entry(words, SearchText.of(words));
        }
    }

    private final RulePack pack;
    private final Reporter reporter;
    private final Map<String, List<Entry>> menus = new TreeMap<>();

    MenuLint(RulePack pack, Map<String, List<String>> menus, Reporter reporter) {
        this.pack = pack;
        this.reporter = reporter;
        menus.forEach((site, entries) ->
                this.menus.put(site, entries.stream().distinct().map(Entry::of).toList()));
    }

    void check() {
        if (menus.isEmpty()) {
            return;
        }
        NameMatcher names = new NameMatcher(pack);
        for (Rule rule : pack.rules()) {
            for (int i = 0; i < rule.names().size(); i++) {
                name(rule, i, names);
            }
            for (Component c : rule.components()) {
                // where absence proves nothing the words only confirm; they may be as common as the name of an agency
                if (c.required() && !c.absentUnknown()) {
                    component(rule, c);
                }
            }
        }
    }

    private void name(Rule rule, int index, NameMatcher names) {
        Phrase name = rule.names().get(index);
        menus.forEach((site, entries) -> {
            List<String> hit = new ArrayList<>();
            for (Entry entry : entries) {
                if (name.in(entry.text()) && takes(rule, entry, names)) {
                    hit.add("«" + entry.words() + "»");
                }
            }
            if (hit.size() > MOST_ENTRIES) {
                reporter.at(
                        rule,
                        "/names",
                        false,
                        "menu.name",
                        name.written(),
                        hit.size(),
                        site,
                        String.join(", ", hit.subList(0, 3)));
            }
        });
    }

    private static boolean takes(Rule rule, Entry entry, NameMatcher names) {
        return names.named(entry.words()).contains(rule);
    }

    private void component(Rule rule, Component c) {
        Condition condition = c.condition();
        boolean words = condition.check().kind() == Rule.Check.Kind.NONE
                && !condition.any().isEmpty();
        if (!words) {
            return;
        }
        long met = menus.values().stream().filter(m -> met(rule, condition, m)).count();
        if (met * 2 > menus.size()) {
            reporter.at(
                    rule, "/components", false, "menu.component", c.id(), met, menus.size(), words(rule, condition));
        }
    }

    /** The words that did it, each with one of the entries it stands in. */
    private String words(Rule rule, Condition condition) {
        List<String> out = new ArrayList<>();
        for (Phrase p : condition.any()) {
            menus.values().stream()
                    .flatMap(List::stream)
                    .filter(e -> p.in(e.text()) && rule.names().stream().noneMatch(n -> n.in(e.text())))
                    .findFirst()
                    .ifPresent(e -> out.add("«" + p.written() + "» (" + e.words() + ")"));
        }
        return String.join(", ", out.subList(0, Math.min(5, out.size())));
    }

    /** Whether a menu satisfies the words of a condition; entries that name the item itself do not count against it. */
    private static boolean met(Rule rule, Condition condition, List<Entry> menu) {
        List<SearchText> foreign = menu.stream()
                .map(Entry::text)
                .filter(e -> rule.names().stream().noneMatch(n -> n.in(e)))
                .toList();
        long any = condition.any().stream()
                .filter(p -> foreign.stream().anyMatch(p::in))
                .count();
        return any >= condition.min()
                && condition.all().stream()
                        .allMatch(group ->
                                group.stream().anyMatch(p -> foreign.stream().anyMatch(p::in)));
    }
}
