package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.extract.Extractor;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.thai.FiscalYear;

/**
 * Judges addresses that an agency handed in for an item: what stands there, and what its content links to one step on. The same judges
 * as in {@link Matcher} decide, with two differences: the agency's claim stands for the name where a text cannot be read or names
 * nothing, and whether clicks lead there is left to the caller. Holds the texts of one snapshot; not safe for use by several threads.
 */
public final class UrlJudge {
    /** Identity that a claim gives to what can be read: it still has to hold every required component in the right year. */
    private static final double CLAIMED = 0.4;
    /** Share of all pages that link to a target, from which on the links are a menu that says nothing about the page. */
    private static final double MENU = 0.3;

    private static final int MENU_LEAST = 4;
    private static final int MOST_STEPS = 200;

    private final Snapshot snapshot;
    private final NameMatcher names;
    private final YearJudge years;
    private final ComponentJudge components;
    private final Identifier identifier;
    private final Resemblance resemblance;
    private final Agencies agencies;
    private final ItemWriter writer;
    private final Map<PageUrl, List<Unit>> units = new LinkedHashMap<>();
    private final ClaimedScans scans;
    private final long pages;

    /**
     * Something at an address that was handed in, or one step on.
     *
     * @param unit    as it was before anything was recognised
     * @param claimed whether it was handed in itself
     */
    record Near(Unit unit, boolean claimed) {}

    /**
     * Reads the site.
     *
     * @param snapshot  stored crawl that holds the addresses
     * @param extractor reads its texts
     * @param ocr       whether scans that were handed in are recognised, and by what
     */
    public UrlJudge(RulePack pack, MatchSettings settings, Snapshot snapshot, Extractor extractor, OcrUse ocr) {
        this.snapshot = snapshot;
        this.names = new NameMatcher(pack);
        this.years = new YearJudge(new FiscalYear(pack.year()));
        this.resemblance = new Resemblance(names.pack());
        this.components = new ComponentJudge(new Checks(years, to -> false, resemblance::surely));
        SiteTexts texts = SiteTexts.read(snapshot, extractor, settings.threads());
        Messages messages = new Messages(settings.locale());
        this.writer = new ItemWriter(snapshot, years, messages, new Unread(texts.extractions(), messages));
        this.agencies = Matcher.agencies(snapshot, texts);
        this.identifier = new Identifier(names, agencies, resemblance);
        for (Unit u : new SiteUnits(snapshot, texts, names).build()) {
            units.computeIfAbsent(u.url(), k -> new ArrayList<>()).add(u);
        }
        this.scans = new ClaimedScans(
                snapshot,
                texts,
                names,
                ocr,
                units.values().stream().flatMap(List::stream).toList());
        this.pages = snapshot.captures().stream().filter(Capture::html).count();
    }

    /**
     * Judges all the addresses together, as if clicks led to them. Without anything that speaks for the item the verdict is MISSING or
     * UNDECIDED and {@code nearMisses} says why the addresses were refused.
     *
     * @param rule item
     * @param urls addresses as handed in
     */
    public Item judge(Rule rule, Collection<PageUrl> urls) {
        Set<PageUrl> claimed = new LinkedHashSet<>();
        urls.forEach(u -> claimed.add(end(u)));
        Set<PageUrl> near = new LinkedHashSet<>(claimed);
        claimed.forEach(u -> near.addAll(stepsFrom(u)));
        List<Near> all = new ArrayList<>();
        near.forEach(url ->
                units.getOrDefault(url, List.of()).forEach(u -> all.add(new Near(u, claimed.contains(url)))));
        ItemJudge judge = new ItemJudge(u -> true, years, components);
        if (!decided(rule, all, judge) && rule.kind() != Rule.Kind.FUNCTION && rule.kind() != Rule.Kind.LIST) {
            scans.read(scans(rule, all), () -> decided(rule, all, judge), n -> speaks(rule, n, judge));
        }
        List<Candidate> candidates = new ArrayList<>(candidates(rule, all));
        List<Judged> judged = judge.judge(rule, candidates);
        if (ContentFinder.worth(judged)) {
            List<Unit> named = all.stream()
                    .filter(Near::claimed)
                    .map(n -> scans.now(n.unit()))
                    .toList();
            try (ContentFinder byContent = new ContentFinder(named, names, years, components, resemblance, agencies)) {
                candidates.addAll(byContent.better(rule, candidates, judged, judge));
            }
            judged = judge.judge(rule, candidates);
        }
        return writer.write(rule, judged, candidates, List.of());
    }

    private List<Candidate> candidates(Rule rule, List<Near> all) {
        return all.stream().flatMap(n -> candidate(rule, n).stream()).toList();
    }

    private boolean decided(Rule rule, List<Near> all, ItemJudge judge) {
        List<Judged> judged = judge.judge(rule, candidates(rule, all));
        return !judged.isEmpty() && judged.get(0).verdict() == Verdict.FOUND && !judge.lacks(rule, judged.get(0));
    }

    /** What is worth recognising for an item: what was handed in, then what it leads to when words name it, then what nothing names. */
    private List<Near> scans(Rule rule, List<Near> all) {
        List<Near> out = new ArrayList<>(all.stream().filter(Near::claimed).toList());
        all.stream().filter(n -> !n.claimed() && candidate(rule, n).isPresent()).forEach(out::add);
        all.stream().filter(n -> !n.claimed() && ScanDesk.nameless(n.unit())).forEach(out::add);
        return out.stream().distinct().toList();
    }

    /** Whether what is known of it does not speak against reading on. */
    private boolean speaks(Rule rule, Near n, ItemJudge judge) {
        return candidate(rule, n)
                .filter(c -> n.claimed() || c.accepted())
                .filter(c -> judge.yearRank(rule, c) < ItemJudge.WRONG_YEAR)
                .isPresent();
    }

    private PageUrl end(PageUrl url) {
        return snapshot.capture(url).map(Capture::finalUrl).orElse(url);
    }

    /** What the content of a page leads to; not the menus, and of the home page nothing, which leads everywhere. */
    private Set<PageUrl> stepsFrom(PageUrl page) {
        Set<PageUrl> out = new LinkedHashSet<>();
        boolean home = page.equals(end(snapshot.facts().home()));
        if (home) {
            return out;
        }
        for (Unit u : units.getOrDefault(page, List.of())) {
            for (Link l : u.links()) {
                PageUrl to = end(l.to());
                if (out.size() < MOST_STEPS && !out.contains(to) && !menu(l.to())) {
                    out.add(to);
                }
            }
        }
        out.remove(page);
        return out;
    }

    private boolean menu(PageUrl target) {
        long from = snapshot.linksTo(target).stream().map(Link::from).distinct().count();
        return from > Math.max(MENU_LEAST, MENU * pages);
    }

    private Optional<Candidate> candidate(Rule rule, Near near) {
        Unit u = scans.now(near.unit());
        Optional<Candidate> found = Optional.ofNullable(identifier.identify(u).get(rule));
        if (found.isEmpty() && u.home() && !u.section()) {
            found = Matcher.implied(rule, u, to -> false);
        }
        boolean refused = found.map(c -> !c.against().isBlank()).orElse(false);
        if (!near.claimed() || refused || u.section() && found.isEmpty()) {
            return found;
        }
        double least = u.state() == Unit.State.READ ? CLAIMED : Candidate.ACCEPTED;
        double identity = Math.max(least, found.map(Candidate::identity).orElse(0.0));
        return Optional.of(new Candidate(
                u, identity, found.map(Candidate::naming).orElse(u.title()), found.flatMap(Candidate::via), ""));
    }
}
