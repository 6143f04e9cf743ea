package org.oitcheck.match;

import java.util.List;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameHit.Strength;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.Zone;
import org.oitcheck.thai.FiscalYear;
import org.oitcheck.thai.SubjectYear;
import org.oitcheck.thai.ThaiNormaliser;
import org.oitcheck.thai.YearMention;

/**
 * How much a link speaks for an item, before its target is fetched: its words, then the row and heading around it, then the path; the
 * right year raises it, another year lowers it. Safe for use by several threads.
 */
public final class LinkWorth {
    private final NameMatcher names;
    private final FiscalYear assessed;

    public LinkWorth(RulePack pack) {
        this.names = new NameMatcher(pack);
        this.assessed = new FiscalYear(pack.year());
    }

    /** @return 0 (says nothing) to 1 (names an item, in the right year) */
    public double of(Link link) {
        double worth = named(link.anchor().isBlank() ? link.title() : link.anchor(), 0.9);
        if (worth < 0.5 && GenericWords.generic(link.anchor())) {
            if (link.zone() == Zone.CONTENT) {
                worth = Math.max(worth, named(link.context(), 0.8));
                worth = Math.max(worth, named(link.heading(), 0.7));
            }
            worth = Math.max(worth, named(SiteUnits.fileName(link.to()).replace('_', ' '), 0.4));
        }
        if (names.number(link.anchor()).isPresent() || hub(link.anchor())) {
            worth = Math.max(worth, 0.75);
        }
        if (worth == 0) {
            return Checks.toDocument(link) ? 0.1 : 0;
        }
        return worth + year(link);
    }

    private double named(String text, double full) {
        double best = 0;
        List<NameHit> hits = names.match(text);
        for (NameHit h : hits) {
            if (h.strength() == Strength.NAME) {
                best = Math.max(best, full);
            } else if (h.strength() == Strength.WEAK) {
                best = Math.max(best, full * 0.7);
            }
        }
        return best;
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
                .map(m -> m.covers(assessed) || m.covers(assessed.plus(-1)) ? 0.1 : -0.3)
                .orElse(0.0);
    }
}
