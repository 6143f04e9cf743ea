package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.YearNeed.Of;
import org.oitcheck.rules.Rule.YearNeed.Span;
import org.oitcheck.snapshot.Link;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.SubjectYear;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;
import org.oitcheck.thai.YearMention.Kind;
import org.oitcheck.thai.YearReader;

/** Decides which year a unit is about, and whether it is the one that the form asks for. */
final class YearJudge {
    /** Characters and lines of a document in which its title page says what it is of. */
    private static final int OPENING = 260;

    private static final int OPENING_LINES = 4;

    private static final int BODY_CHARS = 6000;

    /** Characters of a title or of the words of a link that are read. */
    private static final int LONGEST_TITLE = 400;

    private static final int MAX_KEPT = 50_000;

    private final FiscalYear assessed;
    /** Titles and link texts repeat, and every rule asks for their year again. */
    private final Map<String, Optional<YearMention>> subjects = new ConcurrentHashMap<>();

    private final Map<String, List<YearMention>> entries = new ConcurrentHashMap<>();

    YearJudge(FiscalYear assessed) {
        this.assessed = assessed;
    }

    FiscalYear asked(Rule rule) {
        return assessed.plus(rule.year().of().offset());
    }

    YearFinding judge(Unit unit, Rule rule, Optional<Incoming> via) {
        return unit.text().recognised()
                ? RecognisedYear.of(unit, u -> read(u, rule, via), asked(rule))
                : read(unit, rule, via);
    }

    private YearFinding read(Unit unit, Rule rule, Optional<Incoming> via) {
        if (rule.year().of() == Of.ANY || rule.year().span() == Span.NONE) {
            return new YearFinding(
                    YearFinding.State.NOT_ASKED,
                    subject(unit, rule, via).map(m -> m.last().be()).orElse(0),
                    "");
        }
        if (rule.kind() == Rule.Kind.LIST || rule.year().span() == Span.MONTHLY && unit.html()) {
            Optional<YearFinding> list = judgeEntries(unit, rule);
            if (list.isPresent()) {
                return list.get();
            }
        }
        return subject(unit, rule, via)
                .map(m -> compare(m, rule))
                .orElseGet(() -> new YearFinding(YearFinding.State.UNKNOWN, 0, ""));
    }

    private YearFinding compare(YearMention m, Rule rule) {
        FiscalYear need = asked(rule);
        Span span = rule.year().span();
        if (!m.covers(need)) {
            return new YearFinding(YearFinding.State.WRONG, m.last().be(), m.words());
        }
        boolean months = m.kind() == Kind.PERIOD || m.kind() == Kind.MONTH;
        // one month after the half year is the day on which a report was put up
        boolean half = m.kind() == Kind.PERIOD;
        if (span == Span.SIX_MONTHS && half && !m.period().overlaps(need.firstHalf())) {
            return new YearFinding(YearFinding.State.WRONG_PERIOD, need.be(), m.words());
        }
        if (span == Span.YEAR
                && rule.year().of() == Of.BEFORE
                && months
                && m.period().months() < 9) {
            return new YearFinding(YearFinding.State.WRONG_PERIOD, need.be(), m.words());
        }
        return new YearFinding(YearFinding.State.RIGHT, need.be(), m.words());
    }

    /** A list is of a year when entries of that year stand in it. */
    private Optional<YearFinding> judgeEntries(Unit unit, Rule rule) {
        FiscalYear need = asked(rule);
        List<YearMention> mentions = new ArrayList<>();
        for (int i = 0; i < unit.text().parts().size(); i++) {
            mentions.addAll(unit.text().years(i));
        }
        for (Link l : unit.links()) {
            mentions.addAll(entry(cut(l.context().isEmpty() ? l.anchor() : l.context(), 300)));
        }
        Optional<YearMention> newest = Optional.empty();
        for (YearMention m : mentions) {
            if (m.kind() == Kind.LAW || m.kind() == Kind.FORM || m.kind() == Kind.RANGE) {
                continue;
            }
            if (m.covers(need)) {
                return Optional.of(new YearFinding(YearFinding.State.RIGHT, need.be(), m.words()));
            }
            if (newest.isEmpty() || m.last().compareTo(newest.get().last()) > 0) {
                newest = Optional.of(m);
            }
        }
        return newest.map(m -> new YearFinding(YearFinding.State.WRONG, m.last().be(), m.words()));
    }

    /** The statement that says what the unit is about, from its own title outwards to the page that links to it. */
    private Optional<YearMention> subject(Unit unit, Rule rule, Optional<Incoming> via) {
        List<String> named =
                unit.own().stream().filter(n -> !n.ofFile()).map(Naming::text).toList();
        List<String> told = new ArrayList<>();
        boolean readable = unit.state() == Unit.State.READ;
        if (!unit.section()) {
            via.ifPresent(in -> told.add(in.words()));
            unit.incoming().stream()
                    .filter(in -> in.generic() || !readable || !in.words().isBlank())
                    .limit(10)
                    .forEach(in -> told.add(in.words()));
        }
        unit.own().stream().filter(Naming::ofFile).forEach(n -> told.add(n.text()));
        if (!unit.section()) {
            for (Incoming in : unit.incoming()) {
                told.add(in.context());
                told.add(in.heading());
            }
        }
        Stream<String> containers =
                unit.section() ? Stream.empty() : unit.incoming().stream().map(Incoming::container);
        // the lines under the title say the year of a report before those who link to it do
        return strongest(named.stream(), rule)
                .or(() -> titlePage(unit, rule))
                .or(() -> strongest(told.stream(), rule))
                .or(() -> held(unit, rule))
                .or(() -> bodySubject(unit, rule))
                .or(() -> firstUsable(
                        Stream.of(named.stream(), told.stream(), containers).flatMap(t -> t), rule))
                // a chapter that states no year is of the year of its volume
                .or(() -> unit.within().flatMap(w -> title(w.whole(), rule)));
    }

    /** The day on which something was held, for an item that asks for it. */
    private static Optional<YearMention> held(Unit unit, Rule rule) {
        return rule.year().span() == Span.DAY
                ? firstDate(unit.text().openingYears(BODY_CHARS), rule)
                : Optional.empty();
    }

    private Optional<YearMention> strongest(Stream<String> texts, Rule rule) {
        return subjectsOf(texts).filter(m -> strong(m, rule)).findFirst();
    }

    private Optional<YearMention> firstUsable(Stream<String> texts, Rule rule) {
        return subjectsOf(texts).filter(m -> usable(m, rule)).findFirst();
    }

    private Stream<YearMention> subjectsOf(Stream<String> titles) {
        return titles.flatMap(t -> subjectOf(cut(t, LONGEST_TITLE)).stream());
    }

    /** The fiscal year or period in the first lines of a document, read together: laws and longer plans that they name have other years. */
    private Optional<YearMention> titlePage(Unit unit, Rule rule) {
        boolean document = unit.state() == Unit.State.READ
                && !unit.html()
                && !unit.section()
                && !unit.text().beginsRecognised();
        if (!document) {
            return Optional.empty();
        }
        String opening = unit.text().beginning(OPENING);
        int lastLine = opening.lastIndexOf('\n');
        String whole = unit.text().length() > OPENING && lastLine > 0 ? opening.substring(0, lastLine) : opening;
        String lines = whole.lines().limit(OPENING_LINES).collect(Collectors.joining(" "));
        if (rule.year().span() == Span.COVERS) {
            return subjectOf(lines).filter(m -> m.kind() == Kind.RANGE);
        }
        return subjectOf(lines).filter(m -> m.kind() == Kind.FISCAL || m.kind() == Kind.PERIOD && span(m, rule));
    }

    private Optional<YearMention> title(Unit whole, Rule rule) {
        return strongest(
                Stream.concat(
                        whole.own().stream().map(Naming::text),
                        whole.incoming().stream().map(Incoming::words)),
                rule);
    }

    private Optional<YearMention> subjectOf(String text) {
        Optional<YearMention> known = subjects.get(text);
        if (known == null) {
            known = SubjectYear.of(ThaiNormaliser.normaliseText(text));
            if (subjects.size() < MAX_KEPT) {
                subjects.put(text, known);
            }
        }
        return known;
    }

    private List<YearMention> entry(String text) {
        List<YearMention> known = entries.get(text);
        if (known == null) {
            known = read(text, text.length());
            if (entries.size() < MAX_KEPT) {
                entries.put(text, known);
            }
        }
        return known;
    }

    private static boolean strong(YearMention m, Rule rule) {
        return switch (m.kind()) {
            case FISCAL, PERIOD, YEAR, RANGE -> true;
            case MONTH -> rule.year().span() == Span.MONTHLY || rule.year().of() == Of.ASSESSED;
            default -> false;
        };
    }

    private static boolean usable(YearMention m, Rule rule) {
        return switch (m.kind()) {
            case FORM, LAW -> false;
            // the day of publication says nothing about a report on the year before
            case DATE, MONTH -> rule.year().of() == Of.ASSESSED;
            default -> true;
        };
    }

    /** The year or period that the beginning of the content states most often. */
    private Optional<YearMention> bodySubject(Unit unit, Rule rule) {
        Map<FiscalYear, Integer> weight = new HashMap<>();
        Map<FiscalYear, YearMention> first = new HashMap<>();
        List<YearMention> mentions = unit.text().openingYears(BODY_CHARS);
        for (YearMention m : mentions) {
            int w = switch (m.kind()) {
                case FISCAL -> 3;
                case PERIOD -> span(m, rule) ? 3 : 1;
                case YEAR -> 2;
                case RANGE -> rule.year().span() == Span.COVERS ? 3 : 0;
                case MONTH -> 1;
                default -> 0;
            };
            if (w > 0) {
                weight.merge(m.last(), w, Integer::sum);
                first.merge(m.last(), m, (a, b) -> saysMore(b, a, rule) ? b : a);
                if (m.covers(asked(rule)) && !m.last().equals(asked(rule))) {
                    weight.merge(asked(rule), w, Integer::sum);
                    first.putIfAbsent(asked(rule), m);
                }
            }
        }
        Optional<FiscalYear> best = weight.entrySet().stream()
                .max(Comparator.<Map.Entry<FiscalYear, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
        return best.map(first::get).or(() -> firstDate(mentions, rule));
    }

    private static boolean saysMore(YearMention a, YearMention b, Rule rule) {
        if (span(a, rule) != span(b, rule)) {
            return span(a, rule);
        }
        return a.kind().compareTo(b.kind()) < 0;
    }

    /** Whether a mention may be the span of the whole thing; a few months in an annual report are those of a survey or project. */
    private static boolean span(YearMention m, Rule rule) {
        boolean few = m.kind() == Kind.PERIOD
                && m.period().months() <= 4
                && !m.words().contains("ไตรมาส")
                && !m.words().contains("รอบ");
        return !(few && rule.year().span() == Span.YEAR && rule.year().of() == Of.BEFORE);
    }

    private static Optional<YearMention> firstDate(List<YearMention> mentions, Rule rule) {
        return mentions.stream()
                .filter(m -> m.kind() == Kind.DATE && usable(m, rule))
                .findFirst();
    }

    static List<YearMention> read(String text, int max) {
        return YearReader.read(ThaiNormaliser.normaliseText(cut(text, max)));
    }

    private static String cut(String s, int max) {
        return s.length() > max ? s.substring(0, max) : s;
    }
}
