package org.oitcheck.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.oitcheck.rules.ItemId;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameHit.Strength;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Zone;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.SubjectYear;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;

/**
 * How much a link speaks for an item, before its target is fetched: its words, then the row and heading around it, then the path; the
 * right year raises it, another year lowers it. Made for one crawl: an item that many links name already is worth less with each
 * further one, so that hundreds of procurement notices do not stand before the first report of another kind. Safe for use by several
 * threads.
 */
public final class LinkWorth {
    /** Targets of one item that are all worth fetching early: the years of an archive, the months of a summary. */
    private static final int EARLY = 15;

    private static final double OTHER_YEAR = -0.7;
    private static final double LATER = 0.45;
    /** Letters of a menu label; headlines of news are longer. */
    private static final int LABEL = 20;

    private static final double MAYBE_HUB = 0.25;

    private final NameMatcher names;
    private final FiscalYear assessed;
    private final Map<ItemId, Set<PageUrl>> named = new ConcurrentHashMap<>();

    public LinkWorth(RulePack pack) {
        this.names = new NameMatcher(pack);
        this.assessed = new FiscalYear(pack.year());
    }

    /** @return 0 (says nothing) to 1 (names an item, in the right year) */
    public double of(Link link) {
        double worth = named(link, link.anchor().isBlank() ? link.title() : link.anchor(), 0.9);
        if (worth < 0.5 && GenericWords.generic(link.anchor())) {
            if (link.zone() == Zone.CONTENT) {
                worth = Math.max(worth, named(link, link.context(), 0.8));
                worth = Math.max(worth, named(link, link.heading(), 0.7));
            }
            worth = Math.max(worth, named(link, SiteUnits.fileName(link.to()).replace('_', ' '), 0.4));
        }
        if (names.number(link.anchor()).isPresent() || hub(link.anchor())) {
            worth = Math.max(worth, 0.75);
        }
        if (worth == 0) {
            return Checks.toDocument(link) ? 0.1 : label(link) ? MAYBE_HUB : 0;
        }
        return worth + year(link);
    }

    /** A short entry of a menu may lead to a page that gathers documents. */
    private static boolean label(Link link) {
        String words = ThaiNormaliser.normaliseText(link.anchor()).strip();
        return !words.isEmpty()
                && words.length() <= LABEL
                && words.chars().noneMatch(Character::isDigit)
                && !GenericWords.generic(words);
    }

    private double named(Link link, String text, double full) {
        double best = 0;
        List<NameHit> hits = names.match(text);
        for (NameHit h : hits) {
            if (h.strength() == Strength.NAME) {
                best = Math.max(best, full * wanted(h, link));
            } else if (h.strength() == Strength.WEAK) {
                best = Math.max(best, full * 0.7 * wanted(h, link));
            }
        }
        return best;
    }

    private double wanted(NameHit hit, Link link) {
        Set<PageUrl> targets = named.computeIfAbsent(hit.rule().id(), i -> ConcurrentHashMap.newKeySet());
        if (targets.size() < EARLY) {
            targets.add(link.to());
        }
        return targets.contains(link.to()) ? 1 : LATER;
    }

    /** Pages that gather the items of the form. */
    private static boolean hub(String words) {
        String n = ThaiNormaliser.normaliseText(words);
        return n.contains("oit")
                || n.matches(".*\\bita\\b.*")
                || n.startsWith("ita")
                || n.contains("การเปิดเผยข้อมูลสาธารณะ");
    }

    private double year(Link link) {
        String text = link.anchor() + " " + (GenericWords.generic(link.anchor()) ? link.context() : "");
        return SubjectYear.of(ThaiNormaliser.normaliseText(text))
                .filter(m -> m.kind() != YearMention.Kind.LAW && m.kind() != YearMention.Kind.DATE)
                .map(m -> m.covers(assessed) || m.covers(assessed.plus(-1)) ? 0.1 : OTHER_YEAR)
                .orElse(0.0);
    }
}
