package org.oitcheck.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Coverage;
import org.oitcheck.checklist.Failure;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.checklist.RulesUsed;
import org.oitcheck.checklist.Run;
import org.oitcheck.checklist.Site;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extractor;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Check;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.CrawlFacts;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.thai.FiscalYear;

/**
 * Judges one snapshot by one rule pack. The same snapshot, pack and settings give the same checklist. Holds no state between calls;
 * safe for use by several threads.
 */
public final class Matcher {
    private final RulePack pack;
    private final MatchSettings settings;
    private final Optional<Path> index;

    public Matcher(RulePack pack, MatchSettings settings) {
        this(pack, settings, Optional.empty());
    }

    /** @param index folder for the full text of what was judged, see {@link TextIndex} */
    public Matcher(RulePack pack, MatchSettings settings, Optional<Path> index) {
        this.pack = pack;
        this.settings = settings;
        this.index = index;
    }

    /**
     * @param snapshot  stored crawl
     * @param extractor reads its texts
     */
    public Checklist match(Snapshot snapshot, Extractor extractor) {
        return match(snapshot, extractor, OcrUse.off());
    }

    /**
     * @param snapshot  stored crawl
     * @param extractor reads its texts
     * @param ocr       which scans are recognised, and by what
     */
    public Checklist match(Snapshot snapshot, Extractor extractor, OcrUse ocr) {
        NameMatcher names = new NameMatcher(pack);
        SiteTexts texts = SiteTexts.read(snapshot, extractor, settings.threads());
        List<Unit> units = new SiteUnits(snapshot, texts, names).build();
        YearJudge years = new YearJudge(new FiscalYear(pack.year()));
        Predicate<PageUrl> dead = dead(snapshot);
        Resemblance resemblance = new Resemblance(pack);
        ComponentJudge components = new ComponentJudge(new Checks(years, dead, resemblance::surely));
        ItemJudge judge = new ItemJudge(u -> snapshot.clickPath(u).isPresent(), years, components);
        Unread unread = new Unread(texts.extractions(), new Messages(settings.locale()));
        ItemWriter writer = new ItemWriter(snapshot, years, new Messages(settings.locale()), unread);

        Agencies agencies = agencies(snapshot, texts);
        CopiedText copied = new CopiedText(
                agencies,
                snapshot.facts().siteName(),
                CopiedText.districts(
                        snapshot.facts().siteName(), texts.extractions().values()),
                pack.year(),
                new Messages(settings.locale()));
        Identifier identifier = new Identifier(names, agencies, resemblance);
        Map<Rule, List<Candidate>> candidates = candidates(units, identifier, dead);
        ScanDesk scans = new ScanDesk(snapshot, texts, names, ocr, settings.threads());
        List<Unit> read = scans.read(units, candidates, identifier, judge);
        if (read != units) {
            units = read;
            candidates = candidates(units, identifier, dead);
        }
        if (index.isPresent()) {
            TextIndex.write(index.get(), units);
        }
        UnreadFinder shut = new UnreadFinder(units, names, resemblance);
        List<Item> items = new ArrayList<>();
        try (ContentFinder byContent = new ContentFinder(units, names, years, components, resemblance, agencies)) {
            for (Rule rule : pack.rules()) {
                List<Candidate> own = candidates.getOrDefault(rule, List.of());
                List<Judged> judged = judge.judge(rule, own);
                if (ContentFinder.worth(judged)) {
                    own = Stream.of(own, byContent.better(rule, own, judged, judge), shut.find(rule))
                            .flatMap(List::stream)
                            .toList();
                    judged = judge.judge(rule, own);
                }
                items.add(copied.warned(rule, writer.write(rule, judged, own, List.of()), judged));
            }
        }
        return Checklist.of(
                site(snapshot, texts),
                pack.year(),
                pack.profile(),
                run(snapshot, texts, unread.notes(units), scans.facts()),
                items,
                new RulesUsed(
                        Integer.toString(pack.year()),
                        pack.ownRules().stream().map(Object::toString).toList()),
                pack.note().isEmpty() ? List.of() : List.of(pack.note()));
    }

    /** Addresses that do not answer, elsewhere those only that somebody said so of: a host may be out of reach from here alone. */
    private static Predicate<PageUrl> dead(Snapshot snapshot) {
        String own = snapshot.facts().home().host();
        Set<PageUrl> broken = snapshot.failures().stream()
                .filter(f -> f.broken() && (f.status() > 0 || f.url().host().equals(own)))
                .map(FetchFailure::url)
                .collect(Collectors.toSet());
        return broken::contains;
    }

    static Agencies agencies(Snapshot snapshot, SiteTexts texts) {
        return Agencies.of(
                snapshot.facts().siteName(),
                texts.extractions().values().stream()
                        .filter(Extraction.Page.class::isInstance)
                        .map(Extraction.Page.class::cast)
                        .toList());
    }

    private Map<Rule, List<Candidate>> candidates(List<Unit> units, Identifier identifier, Predicate<PageUrl> dead) {
        Map<Rule, List<Candidate>> out = new LinkedHashMap<>();
        for (Unit u : units) {
            identifier
                    .identify(u)
                    .forEach((rule, c) ->
                            out.computeIfAbsent(rule, r -> new ArrayList<>()).add(c));
            if (u.home() && !u.section()) {
                for (Rule rule : pack.rules()) {
                    implied(rule, u, dead)
                            .ifPresent(c -> out.computeIfAbsent(rule, r -> new ArrayList<>())
                                    .add(c));
                }
            }
        }
        return out;
    }

    /** Functions that need no page of their own: links to social networks, a messenger on the home page. */
    static Optional<Candidate> implied(Rule rule, Unit home, Predicate<PageUrl> dead) {
        if (rule.kind() != Rule.Kind.FUNCTION) {
            return Optional.empty();
        }
        boolean social = rule.checks(Check.Kind.SOCIAL) && home.links().stream().anyMatch(PageChecks::isSocial);
        boolean chat = rule.checks(Check.Kind.QUESTION_FORM) && PageChecks.chat(home, dead);
        if (!social && !chat) {
            return Optional.empty();
        }
        // the form asks for the place on the main site: the home page before any other
        return Optional.of(
                new Candidate(home, social ? Identifier.OWN + 0.01 : 0.75, home.title(), Optional.empty(), ""));
    }

    private static Site site(Snapshot snapshot, SiteTexts texts) {
        CrawlFacts facts = snapshot.facts();
        PageUrl home = snapshot.capture(facts.home()).map(Capture::finalUrl).orElse(facts.home());
        Extraction page = texts.extractions().get(home);
        String name = page == null ? facts.siteName() : SiteName.of(facts.siteName(), page);
        return new Site(name, facts.home().value());
    }

    private static Run run(Snapshot snapshot, SiteTexts texts, List<String> unread, OcrFacts ocr) {
        CrawlFacts f = snapshot.facts();
        CrawlFacts.Coverage c = f.coverage();
        int pages = (int) texts.extractions().values().stream()
                .filter(Extraction.Page.class::isInstance)
                .count();
        return new Run(
                f.runId(),
                f.startedAt(),
                f.finishedAt(),
                pages,
                texts.extractions().size() - pages,
                snapshot.failures().stream()
                        .filter(x -> x.cause() != FetchFailure.Cause.SKIPPED)
                        .map(x -> failure(snapshot, x))
                        .toList(),
                f.limits(),
                new Coverage(
                        c.known(),
                        c.fetched(),
                        c.failed(),
                        c.blocked(),
                        c.robots(),
                        c.skipped(),
                        c.complete(),
                        Stream.concat(f.notes().stream(), unread.stream()).toList()),
                ocr);
    }

    private static Failure failure(Snapshot snapshot, FetchFailure f) {
        List<String> from = snapshot.linksTo(f.url()).stream()
                .map(Link::from)
                .distinct()
                .limit(5)
                .map(PageUrl::value)
                .toList();
        return new Failure(f.url().value(), f.cause().name(), f.status(), from, f.detail());
    }
}
