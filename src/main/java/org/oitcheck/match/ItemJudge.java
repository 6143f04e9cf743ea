package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Component;
import org.oitcheck.rules.Rule.Kind;
import org.oitcheck.rules.Rule.YearNeed.Span;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.PageUrl;

/** Verdict of one item from its candidates. */
final class ItemJudge {
    /** Units looked at together when no single one holds all components. */
    private static final int MAX_GROUP = 16;

    private static final int MAX_CANDIDATES = 60;
    /** Characters of own words below which a page discloses nothing by itself. */
    private static final int SUBSTANCE = 40;
    /** Identity from which on a unit is at least named weakly. */
    private static final double WEAKLY_NAMED = 0.35;
    /** Identity of a weakly named unit that holds all components. */
    private static final double PROVED = 0.66;
    /** Checks of a function that a page without the function may meet. */
    private static final Set<Rule.Check.Kind> NO_CHANNEL = Set.of(Rule.Check.Kind.NONE, Rule.Check.Kind.SET_APART);
    /** Identity of a document whose own title names the item. */
    private static final double NAMED_ITSELF = 0.9;

    /** Right year before other years, then by verdict, then by strength. */
    private static final Comparator<Judged> BEST_FIRST = Comparator.comparingInt(ItemJudge::rank)
            .thenComparing(Comparator.comparingDouble(Judged::strength).reversed())
            .thenComparing(j -> -j.firstYear().fiscalYear())
            .thenComparing(j -> j.first().unit().url());

    private final Predicate<PageUrl> linked;
    private final YearJudge years;
    private final ComponentJudge components;

    /** @param linked whether clicks lead from the home page to an address */
    ItemJudge(Predicate<PageUrl> linked, YearJudge years, ComponentJudge components) {
        this.linked = linked;
        this.years = years;
        this.components = components;
    }

    /** Accepted candidates judged, best first. */
    List<Judged> judge(Rule rule, List<Candidate> candidates) {
        // of a volume with a chapter for the item only the chapter speaks
        Set<PageUrl> volumes = candidates.stream()
                .filter(Candidate::accepted)
                .flatMap(c -> c.unit().within().stream())
                .map(w -> w.whole().url())
                .collect(Collectors.toSet());
        List<Candidate> accepted = candidates.stream()
                .map(c -> proved(rule, c))
                .filter(Candidate::accepted)
                .filter(c -> c.unit().section() || !volumes.contains(c.unit().url()))
                .sorted(Comparator.comparingDouble(Candidate::identity)
                        .reversed()
                        .thenComparing(c -> c.unit().url()))
                .limit(MAX_CANDIDATES)
                .toList();
        List<Dated> dated = accepted.stream()
                .map(c -> new Dated(c, years.judge(c.unit(), rule, c.via())))
                .toList();
        Leading leading = Leading.of(rule, accepted, candidates);
        Leading opened = leading.amongOpened();
        List<Judged> out = new ArrayList<>();
        for (Dated d : dated) {
            // a page that only leads to others is not judged itself, unless it holds everything and they were not
            // opened
            boolean leads = leading.leads(d.candidate());
            boolean unopened = leads && !opened.leads(d.candidate());
            if (!leads || unopened) {
                single(rule, d.candidate(), d.year())
                        .filter(j -> !leads || j.verdict() == Verdict.FOUND)
                        .ifPresent(out::add);
            }
        }
        if (out.stream().noneMatch(j -> j.verdict() == Verdict.FOUND)) {
            group(rule, dated, out, leading).ifPresent(out::add);
        }
        if (rule.kind() == Kind.FUNCTION) {
            preferNamed(out);
        }
        out.sort(BEST_FIRST);
        return out;
    }

    /** A channel that the site names and that is broken is not made up for by another that nothing names. */
    private static void preferNamed(List<Judged> judged) {
        boolean broken = judged.stream()
                .anyMatch(j -> j.verdict() == Verdict.UNREACHABLE && j.first().identity() >= Identifier.LINK_UNREAD);
        boolean working = judged.stream()
                .anyMatch(j -> j.verdict() == Verdict.FOUND && j.first().identity() >= Identifier.LINK_UNREAD);
        if (broken && !working) {
            judged.removeIf(j -> j.verdict() == Verdict.FOUND);
        }
    }

    /** A general name ("ทีมงาน", "สถิติ") counts when the unit holds every required component in the right year. */
    private Candidate proved(Rule rule, Candidate c) {
        if (c.accepted() || c.identity() < WEAKLY_NAMED || c.unit().state() != Unit.State.READ) {
            return c;
        }
        boolean channel = rule.kind() == Kind.FUNCTION && rule.checks(Rule.Check.Kind.SET_APART);
        if (channel ? !PageChecks.corruption(c.unit()) : !ComponentJudge.mayProve(rule, c.unit())) {
            return c;
        }
        YearFinding year = years.judge(c.unit(), rule, c.via());
        if (year.wrong() || year.unsure()) {
            return c;
        }
        List<ComponentFinding> found = components.judge(rule, List.of(new ComponentJudge.Dated(c.unit(), year)));
        boolean all = found.stream()
                .allMatch(f -> f.state() == State.MET || !component(rule, f).required());
        // a page with a form for complaints of every kind is the channel, though not set apart
        all |= channel(rule, found, State.MET);
        return all && substantial(rule, c.unit(), found, false) ? c.as(PROVED) : c;
    }

    /** Whether the channel that a function consists of is in this state; the title of the item asks for it, whatever its source says. */
    private static boolean channel(Rule rule, List<ComponentFinding> found, State state) {
        return rule.kind() == Kind.FUNCTION
                && found.stream()
                        .anyMatch(f -> f.state() == state
                                && !NO_CHANNEL.contains(
                                        component(rule, f).condition().check().kind()));
    }

    private static int rank(Judged j) {
        return switch (j.verdict()) {
            case FOUND -> 0;
            case INCOMPLETE -> 1;
            case UNLINKED -> 2;
            case UNREACHABLE -> j.firstYear().wrong() ? 7 : 3;
            case UNREADABLE -> j.firstYear().wrong() ? 7 : 4;
            case OUTDATED -> 5;
            case UNDECIDED -> 6;
            case MISSING -> 8;
        };
    }

    private Optional<Judged> single(Rule rule, Candidate c, YearFinding y) {
        Unit u = c.unit();
        switch (u.state()) {
            case FAILED -> {
                boolean broken = u.failure().map(FetchFailure::broken).orElse(false);
                Verdict v = broken ? Verdict.UNREACHABLE : Verdict.UNDECIDED;
                return Optional.of(judged(y.wrong() ? Verdict.OUTDATED : v, c, y, List.of()));
            }
            case UNREADABLE -> {
                if (u.problem().equals("EMPTY")) {
                    return Optional.of(judged(Verdict.UNREACHABLE, c, y, List.of()));
                }
                return Optional.of(judged(unread(u, y), c, y, List.of()));
            }
            case UNFETCHED -> {
                // a link to a system elsewhere is itself the function that the item asks for
                if (rule.kind() == Kind.FUNCTION && u.failure().isEmpty() && linked(u)) {
                    return Optional.of(judged(Verdict.FOUND, c.as(0.85 * c.identity()), y, List.of()));
                }
                return Optional.of(judged(Verdict.UNDECIDED, c, y, List.of()));
            }
            case READ -> {
                List<ComponentFinding> found = components.judge(rule, List.of(new ComponentJudge.Dated(u, y)));
                boolean tellsNothing = found.stream().noneMatch(f -> f.state() == State.MET)
                        || !u.tells() && unknownContent(rule, found);
                if (u.html()
                        && tellsNothing
                        && PageChecks.picture(u)
                        && rule.kind() != Kind.FUNCTION
                        && rule.kind() != Kind.LIST) {
                    return Optional.of(judged(unread(u, y), c, y, found));
                }
                boolean channelUnseen = !u.html() && channel(rule, found, State.UNKNOWN);
                // the form of a function asks for the channel itself: a page that tells of one is not incomplete
                if (channelUnseen
                        || channel(rule, found, State.UNMET)
                        || !substantial(rule, u, found, c.identity() >= NAMED_ITSELF)) {
                    return Optional.empty();
                }
                return Optional.of(judged(verdict(rule, u, y, found), c, y, found));
            }
        }
        throw new IllegalStateException();
    }

    /** Whether something that is required may stand in what cannot be read. */
    private static boolean unknownContent(Rule rule, List<ComponentFinding> found) {
        return found.stream()
                .anyMatch(f -> f.state() == State.UNKNOWN && component(rule, f).required() && hasContent(rule, f));
    }

    private Verdict verdict(Rule rule, Unit u, YearFinding y, List<ComponentFinding> found) {
        if (y.wrong()) {
            return Verdict.OUTDATED;
        }
        if (!linked(u)) {
            return Verdict.UNLINKED;
        }
        if (y.state() == YearFinding.State.DOUBTFUL) {
            return Verdict.UNREADABLE;
        }
        if (!requiredUnmet(rule, found)) {
            return u.text().recognised() && nothingRead(rule, found) ? Verdict.UNREADABLE : Verdict.FOUND;
        }
        return y.fiscalYear() != 0 && y.state() != YearFinding.State.RIGHT && onlyYearUnmet(rule, found)
                ? Verdict.OUTDATED
                : Verdict.INCOMPLETE;
    }

    /** Whether of all that is required only the year could be read surely, if that: a person must look. */
    private static boolean nothingRead(Rule rule, List<ComponentFinding> found) {
        List<ComponentFinding> asked = found.stream()
                .filter(f -> component(rule, f).required() && hasContent(rule, f))
                .toList();
        return !asked.isEmpty() && asked.stream().noneMatch(f -> f.state() == State.MET);
    }

    /** Verdict of what is there and cannot be read here. */
    private Verdict unread(Unit u, YearFinding y) {
        if (!linked(u)) {
            return Verdict.UNLINKED;
        }
        return y.wrong() ? Verdict.OUTDATED : Verdict.UNREADABLE;
    }

    /** Whether all that is missing is an entry of the year asked for. */
    private static boolean onlyYearUnmet(Rule rule, List<ComponentFinding> found) {
        return found.stream()
                .filter(f -> f.state() == State.UNMET && component(rule, f).required())
                .allMatch(f -> !hasContent(rule, f));
    }

    /** Rank of a wrong year in {@link #yearRank}. */
    static final int WRONG_YEAR = 2;

    /** How well the year of a candidate fits as far as it is known: 0 right or not asked, 1 unknown, {@link #WRONG_YEAR} wrong. */
    int yearRank(Rule rule, Candidate c) {
        YearFinding y = years.judge(c.unit(), rule, c.via());
        return y.wrong() ? WRONG_YEAR : y.unsure() ? 1 : 0;
    }

    /** Whether required components are neither there nor beyond what text can tell. */
    boolean lacks(Rule rule, Judged judged) {
        List<ComponentJudge.Dated> all = new ArrayList<>();
        for (int i = 0; i < judged.candidates().size(); i++) {
            Unit u = judged.candidates().get(i).unit();
            Unit whole = u.reading(u.text().completed(), u.own(), u.title(), u.ownWords());
            all.add(new ComponentJudge.Dated(whole, judged.years().get(i)));
        }
        return requiredUnmet(rule, components.judge(rule, all));
    }

    boolean linked(Unit u) {
        return u.home() || linked.test(u.url());
    }

    private static Judged judged(Verdict v, Candidate c, YearFinding y, List<ComponentFinding> found) {
        double strength = c.identity();
        if (y.unsure()) {
            strength *= 0.8;
        }
        long unknown = found.stream().filter(f -> f.state() == State.UNKNOWN).count();
        long met = found.stream().filter(f -> f.state() == State.MET).count();
        if (!found.isEmpty()) {
            strength *= 0.7 + 0.3 * (met + 0.5 * unknown) / found.size();
        }
        return new Judged(v, List.of(c), List.of(y), found, strength);
    }

    static boolean requiredUnmet(Rule rule, List<ComponentFinding> found) {
        for (ComponentFinding f : found) {
            if (f.state() == State.UNMET && component(rule, f).required()) {
                return true;
            }
        }
        return false;
    }

    static Component component(Rule rule, ComponentFinding f) {
        return rule.components().stream()
                .filter(c -> c.id().equals(f.id()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A page behind a menu may be empty, and a page that only links to documents is not itself the document. Such a page is evidence
     * only when its own words or pictures meet a component.
     */
    private static boolean substantial(Rule rule, Unit u, List<ComponentFinding> found, boolean namesItself) {
        boolean met = found.stream().anyMatch(f -> f.state() == State.MET && hasContent(rule, f));
        if (rule.kind() == Kind.FUNCTION || rule.kind() == Kind.LIST) {
            return met;
        }
        if (!u.html()) {
            return u.text().length() >= 20 && (met || namesItself);
        }
        int words = u.ownWords();
        boolean picture = PageChecks.picture(u);
        return met && (words >= SUBSTANCE || picture) || words >= 10 * SUBSTANCE && Identifier.agrees(u, rule);
    }

    /** Whether the component says something about the content rather than the year alone. */
    static boolean hasContent(Rule rule, ComponentFinding f) {
        var check = component(rule, f).condition().check().kind();
        return check != Rule.Check.Kind.YEAR
                && check != Rule.Check.Kind.DATED_LIST
                && check != Rule.Check.Kind.PERIOD
                && check != Rule.Check.Kind.DOWNLOAD;
    }

    private record Dated(Candidate candidate, YearFinding year) {}

    /** The item spread over several units: months of a summary, criteria in several files, a page with its attachments. */
    private Optional<Judged> group(Rule rule, List<Dated> accepted, List<Judged> singles, Leading leading) {
        // a channel is one page: its form and its purpose cannot stand on two
        if (rule.kind() == Kind.FUNCTION) {
            return Optional.empty();
        }
        List<Dated> dated = accepted.stream()
                .filter(d -> d.candidate().unit().state() == Unit.State.READ
                        && !d.year().wrong()
                        && d.year().state() != YearFinding.State.DOUBTFUL
                        && linked(d.candidate().unit())
                        // the rows of a list speak of other documents too, and for one the document itself speaks;
                        // months are told apart
                        && (rule.year().span() == Span.MONTHLY
                                || !(leading.leads(d.candidate())
                                        && (d.candidate().unit().section()
                                                || Leading.lists(d.candidate().unit())))))
                .limit(MAX_GROUP)
                .toList();
        if (dated.size() < 2 || dated.stream().map(Dated::candidate).allMatch(leading::leads)) {
            return Optional.empty();
        }
        List<Candidate> parts = dated.stream().map(Dated::candidate).toList();
        List<ComponentFinding> found = components.judge(
                rule,
                dated.stream()
                        .map(d -> new ComponentJudge.Dated(d.candidate().unit(), d.year()))
                        .toList());
        boolean complete = !requiredUnmet(rule, found);
        boolean substantial =
                parts.stream().anyMatch(c -> substantial(rule, c.unit(), found, c.identity() >= NAMED_ITSELF));
        if (!substantial) {
            return Optional.empty();
        }
        if (!complete
                && rule.year().span() != Span.MONTHLY
                && singles.stream().anyMatch(j -> j.verdict() == Verdict.INCOMPLETE)) {
            return Optional.empty();
        }
        double identity =
                parts.stream().mapToDouble(Candidate::identity).average().orElse(0);
        List<YearFinding> ys = dated.stream().map(Dated::year).toList();
        return Optional.of(
                new Judged(complete ? Verdict.FOUND : Verdict.INCOMPLETE, parts, ys, found, identity * 0.95));
    }
}
