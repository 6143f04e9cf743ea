package org.oitcheck.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.rules.NameHit;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.thai.Phrase;

/**
 * Finds an item by its content where no title names it ("ประชาชนร่วมคิดร่วมทำ" holds a participation activity): a unit of the right year that
 * no other item names, whose content holds clearly more of the expected words than asked, and every required component.
 */
final class ContentFinder {
    private static final int LOOKED_AT = 12;
    /** Characters beyond which a text holds the words of every item: an ordinance, a compendium. */
    private static final int LONGEST = 6000;

    private static final int FEWEST_WORDS = 4;
    private static final double BY_CONTENT = 0.64;
    private static final double NEAR = 0.4;

    private final SiteIndex index;
    private final NameMatcher names;
    private final YearJudge years;
    private final ComponentJudge components;

    ContentFinder(SiteIndex index, NameMatcher names, YearJudge years, ComponentJudge components) {
        this.index = index;
        this.names = names;
        this.years = years;
        this.components = components;
    }

    /** Candidates by content that are not in {@code known} already; accepted or near. */
    List<Candidate> find(Rule rule, List<Candidate> known) {
        // an item without a year asks so little that any document about the matter would do
        boolean suits = rule.kind() == Rule.Kind.DOCUMENT && rule.year().of() != Rule.YearNeed.Of.ANY;
        if (!suits || rule.content().any().size() < FEWEST_WORDS) {
            return List.of();
        }
        Set<Unit> seen = new HashSet<>();
        known.forEach(c -> seen.add(c.unit()));
        return index.nearest(rule, LOOKED_AT).stream()
                .filter(u -> !seen.contains(u) && u.text().length() <= LONGEST && !namedOtherwise(u))
                .map(u -> judge(rule, u))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean namedOtherwise(Unit u) {
        return u.own().stream()
                .flatMap(n -> names.match(n.text()).stream())
                .anyMatch(h -> h.strength() == NameHit.Strength.NAME || h.strength() == NameHit.Strength.LOOK_ALIKE);
    }

    private Optional<Candidate> judge(Rule rule, Unit u) {
        int agreeing = 0;
        for (Phrase p : rule.content().any()) {
            agreeing += u.text().find(p).isPresent() ? 1 : 0;
        }
        int asked = Math.min(rule.content().any().size(), rule.content().min() + 1);
        if (agreeing < rule.content().min()) {
            return Optional.empty();
        }
        YearFinding year = years.judge(u, rule, Optional.empty());
        List<ComponentFinding> found = components.judge(rule, List.of(new ComponentJudge.Dated(u, year)));
        boolean all = found.stream()
                .allMatch(f ->
                        f.state() == State.MET || !ItemJudge.component(rule, f).required());
        boolean dated = year.state() == YearFinding.State.RIGHT || year.state() == YearFinding.State.NOT_ASKED;
        double identity = all && dated && agreeing >= asked ? BY_CONTENT : NEAR;
        return Optional.of(new Candidate(u, identity, u.title(), Optional.empty(), ""));
    }
}
