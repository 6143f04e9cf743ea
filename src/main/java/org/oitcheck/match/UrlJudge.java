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
    private final long pages;

    /**
     * Reads the site.
     *
     * @param snapshot  stored crawl that holds the addresses
     * @param extractor reads its texts
     */
    public UrlJudge(RulePack pack, MatchSettings settings, Snapshot snapshot, Extractor extractor) {
        this.snapshot = snapshot;
        this.names = new NameMatcher(pack);
        this.years = new YearJudge(new FiscalYear(pack.year()));
        this.components = new ComponentJudge(new Checks(years));
        SiteTexts texts = SiteTexts.read(snapshot, extractor, settings.threads());
        Messages messages = new Messages(settings.locale());
        this.writer = new ItemWriter(snapshot, years, messages, new Unread(texts.extractions(), messages));
        this.resemblance = new Resemblance(names.pack());
        this.agencies = Matcher.agencies(snapshot, texts);
        this.identifier = new Identifier(names, agencies, resemblance);
        for (Unit u : new SiteUnits(snapshot, texts, names).build()) {
            units.computeIfAbsent(u.url(), k -> new ArrayList<>()).add(u);
        }
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
        List<Candidate> candidates = new ArrayList<>();
        List<Unit> named = new ArrayList<>();
        for (PageUrl url : near) {
            for (Unit u : units.getOrDefault(url, List.of())) {
                candidate(rule, u, claimed.contains(url)).ifPresent(candidates::add);
                if (claimed.contains(url)) {
                    named.add(u);
                }
            }
        }
        ItemJudge judge = new ItemJudge(u -> true, years, components);
        List<Judged> judged = judge.judge(rule, candidates);
        if (Matcher.open(judged)) {
            try (ContentFinder byContent = new ContentFinder(named, names, years, components, resemblance, agencies)) {
                candidates.addAll(byContent.find(rule, candidates));
            }
            judged = judge.judge(rule, candidates);
        }
        return writer.write(rule, judged, candidates, List.of());
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

    private Optional<Candidate> candidate(Rule rule, Unit u, boolean claimed) {
        Optional<Candidate> found = Optional.ofNullable(identifier.identify(u).get(rule));
        if (found.isEmpty() && u.home() && !u.section()) {
            found = Matcher.implied(rule, u);
        }
        boolean refused = found.map(c -> !c.against().isBlank()).orElse(false);
        if (!claimed || refused || u.section() && found.isEmpty()) {
            return found;
        }
        double least = u.state() == Unit.State.READ ? CLAIMED : Candidate.ACCEPTED;
        double identity = Math.max(least, found.map(Candidate::identity).orElse(0.0));
        return Optional.of(new Candidate(
                u, identity, found.map(Candidate::naming).orElse(u.title()), found.flatMap(Candidate::via), ""));
    }
}
