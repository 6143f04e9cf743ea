package org.oitcheck.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.PhraseSyntaxException;

/** One merged rule tree to a {@link Rule}; collects problems instead of stopping at the first. */
final class RuleReader {
    private final YamlFile file;
    private final Map<String, List<String>> terms;
    private final List<RuleProblem> problems;

    /** @param terms families of words that phrase lists name as {@code $family} */
    RuleReader(YamlFile file, Map<String, List<String>> terms, List<RuleProblem> problems) {
        this.file = file;
        this.terms = terms;
        this.problems = problems;
    }

    Rule read() {
        JsonNode r = file.root();
        JsonNode source = r.path("source");
        JsonNode year = r.path("year");
        JsonNode content = r.path("content");
        return new Rule(
                new ItemId(r.path("id").asText()),
                r.path("title").asText(),
                r.path("indicator").asText(),
                r.path("sub").asText(),
                Rule.Kind.valueOf(r.path("kind").asText().toUpperCase(Locale.ROOT)),
                new Rule.Source(
                        Rule.Status.valueOf(source.path("status").asText().toUpperCase(Locale.ROOT)),
                        strings(source.path("refs")),
                        source.path("note").asText("")),
                r.path("asks").asText().strip(),
                phrases("/names", r.path("names")),
                phrases("/weak", r.path("weak")),
                new Rule.Content(content.path("min").asInt(2), phrases("/content/any", content.path("any"))),
                lookAlikes(r.path("lookAlikes")),
                new Rule.YearNeed(
                        of(year.path("of").asText("any")),
                        span(year.path("span").asText("year")),
                        undatedOk(year)),
                components(r.path("components")),
                new Rule.StatesNone(
                        phrases("/statesNone/any", r.path("statesNone").path("any")),
                        Set.copyOf(strings(r.path("statesNone").path("satisfies")))),
                r.path("othersAllowed").asBoolean(false),
                r.path("advice").asText("").strip(),
                measure(r.path("measure")),
                new Rule.Tests(
                        cases(r.path("tests").path("match")),
                        cases(r.path("tests").path("reject")),
                        cases(r.path("tests").path("gaps"))),
                file.name());
    }

    private static boolean undatedOk(JsonNode year) {
        return year.path("undated").asText("unknown").equals("ok")
                || year.path("of").asText("any").equals("any");
    }

    private static Rule.YearNeed.Of of(String s) {
        return switch (s) {
            case "assessed" -> Rule.YearNeed.Of.ASSESSED;
            case "assessed-1" -> Rule.YearNeed.Of.BEFORE;
            default -> Rule.YearNeed.Of.ANY;
        };
    }

    private static Rule.YearNeed.Span span(String s) {
        return switch (s) {
            case "6months" -> Rule.YearNeed.Span.SIX_MONTHS;
            case "monthly" -> Rule.YearNeed.Span.MONTHLY;
            case "day" -> Rule.YearNeed.Span.DAY;
            case "covers" -> Rule.YearNeed.Span.COVERS;
            case "none" -> Rule.YearNeed.Span.NONE;
            default -> Rule.YearNeed.Span.YEAR;
        };
    }

    private List<Rule.LookAlike> lookAlikes(JsonNode list) {
        List<Rule.LookAlike> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode n = list.get(i);
            Phrase p = phrase("/lookAlikes/" + i + "/phrase", n.path("phrase").asText());
            if (p != null) {
                out.add(new Rule.LookAlike(
                        p, n.path("why").asText(""), n.path("item").asText("")));
            }
        }
        return List.copyOf(out);
    }

    private List<Rule.Component> components(JsonNode list) {
        List<Rule.Component> out = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode n = list.get(i);
            String at = "/components/" + i;
            String id = n.path("id").asText();
            if (!ids.add(id)) {
                problems.add(file.problem(at, true, "component.twice", id));
            }
            Rule.Condition condition = condition(at, n);
            boolean required = n.path("required").asBoolean(true);
            Rule.Basis basis = Rule.Basis.valueOf(n.path("basis").asText("read").toUpperCase(Locale.ROOT));
            if (condition.empty() && required) {
                problems.add(file.problem(at, true, "component.empty", id));
            }
            if (required && (basis == Rule.Basis.RECALLED || basis == Rule.Basis.INFERRED)) {
                problems.add(file.problem(
                        at + "/required",
                        true,
                        "component.basis",
                        id,
                        basis.name().toLowerCase(Locale.ROOT)));
            }
            out.add(new Rule.Component(
                    id,
                    n.path("title").asText(),
                    required,
                    basis,
                    condition,
                    n.path("absent").asText("unmet").equals("unknown")));
        }
        return List.copyOf(out);
    }

    private Rule.Condition condition(String at, JsonNode n) {
        List<List<Phrase>> all = new ArrayList<>();
        for (int i = 0; i < n.path("all").size(); i++) {
            all.add(phrases(at + "/all/" + i, n.path("all").get(i)));
        }
        List<Rule.Condition> or = new ArrayList<>();
        for (int i = 0; i < n.path("or").size(); i++) {
            or.add(condition(at + "/or/" + i, n.path("or").get(i)));
        }
        return new Rule.Condition(
                phrases(at + "/any", n.path("any")),
                n.path("min").asInt(1),
                List.copyOf(all),
                check(n.path("check")),
                List.copyOf(or));
    }

    private static Rule.Check check(JsonNode n) {
        if (n.isMissingNode() || n.isNull()) {
            return Rule.Check.NONE;
        }
        String kind = n.isObject() ? n.path("kind").asText() : n.asText();
        return new Rule.Check(
                Rule.Check.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                n.path("min").asInt(0));
    }

    private static Rule.Measure measure(JsonNode n) {
        return new Rule.Measure(
                n.path("text").asText("").strip(),
                strings(n.path("steps")),
                n.path("owner").asText(""),
                n.path("due").asText(""),
                n.path("followUp").asText(""),
                n.path("effort").asText("medium"),
                strings(n.path("proofs")));
    }

    private static List<Rule.Tests.Case> cases(JsonNode list) {
        List<Rule.Tests.Case> out = new ArrayList<>();
        for (JsonNode n : list) {
            if (n.isObject()) {
                out.add(new Rule.Tests.Case(
                        n.path("title").asText(),
                        n.path("text").asText(""),
                        n.path("expect").asText(""),
                        strings(n.path("missing"))));
            } else {
                out.add(new Rule.Tests.Case(n.asText(), "", "", List.of()));
            }
        }
        return List.copyOf(out);
    }

    private List<Phrase> phrases(String at, JsonNode list) {
        List<Phrase> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String written = list.get(i).asText();
            List<String> family = written.startsWith("$") ? terms.get(written.substring(1)) : List.of(written);
            if (family == null) {
                problems.add(file.problem(at + "/" + i, true, "family.none", written, terms.keySet()));
                continue;
            }
            for (String member : family) {
                Phrase p = phrase(at + "/" + i, member);
                if (p != null) {
                    out.add(p);
                }
            }
        }
        return List.copyOf(out);
    }

    @org.jspecify.annotations.Nullable
    private Phrase phrase(String at, String written) {
        try {
            return Phrase.of(written);
        } catch (PhraseSyntaxException e) {
            problems.add(file.problem(at, true, "phrase." + e.fault().name().toLowerCase(Locale.ROOT), written));
            return null;
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> out = new ArrayList<>();
        list.forEach(n -> out.add(n.asText()));
        return List.copyOf(out);
    }
}
