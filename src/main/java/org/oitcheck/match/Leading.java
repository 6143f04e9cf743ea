package org.oitcheck.match;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Kind;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;

/**
 * Which candidates of one item are pages that only lead to what the item asks for: they link to other candidates and say little
 * themselves. Then the others are judged, not the page; together with them it may still count. Not safe for use by several threads.
 */
final class Leading {
    /** Characters of own words below which a page that links to other candidates only leads to them. */
    private static final int OWN_WORDS = 350;

    /** Whether the item is of a kind whose pages may only lead to it. */
    private final boolean asked;

    private final List<Candidate> accepted;
    private final Set<PageUrl> denied;
    /** Where the accepted and the denied are. */
    private final Set<PageUrl> others;
    /** Where the accepted pages are. */
    private final Set<PageUrl> pages;

    private final Map<Candidate, Boolean> known = new IdentityHashMap<>();

    private Leading(boolean asked, List<Candidate> accepted, Set<PageUrl> denied) {
        this.asked = asked;
        this.accepted = accepted;
        this.denied = denied;
        this.others = new HashSet<>(denied);
        accepted.forEach(a -> others.add(a.unit().url()));
        this.pages = accepted.stream()
                .map(Candidate::unit)
                .filter(Unit::html)
                .map(Unit::url)
                .collect(Collectors.toSet());
    }

    /**
     * @param accepted candidates that are judged
     * @param all      these and those that something speaks against: a row that calls another document the item proves nothing
     */
    static Leading of(Rule rule, List<Candidate> accepted, List<Candidate> all) {
        Set<PageUrl> denied = all.stream()
                .filter(c -> c.identity() <= Identifier.CONFLICT
                        && !c.against().isEmpty()
                        && c.unit().state() == Unit.State.READ
                        && !c.unit().html()
                        && c.via().isPresent())
                .map(c -> c.unit().url())
                .collect(Collectors.toSet());
        return new Leading(rule.kind() != Kind.FUNCTION && rule.kind() != Kind.LIST, accepted, denied);
    }

    /** The same as far as it is known from what was opened. */
    Leading amongOpened() {
        List<Candidate> opened = accepted.stream()
                .filter(c -> c.unit().state() != Unit.State.UNFETCHED)
                .toList();
        return opened.size() == accepted.size() ? this : new Leading(asked, opened, denied);
    }

    /** Whether a candidate is a page that only leads to others. */
    boolean leads(Candidate c) {
        return known.computeIfAbsent(c, this::only);
    }

    private boolean only(Candidate c) {
        Unit u = c.unit();
        if (!asked || !u.html() || u.ownWords() >= OWN_WORDS) {
            return false;
        }
        Set<PageUrl> led = led(u, others);
        led.remove(u.url());
        // back to the list that leads to this page is no way down
        accepted.stream()
                .filter(v -> v.unit().html() && led.contains(v.unit().url()) && links(v.unit(), u.url()))
                .filter(v -> above(v, c))
                .forEach(v -> led.remove(v.unit().url()));
        return !led.isEmpty();
    }

    /** Of two pages that link to each other the one that leads to more pages is the list, or the one that is named less surely. */
    private boolean above(Candidate one, Candidate other) {
        if (other.unit().section() && !one.unit().section()) {
            return false; // the part of a list that announces the page
        }
        int more = led(one.unit(), pages).size() - led(other.unit(), pages).size();
        if (more != 0) {
            return more > 0;
        }
        return one.identity() < other.identity()
                || one.identity() == other.identity()
                        && one.unit().ownWords() <= other.unit().ownWords();
    }

    private static Set<PageUrl> led(Unit u, Set<PageUrl> others) {
        return u.links().stream().map(Link::to).filter(others::contains).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean links(Unit from, PageUrl to) {
        return from.links().stream().anyMatch(l -> l.to().equals(to));
    }

    /** Whether a page lists several documents, so that its rows speak of others too. */
    static boolean lists(Unit u) {
        return u.links().stream()
                        .filter(Checks::toDocument)
                        .map(Link::to)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
