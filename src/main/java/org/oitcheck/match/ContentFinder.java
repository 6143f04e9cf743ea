package org.oitcheck.match;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.PhraseSet;

/**
 * Finds an item by its content where no title names it ("ประชาชนร่วมคิดร่วมทำ" holds a participation activity): a unit of the right year that
 * no other item names, whose content holds clearly more of the expected words than asked, and every required component.
 */
final class ContentFinder implements AutoCloseable {
    private static final int LOOKED_AT = 12;
    /** Characters beyond which a text holds the words of every item: an ordinance, a compendium. */
    private static final int LONGEST = 6000;

    /** Units indexed for each item, those with the most of its words. */
    private static final int INDEXED = 60;

    private static final int FEWEST_WORDS = 4;
    /** Letters below which a text resembles anything. */
    private static final int SHORTEST = 60;
    /** Place among the items that a text resembles, from which on it is not the item whatever words it holds. */
    private static final int FARTHEST = 3;

    /** Components with content that only the item itself holds together. */
    private static final int TELLING = 2;

    private static final double LIKELY = 0.5;

    private static final double BY_CONTENT = 0.64;
    private static final double PARTLY = 0.6;
    private static final double NEAR = 0.4;

    /** Verdicts of what is named but cannot be read, or lacks something. */
    private static final Set<Verdict> NAMED = Set.of(Verdict.INCOMPLETE, Verdict.UNREADABLE, Verdict.UNREACHABLE);

    /** Those, and verdicts of what is of another year or may be another thing. */
    private static final Set<Verdict> POOR =
            Set.of(Verdict.INCOMPLETE, Verdict.OUTDATED, Verdict.UNDECIDED, Verdict.UNREADABLE, Verdict.UNREACHABLE);

    private final List<Unit> units;
    private final NameMatcher names;
    private final YearJudge years;
    private final ComponentJudge components;
    private final Resemblance resemblance;
    private final Agencies agencies;
    private final Set<Unit> mixed;

    private final Map<Unit, Boolean> named = new IdentityHashMap<>();

    /** Units by the item that they resemble most. */
    private @Nullable Map<String, List<Unit>> resembling;

    /** Made for the first item that needs it: most of a good site's items are named by titles. */
    private @Nullable SiteIndex made;

    ContentFinder(
            List<Unit> units,
            NameMatcher names,
            YearJudge years,
            ComponentJudge components,
            Resemblance resemblance,
            Agencies agencies) {
        this.agencies = agencies;
        this.resemblance = resemblance;
        this.units = units;
        this.names = names;
        this.years = years;
        this.components = components;
        this.mixed = mixed(units, names);
    }

    /** Pages with sections on several items: the words of all of them together are no item's. */
    private static Set<Unit> mixed(List<Unit> units, NameMatcher names) {
        Map<PageUrl, Set<String>> items = new HashMap<>();
        for (Unit u : units) {
            if (u.section() && u.html()) {
                u.own().stream()
                        .flatMap(n -> names.named(n.text()).stream())
                        .forEach(r -> items.computeIfAbsent(u.url(), k -> new HashSet<>())
                                .add(r.id().value()));
            }
        }
        Set<Unit> out = Collections.newSetFromMap(new IdentityHashMap<>());
        units.stream()
                .filter(u ->
                        !u.section() && items.getOrDefault(u.url(), Set.of()).size() > 1)
                .forEach(out::add);
        return out;
    }

    /** Whether nothing of the right year, readable and whole speaks for the item, so that its content is worth a search. */
    static boolean worth(List<Judged> judged) {
        return judged.isEmpty() || POOR.contains(judged.get(0).verdict());
    }

    /**
     * Candidates by content for an item that {@linkplain #worth is worth it}. Only what is surely the item, and whole, is better than
     * a named document that cannot be read or lacks something.
     *
     * @param judged what is known so far
     */
    List<Candidate> better(Rule rule, List<Candidate> known, List<Judged> judged, ItemJudge judge) {
        List<Candidate> found = find(rule, known);
        if (judged.isEmpty() || !NAMED.contains(judged.get(0).verdict())) {
            return found;
        }
        return found.stream()
                .filter(c -> resemblance.surely(c.unit(), rule))
                .filter(c -> judge.judge(rule, List.of(c)).stream().anyMatch(j -> j.verdict() == Verdict.FOUND))
                .toList();
    }

    /** Candidates by content that are not in {@code known} already; accepted or near. */
    private List<Candidate> find(Rule rule, List<Candidate> known) {
        Set<Unit> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        known.stream().filter(Candidate::accepted).forEach(c -> seen.add(c.unit()));
        Stream<Unit> alike = resembling().getOrDefault(rule.id().value(), List.of()).stream();
        Stream<Unit> wordy = findable(rule)
                ? index().nearest(rule, LOOKED_AT).stream()
                        .filter(u -> u.text().length() <= LONGEST && !mixed.contains(u) && !namedOtherwise(u))
                : Stream.empty();
        return Stream.concat(alike, wordy)
                .filter(seen::add)
                .filter(u -> !refused(rule, u))
                .filter(u -> agencies.otherIssuer(u, rule).isEmpty())
                .map(u -> judge(rule, u))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the thing calls itself something that only looks like the item, or a draft: blank questionnaires, handbooks. */
    private boolean refused(Rule rule, Unit u) {
        return u.own().stream()
                .anyMatch(n -> Identifier.draft(n.text())
                        || names.match(n.text()).stream()
                                .anyMatch(h -> h.rule() == rule && h.strength() == NameHit.Strength.LOOK_ALIKE));
    }

    private Map<String, List<Unit>> resembling() {
        Map<String, List<Unit>> made = resembling;
        if (made == null) {
            made = units.stream()
                    .filter(u -> u.state() == Unit.State.READ
                            && !u.hub()
                            && !mixed.contains(u)
                            && (!u.home() || u.section())
                            && u.text().length() >= SHORTEST
                            && u.text().length() <= LONGEST
                            && (resemblance.sure(u) || !namedOtherwise(u)))
                    .collect(Collectors.groupingBy(u -> resemblance.of(u).best()));
            resembling = made;
        }
        return made;
    }

    private SiteIndex index() {
        SiteIndex index = made;
        if (index == null) {
            index = new SiteIndex(promising());
            made = index;
        }
        return index;
    }

    @Override
    public void close() {
        if (made != null) {
            made.close();
        }
    }

    private static boolean findable(Rule rule) {
        // an item without a year asks so little that any document about the matter would do
        boolean suits = rule.kind() == Rule.Kind.DOCUMENT && rule.year().of() != Rule.YearNeed.Of.ANY;
        return suits && rule.content().any().size() >= FEWEST_WORDS;
    }

    /**
     * The units that hold enough words of some item to be found by them, of each item those with the most: the others need not be
     * indexed, which is dear.
     */
    private List<Unit> promising() {
        List<Rule> rules =
                names.pack().rules().stream().filter(ContentFinder::findable).toList();
        List<Unit> read = units.stream()
                .filter(u -> u.state() == Unit.State.READ && u.text().length() <= LONGEST && !namedOtherwise(u))
                .toList();
        // words held by unit (row) and rule (column)
        int[][] held = read.stream().map(u -> held(u, rules)).toArray(int[][]::new);
        BitSet chosen = new BitSet();
        for (int r = 0; r < rules.size(); r++) {
            int rule = r;
            int min = rules.get(r).content().min();
            IntStream.range(0, held.length)
                    .filter(u -> held[u][rule] >= min)
                    .boxed()
                    .sorted(Comparator.comparing((Integer u) -> -held[u][rule]))
                    .limit(INDEXED)
                    .forEach(chosen::set);
        }
        return chosen.stream().mapToObj(read::get).toList();
    }

    /** How many words of each item the text may hold. */
    private static int[] held(Unit u, List<Rule> rules) {
        List<PhraseSet.Possible> parts = u.text().possible();
        return rules.stream()
                .mapToInt(r -> (int) r.content().any().stream()
                        .filter(p -> parts.stream().anyMatch(part -> part.contains(p)))
                        .count())
                .toArray();
    }

    /** Whether titles say what the thing is, or that it only looks like an item. */
    private boolean namedOtherwise(Unit u) {
        return named.computeIfAbsent(u, this::isNamed);
    }

    private boolean isNamed(Unit u) {
        return u.own().stream()
                .flatMap(n -> names.match(n.text()).stream())
                .anyMatch(h -> h.strength() == NameHit.Strength.NAME || h.strength() == NameHit.Strength.LOOK_ALIKE);
    }

    private Optional<Candidate> judge(Rule rule, Unit u) {
        int agreeing = 0;
        for (Phrase p : rule.content().any()) {
            agreeing += u.text().holds(p) ? 1 : 0;
        }
        boolean closest = resemblance.closest(u, rule);
        int asked = Math.min(rule.content().any().size(), rule.content().min() + 1);
        if (!closest
                && (agreeing < rule.content().min()
                        || resemblance.of(u).rank(rule.id().value()) > FARTHEST)) {
            return Optional.empty();
        }
        YearFinding year = years.judge(u, rule, Optional.empty());
        List<ComponentFinding> found = components.judge(rule, List.of(new ComponentJudge.Dated(u, year)));
        List<ComponentFinding> required = found.stream()
                .filter(f -> ItemJudge.component(rule, f).required())
                .toList();
        long met = required.stream().filter(f -> f.state() == State.MET).count();
        long said = required.stream()
                .filter(f -> f.state() == State.MET && ItemJudge.hasContent(rule, f))
                .count();
        boolean all = met == required.size();
        boolean dated = year.state() == YearFinding.State.RIGHT || year.state() == YearFinding.State.NOT_ASKED;
        // an item without a year asks so little that only a text much like it will do
        boolean yearly = rule.year().of() != Rule.YearNeed.Of.ANY;
        boolean sure = resemblance.surely(u, rule);
        // what asks for one thing alone is met by much that is something else
        boolean telling =
                required.stream().filter(f -> ItemJudge.hasContent(rule, f)).count() >= TELLING;
        boolean proved = all && dated && (closest && yearly || sure || telling && findable(rule) && agreeing >= asked);
        // a document of another year is told as such
        boolean half = sure && (dated || year.wrong() && u.tells()) && 2 * met >= required.size();
        // much of a longer list of components stands in no other item
        boolean likely = closest && yearly && resemblance.of(u).share(rule.id().value()) >= LIKELY;
        boolean nearly = likely && dated && said >= TELLING && met >= required.size() - 1;
        double identity = proved ? BY_CONTENT : half || nearly ? PARTLY : NEAR;
        return Optional.of(new Candidate(u, identity, u.title(), Optional.empty(), ""));
    }
}
