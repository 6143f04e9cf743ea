package org.oitcheck.rules;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.oitcheck.rules.Rule.Component;
import org.oitcheck.rules.Rule.Condition;
import org.oitcheck.rules.Rule.YearNeed;
import org.oitcheck.thai.Phrase;

/**
 * Explains rules to people, as Markdown: what the item asks, how it is recognised, what must be in it, what looks alike, which year,
 * the measure that repairs its absence, and where the requirement comes from. Same pack and language, same text. Immutable.
 */
public final class RulePage {
    private final RulePack pack;
    private final ResourceBundle words;

    /** @param locale language of the words around the rule, Thai unless English; the rule itself is Thai */
    public RulePage(RulePack pack, Locale locale) {
        this.pack = pack;
        this.words = ResourceBundle.getBundle(
                "org.oitcheck.rules.messages",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("th"),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The page of one rule. */
    public String of(Rule rule) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(rule.id()).append(' ').append(rule.title()).append("\n\n");
        out.append(pack.title()).append(" · ").append(indicator(rule)).append("\n\n");
        out.append("> ").append(rule.asks().replaceAll("\\s+", " ")).append("\n\n");
        out.append(word("source." + rule.source().status())).append('\n');
        if (!rule.source().note().isEmpty()) {
            out.append('\n').append(rule.source().note().strip()).append('\n');
        }
        if (!pack.note().isEmpty()) {
            out.append('\n').append(word("pack.note", pack.note())).append('\n');
        }
        heading(out, "year");
        out.append(year(rule.year())).append('\n');
        heading(out, "components");
        rule.components().forEach(c -> component(out, c));
        if (!rule.statesNone().any().isEmpty()) {
            out.append('\n')
                    .append(word(
                            "statesNone",
                            phrases(rule.statesNone().any()),
                            rule.statesNone().satisfies().stream()
                                    .sorted()
                                    .map(id -> "`" + id + "`")
                                    .collect(Collectors.joining(", "))))
                    .append('\n');
        }
        recognised(out, rule);
        if (!rule.lookAlikes().isEmpty()) {
            heading(out, "lookAlikes");
            for (Rule.LookAlike l : rule.lookAlikes()) {
                out.append("- `").append(l.phrase().written()).append("`: ").append(l.why());
                out.append(l.item().isEmpty() ? "\n" : " → " + l.item() + "\n");
            }
        }
        measure(out, rule);
        heading(out, "sources");
        for (String ref : rule.source().refs()) {
            out.append("- ").append(ref);
            pack.source(rule, ref)
                    .ifPresent(s ->
                            out.append(": ").append(s.title()).append(" — ").append(s.where()));
            out.append('\n');
        }
        return out.toString();
    }

    /** Table of contents of the pack, linking to one page an item. */
    public String index() {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(pack.title()).append("\n\n");
        out.append(word("index.intro")).append("\n\n");
        if (!pack.note().isEmpty()) {
            out.append(word("pack.note", pack.note())).append("\n\n");
        }
        out.append(word("index.head")).append("\n| --- | --- | --- | --- |\n");
        for (Rule r : pack.rules()) {
            out.append("| [").append(r.id()).append("](").append(r.id()).append(".md) | ");
            out.append(r.title()).append(" | ").append(r.sub()).append(" | ");
            out.append(word("status." + r.source().status())).append(" |\n");
        }
        return out.toString();
    }

    /** All pages of the pack by file name, the index first. */
    public Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", index());
        pack.rules().forEach(r -> pages.put(r.id() + ".md", of(r)));
        return pages;
    }

    private void heading(StringBuilder out, String key) {
        out.append("\n## ").append(word("heading." + key)).append("\n\n");
    }

    private String indicator(Rule rule) {
        String title = pack.subIndicators().stream()
                .filter(s -> s.id().equals(rule.sub()))
                .map(RulePack.SubIndicator::title)
                .findFirst()
                .orElse("");
        return word("sub", rule.sub(), title) + " · " + word("kind." + rule.kind());
    }

    private String year(YearNeed need) {
        String of = word(
                "year." + need.of(), Integer.toString(pack.year() + need.of().offset()));
        String span = need.of() == YearNeed.Of.ANY ? "" : " " + word("span." + need.span());
        String undated =
                need.of() == YearNeed.Of.ANY ? "" : " " + word(need.undatedOk() ? "undated.ok" : "undated.unknown");
        return of + span + undated;
    }

    private void component(StringBuilder out, Component c) {
        out.append("- **").append(c.title()).append("** (`").append(c.id()).append("`; ");
        out.append(word(c.required() ? "required" : "advised")).append("; ");
        out.append(word("basis." + c.basis())).append(")\n");
        out.append("  ")
                .append(c.condition().empty() ? word("condition.none") : condition(c.condition()))
                .append('\n');
        if (c.absentUnknown()) {
            out.append("  ").append(word("absent.unknown")).append('\n');
        }
    }

    private String condition(Condition c) {
        StringBuilder out = new StringBuilder();
        if (!c.any().isEmpty()) {
            out.append(word("condition.any", Integer.toString(c.min()), phrases(c.any())));
        }
        for (List<Phrase> group : c.all()) {
            out.append(out.isEmpty() ? "" : "; ").append(word("condition.all", phrases(group)));
        }
        if (c.check().kind() != Rule.Check.Kind.NONE) {
            String kind = c.check().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String min = c.check().min() > 0 ? " ≥ " + c.check().min() : "";
            out.append(out.isEmpty() ? "" : "; ").append(word("condition.check", kind + min));
        }
        for (Condition or : c.or()) {
            out.append(out.isEmpty() ? "" : "; ").append(word("condition.or", condition(or)));
        }
        return out.toString();
    }

    private void recognised(StringBuilder out, Rule rule) {
        heading(out, "recognised");
        out.append(word("names")).append("\n\n");
        rule.names().forEach(p -> out.append("- `").append(p.written()).append("`\n"));
        if (!rule.weak().isEmpty()) {
            out.append('\n').append(word("weak", phrases(rule.weak()))).append('\n');
        }
        if (!rule.content().any().isEmpty()) {
            String min = Integer.toString(rule.content().min());
            out.append('\n')
                    .append(word("content", min, phrases(rule.content().any())))
                    .append('\n');
        }
    }

    private void measure(StringBuilder out, Rule rule) {
        heading(out, "measure");
        Rule.Measure m = rule.measure();
        if (!rule.advice().isEmpty()) {
            out.append(rule.advice().replaceAll("\\s+", " ")).append("\n\n");
        }
        out.append(m.text()).append("\n\n");
        int no = 1;
        for (String step : m.steps()) {
            out.append(no++).append(". ").append(step).append('\n');
        }
        out.append('\n')
                .append(word("measure.owner", m.owner(), m.due(), m.followUp()))
                .append('\n');
    }

    private static String phrases(List<Phrase> list) {
        return list.stream().map(p -> "`" + p.written() + "`").collect(Collectors.joining(", "));
    }

    private String word(String key, String... arguments) {
        try {
            return new MessageFormat(words.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no words for " + key, e);
        }
    }
}
