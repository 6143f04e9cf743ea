package org.oitcheck.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.oitcheck.thai.Phrase;
import org.oitcheck.thai.PhraseSet;
import org.oitcheck.thai.SearchText;

/**
 * Says which items of a pack a title-like text (title, heading, link text, first lines) names. The longest name wins: an item whose
 * words lie inside the longer name of another is overshadowed. Texts repeat on every page of a site, so results are kept.
 * Safe for use by several threads.
 */
public final class NameMatcher {
    private static final int MAX_TEXT = 400;
    /** Share of the shorter name's own letters that lie inside the longer one, from which on the longer one takes it. */
    private static final double OVERLAP = 0.6;

    private static final int MAX_KEPT = 50_000;

    private final RulePack pack;
    private final PhraseSet phrases;
    private final List<Named> named = new ArrayList<>();
    private final Map<String, List<NameHit>> known = new ConcurrentHashMap<>();

    public NameMatcher(RulePack pack) {
        this.pack = pack;
        List<Phrase> all = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            all.addAll(rule.names());
            all.addAll(rule.weak());
            rule.lookAlikes().forEach(l -> all.add(l.phrase()));
        }
        this.phrases = new PhraseSet(all);
        for (Rule rule : pack.rules()) {
            named.add(new Named(rule, phrases.group(rule.names()), phrases.group(rule.weak())));
        }
    }

    /** A rule with its names as groups of {@link #phrases}. */
    private record Named(Rule rule, PhraseSet.Group names, PhraseSet.Group weak) {}

    public RulePack pack() {
        return pack;
    }

    /** Item number at the beginning of the text, if any. */
    public OptionalInt number(String text) {
        return ItemNumber.read(text);
    }

    /**
     * Hits in the order of the form; empty when the text names nothing.
     *
     * @param text title-like text; only its first 400 characters are looked at
     */
    public List<NameHit> match(String text) {
        String cut = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        List<NameHit> hits = known.get(cut);
        if (hits == null) {
            hits = compute(SearchText.of(cut));
            if (known.size() < MAX_KEPT) {
                known.put(cut, hits);
            }
        }
        return hits;
    }

    /**
     * Items whose name the text holds, without those it only names weakly or that something in it speaks against; in the order of the
     * form, each once.
     *
     * @param text as for {@link #match}
     */
    public List<Rule> named(String text) {
        return match(text).stream()
                .filter(h -> h.strength() == NameHit.Strength.NAME)
                .map(NameHit::rule)
                .toList();
    }

    private List<NameHit> compute(SearchText text) {
        if (text.isEmpty()) {
            return List.of();
        }
        PhraseSet.Possible possible = phrases.possible(text);
        if (possible.none()) {
            return List.of();
        }
        List<NameHit> found = new ArrayList<>();
        for (Named n : named) {
            Rule rule = n.rule();
            Optional<Phrase.Hit> name =
                    possible.any(n.names()) ? longest(rule.names(), text, possible) : Optional.empty();
            Optional<Phrase.Hit> weak =
                    name.isEmpty() && possible.any(n.weak()) ? longest(rule.weak(), text, possible) : Optional.empty();
            if (name.isEmpty() && weak.isEmpty()) {
                continue;
            }
            Phrase.Hit hit = name.orElseGet(weak::orElseThrow);
            Optional<Rule.LookAlike> against = lookAlike(rule, text, hit, possible);
            NameHit.Strength strength = against.isPresent()
                    ? NameHit.Strength.LOOK_ALIKE
                    : name.isPresent() ? NameHit.Strength.NAME : NameHit.Strength.WEAK;
            found.add(new NameHit(rule, strength, hit, against));
        }
        List<NameHit> out = new ArrayList<>(found.size());
        for (NameHit h : found) {
            boolean shadow = h.strength() != NameHit.Strength.LOOK_ALIKE
                    && found.stream().anyMatch(o -> o != h && overshadows(o, h));
            out.add(shadow ? new NameHit(h.rule(), NameHit.Strength.OVERSHADOWED, h.hit(), Optional.empty()) : h);
        }
        return List.copyOf(out);
    }

    private static boolean overshadows(NameHit longer, NameHit shorter) {
        if (longer.strength() != NameHit.Strength.NAME) {
            return false;
        }
        int shared = longer.hit().overlap(shorter.hit());
        if (shared < OVERLAP * shorter.hit().length()) {
            return false;
        }
        return longer.hit().length() > shorter.hit().length() || shorter.strength() == NameHit.Strength.WEAK;
    }

    private static Optional<Phrase.Hit> longest(List<Phrase> phrases, SearchText text, PhraseSet.Possible possible) {
        Phrase.Hit best = null;
        for (Phrase p : phrases) {
            if (!possible.contains(p)) {
                continue;
            }
            Optional<Phrase.Hit> hit = p.findPossible(text);
            if (hit.isPresent() && (best == null || hit.get().length() > best.length())) {
                best = hit.get();
            }
        }
        return Optional.ofNullable(best);
    }

    /** A look-alike inside the words of the name itself does not speak against it. */
    private static Optional<Rule.LookAlike> lookAlike(
            Rule rule, SearchText text, Phrase.Hit name, PhraseSet.Possible possible) {
        for (Rule.LookAlike l : rule.lookAlikes()) {
            Optional<Phrase.Hit> hit =
                    possible.contains(l.phrase()) ? l.phrase().findPossible(text) : Optional.empty();
            if (hit.isPresent()
                    && (name.overlap(hit.get()) < hit.get().length()
                            || name.length() == hit.get().length())) {
                return Optional.of(l);
            }
        }
        return Optional.empty();
    }
}
