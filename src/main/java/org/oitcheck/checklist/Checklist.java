package org.oitcheck.checklist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to "what would an assessor find on this site today": one item a line of the form, with evidence. Immutable; make one
 * with {@link #of}, which computes score and gains.
 *
 * @param site    the site
 * @param year    fiscal year of the form, Buddhist era
 * @param profile kind of agency, e.g. {@code lao}
 * @param run     facts of the run
 * @param score   score of these items
 * @param items   all items in the order of the form
 * @param rules   rules that judged them
 * @param notes   remarks on the whole, for people
 */
public record Checklist(
        Site site,
        int year,
        String profile,
        Run run,
        Score score,
        List<Item> items,
        RulesUsed rules,
        List<String> notes) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "checklist/1";

    public Checklist {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /** A checklist of these items, with the gain of each item and the score filled in. */
    public static Checklist of(
            Site site, int year, String profile, Run run, List<Item> items, RulesUsed rules, List<String> notes) {
        List<Item> gained = Scores.withGains(items);
        return new Checklist(site, year, profile, run, Scores.of(gained), gained, rules, notes);
    }

    /** Whether every item is FOUND (exit status 0 rather than 1). */
    public boolean everythingFound() {
        return items.stream().allMatch(i -> i.verdict() == Verdict.FOUND);
    }

    /** Number of items with each verdict, all verdicts present, best first. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict v : Verdict.values()) {
            counts.put(v, 0);
        }
        items.forEach(i -> counts.merge(i.verdict(), 1, Integer::sum));
        return counts;
    }
}
