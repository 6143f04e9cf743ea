package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.extract.Extraction;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameHit.Strength;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Tests.Case;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.FiscalYear;

/** Runs the tests that stand in the rule files, each against the whole pack (the longest name wins). */
public final class RuleTester {
    private final NameMatcher names;
    private final YearJudge years;
    private final ItemJudge judge;
    private final Identifier identifier;
    private final UnaryOperator<String> reading;
    private final Messages messages;

    /** @param locale language of what is told of failures */
    public RuleTester(RulePack pack, Locale locale) {
        this(pack, UnaryOperator.identity(), locale);
    }

    /** @param reading how titles and texts are read, e.g. with the faults of recognition */
    RuleTester(RulePack pack, UnaryOperator<String> reading, Locale locale) {
        this.reading = reading;
        this.messages = new Messages(locale);
        this.names = new NameMatcher(pack);
        this.years = new YearJudge(new FiscalYear(pack.year()));
        Resemblance resemblance = new Resemblance(pack);
        this.judge = new ItemJudge(
                u -> true, years, new ComponentJudge(new Checks(years, to -> false, resemblance::surely)));
        this.identifier = new Identifier(names, Agencies.of("", List.of()), resemblance);
    }

    /**
     * A test that failed, or a known gap that now passes.
     *
     * @param rule     rule
     * @param section  {@code match}, {@code reject} or {@code gaps}
     * @param title    title of the case
     * @param expected what the file expects
     * @param actual   what came out
     */
    public record Failure(Rule rule, String section, String title, String expected, String actual) {}

    /** Failures of one rule; empty when all its tests pass. */
    public List<Failure> test(Rule rule) {
        List<Failure> out = new ArrayList<>();
        for (Case c : rule.tests().match()) {
            check(rule, c, true).ifPresent(f -> out.add(new Failure(rule, "match", c.title(), f[0], f[1])));
        }
        for (Case c : rule.tests().reject()) {
            check(rule, c, false).ifPresent(f -> out.add(new Failure(rule, "reject", c.title(), f[0], f[1])));
        }
        for (Case c : rule.tests().gaps()) {
            if (check(rule, c, c.expect().isEmpty() || !c.expect().equals("MISSING"))
                    .isEmpty()) {
                out.add(new Failure(
                        rule, "gaps", c.title(), messages.text("test.gap"), messages.text("test.gap.closed")));
            }
        }
        return out;
    }

    private Optional<String[]> check(Rule rule, Case written, boolean positive) {
        Case c = new Case(
                reading.apply(written.title()), reading.apply(written.text()), written.expect(), written.missing());
        if (c.text().isEmpty()) {
            boolean named = names.match(c.title()).stream()
                    .anyMatch(h -> h.rule() == rule
                            && (h.strength() == Strength.NAME || h.strength() == Strength.WEAK && positive));
            return named == positive
                    ? Optional.empty()
                    : Optional.of(
                            new String[] {messages.text(positive ? "test.named" : "test.notNamed"), explain(c.title())
                            });
        }
        String expect = c.expect().isEmpty() ? (positive ? "FOUND" : "MISSING") : c.expect();
        String actual = "MISSING";
        List<String> missing = List.of();
        Map<Rule, Candidate> candidates = identifier.identify(document(c));
        Candidate own = candidates.get(rule);
        if (own != null) {
            List<Judged> judged = judge.judge(rule, List.of(own));
            if (!judged.isEmpty()) {
                actual = judged.get(0).verdict().name();
                missing = judged.get(0).components().stream()
                        .filter(f -> f.state() == State.UNMET
                                && ItemJudge.component(rule, f).required())
                        .map(ComponentFinding::id)
                        .toList();
            }
        }
        boolean same = actual.equals(expect)
                && (c.missing().isEmpty()
                        || missing.containsAll(c.missing()) && c.missing().containsAll(missing));
        return same
                ? Optional.empty()
                : Optional.of(
                        new String[] {told(expect, c.missing()), told(actual, missing) + " — " + explain(c.title())});
    }

    private String told(String verdict, List<String> missing) {
        return missing.isEmpty() ? verdict : verdict + ", " + messages.text("test.missing", String.join(", ", missing));
    }

    private String explain(String title) {
        List<NameHit> hits = names.match(title);
        if (hits.isEmpty()) {
            return messages.text("test.noRule");
        }
        StringBuilder out = new StringBuilder();
        hits.forEach(h -> out.append(h.rule().id())
                .append(' ')
                .append(messages.text("strength." + h.strength()))
                .append(" «")
                .append(h.lookAlike()
                        .map(l -> l.phrase().written())
                        .orElse(h.hit().phrase().written()))
                .append("»; "));
        return out.toString();
    }

    private static Unit document(Case c) {
        UnitText text = new UnitText(List.of(new Extraction.Part(1, "", c.title() + "\n" + c.text(), 1.0)), true);
        return new Unit(
                PageUrl.parse("http://rule.test/document.pdf").orElseThrow(),
                Unit.State.READ,
                Optional.empty(),
                Optional.empty(),
                "",
                c.title(),
                List.of(new Naming(Naming.Source.HEAD, c.title())),
                List.of(),
                text,
                Optional.empty(),
                List.of(),
                false,
                false,
                text.length(),
                false);
    }
}
