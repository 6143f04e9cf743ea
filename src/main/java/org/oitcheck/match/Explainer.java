package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.extract.Extractor;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.WordBounds;

/**
 * Says step by step how one page or document of a snapshot is judged for one item: which words name it, whether the content agrees, which
 * year was read from which words, which components were met where, and what would change the verdict. Uses the same judges as
 * {@link Matcher}, so what it says is what happens. For one thread; remembers what the units it saw resemble.
 */
public final class Explainer {
    private final NameMatcher names;
    private final YearJudge years;
    private final ComponentJudge components;
    private final Messages messages;

    public Explainer(RulePack pack, Locale locale) {
        this.names = new NameMatcher(pack);
        this.years = new YearJudge(new FiscalYear(pack.year()));
        this.components = new ComponentJudge(new Checks(years, to -> false, new Resemblance(pack)::surely));
        this.messages = new Messages(locale);
    }

    /**
     * Explanation as lines for a terminal.
     *
     * @param snapshot  stored crawl that holds the address; with a whole crawl the links that lead there count too
     * @param extractor reads its text
     * @param url       page or document
     * @param rule      item
     */
    public List<String> explain(Snapshot snapshot, Extractor extractor, PageUrl url, Rule rule) {
        PageUrl end = snapshot.capture(url).map(Capture::finalUrl).orElse(url);
        SiteTexts texts = SiteTexts.read(snapshot, extractor, 1);
        boolean alone = snapshot.captures().stream().filter(Capture::ok).count() <= 2;
        Identifier identifier = new Identifier(
                names,
                alone ? Agencies.of("", List.of()) : Matcher.agencies(snapshot, texts),
                new Resemblance(names.pack()));
        List<String> out = new ArrayList<>();
        for (Unit u : new SiteUnits(snapshot, texts, names).build()) {
            if (u.url().equals(end)) {
                explain(alone ? u.notHome() : u, rule, identifier, snapshot, alone, out);
            }
        }
        if (out.isEmpty()) {
            out.add(text("explain.nothing", end.value()));
        }
        return out;
    }

    private void explain(Unit u, Rule rule, Identifier identifier, Snapshot snapshot, boolean alone, List<String> out) {
        Optional<Candidate> candidate =
                Optional.ofNullable(identifier.identify(u).get(rule));
        if (u.section() && candidate.isEmpty()) {
            return; // a page may have many sections that have nothing to do with the item
        }
        out.add("");
        out.add(text(
                u.section() ? "explain.section" : "explain.unit",
                u.title().isBlank() ? u.url().value() : u.title()));
        if (u.state() != Unit.State.READ) {
            out.add("  " + text("explain.unread", u.state().name(), u.problem()));
        }
        for (Naming n : u.own()) {
            naming(text("naming." + n.source()), n.text(), rule, out);
        }
        u.incoming().stream().limit(8).forEach(in -> naming(text("naming.LINK"), in.words(), rule, out));
        content(u, rule, out);
        double identity = candidate.map(Candidate::identity).orElse(0.0);
        out.add("  "
                + text(
                        "explain.identity",
                        number(identity),
                        number(Candidate.ACCEPTED),
                        text(identity >= Candidate.ACCEPTED ? "yes" : "no")));
        candidate
                .map(Candidate::against)
                .filter(a -> !a.isEmpty())
                .ifPresent(a -> out.add("    " + text("explain.against", a)));
        YearFinding year = years.judge(u, rule, candidate.flatMap(Candidate::via));
        year(year, rule, out);
        List<ComponentFinding> found = components.judge(rule, List.of(new ComponentJudge.Dated(u, year)));
        found.forEach(f -> component(f, rule, out));
        verdict(u, rule, candidate, snapshot, alone, out);
        change(u, rule, identity, year, found, out);
    }

    private void naming(String where, String words, Rule rule, List<String> out) {
        if (words.isBlank()) {
            return;
        }
        out.add("  " + where + " «" + shorten(words) + "»");
        for (NameHit h : names.match(words)) {
            String by = h.lookAlike()
                    .map(l -> text("explain.lookAlike", l.phrase().written(), l.why()))
                    .orElse("«" + h.hit().phrase().written() + "»");
            String mark = h.rule() == rule ? "    → " : "      ";
            out.add(mark + h.rule().id() + " " + text("strength." + h.strength()) + " " + by);
        }
        names.number(words).ifPresent(n -> out.add("      " + text("explain.number", "O" + n)));
    }

    private void content(Unit u, Rule rule, List<String> out) {
        if (rule.content().any().isEmpty() || u.state() != Unit.State.READ) {
            return;
        }
        List<String> hits = new ArrayList<>();
        for (Phrase p : rule.content().any()) {
            u.text().find(p).ifPresent(at -> hits.add("«" + p.written() + "»"));
        }
        out.add("  "
                + text(
                        "explain.content",
                        Integer.toString(hits.size()),
                        Integer.toString(rule.content().min()),
                        String.join(" ", hits)));
    }

    private void year(YearFinding year, Rule rule, List<String> out) {
        String asked = Integer.toString(years.asked(rule).be());
        String read = year.fiscalYear() == 0 ? "–" : Integer.toString(year.fiscalYear());
        out.add("  " + text("explain.year", asked, read, text("year." + year.state())));
        if (!year.words().isEmpty()) {
            out.add("    " + text("explain.year.words", shorten(year.words())));
        }
    }

    private void component(ComponentFinding f, Rule rule, List<String> out) {
        boolean required = ItemJudge.component(rule, f).required();
        String page = f.page() > 0 ? " " + text("explain.page", Integer.toString(f.page())) : "";
        String quote = f.quote().isEmpty() ? "" : ": «" + shorten(f.quote()) + "»" + page;
        out.add("  " + text("state." + f.state()) + " " + f.title() + (required ? "" : " " + text("explain.advised"))
                + quote);
    }

    private void verdict(
            Unit u, Rule rule, Optional<Candidate> candidate, Snapshot snapshot, boolean alone, List<String> out) {
        ItemJudge judge = new ItemJudge(a -> alone || snapshot.clickPath(a).isPresent(), years, components);
        List<Judged> judged = candidate.map(c -> judge.judge(rule, List.of(c))).orElse(List.of());
        Verdict verdict = judged.isEmpty() ? Verdict.MISSING : judged.get(0).verdict();
        out.add("  " + text("explain.verdict", verdict.name()));
    }

    private void change(
            Unit u, Rule rule, double identity, YearFinding year, List<ComponentFinding> found, List<String> out) {
        List<String> todo = new ArrayList<>();
        if (u.state() == Unit.State.UNREADABLE) {
            todo.add(text("change.readable"));
        }
        if (identity < Candidate.ACCEPTED) {
            todo.add(text("change.name", rule.title()));
        }
        if (year.wrong() || year.state() == YearFinding.State.UNKNOWN) {
            todo.add(text("change.year", Integer.toString(years.asked(rule).be())));
        }
        for (ComponentFinding f : found) {
            if (f.state() == State.UNMET && ItemJudge.component(rule, f).required()) {
                todo.add(text("change.component", f.title()));
            }
        }
        out.add("  " + text(todo.isEmpty() ? "change.nothing" : "change.head"));
        todo.forEach(t -> out.add("    - " + t));
    }

    private String text(String key, String... arguments) {
        return messages.text(key, arguments);
    }

    private static String number(double d) {
        return String.format(Locale.ROOT, "%.2f", d);
    }

    private static String shorten(String s) {
        String line = s.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return WordBounds.cut(line, 160);
    }
}
