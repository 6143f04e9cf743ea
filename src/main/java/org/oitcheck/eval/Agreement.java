package org.oitcheck.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.LabelledSites.LabelledSite;
import org.oitcheck.eval.Labels.Label;

/**
 * Two people's labels of the same sites side by side: how often they say the same, and how much of that is more than chance. Immutable.
 *
 * @param pairs every item that both labelled, in the order of sites and items
 */
public record Agreement(List<Pair> pairs) {
    /**
     * One item that both labelled.
     *
     * @param site name of the site
     * @param item item id
     * @param first label of the first
     * @param second label of the second
     */
    public record Pair(String site, String item, Label first, Label second) {
        /** Whether both give the same verdict. */
        public boolean sameVerdict() {
            return first.verdict() == second.verdict();
        }

        /** Whether the best address of the first is acceptable to the second; true when both name none. */
        public boolean sameAddress() {
            return first.urls().isEmpty()
                    ? second.urls().isEmpty()
                    : second.urls().contains(first.urls().get(0));
        }

        /** Whether both name the same absent components. */
        public boolean sameMissing() {
            return new TreeSet<>(first.missing()).equals(new TreeSet<>(second.missing()));
        }
    }

    public Agreement {
        pairs = List.copyOf(pairs);
    }

    /**
     * Compares the sites that both have labels for, by name.
     *
     * @param first sites as the first labelled them
     * @param second the same sites as the second labelled them; other names are left out
     */
    public static Agreement of(List<LabelledSite> first, List<LabelledSite> second) {
        List<Pair> pairs = new ArrayList<>();
        for (LabelledSite site : first) {
            for (LabelledSite other : second) {
                if (!other.name().equals(site.name())) {
                    continue;
                }
                site.labels().items().forEach((id, label) -> {
                    Label its = other.labels().items().get(id);
                    if (its != null) {
                        pairs.add(new Pair(site.name(), id, label, its));
                    }
                });
            }
        }
        return new Agreement(pairs);
    }

    /** Share of items with the same verdict; 1 when there are none. */
    public double observed() {
        return pairs.isEmpty()
                ? 1
                : (double) pairs.stream().filter(Pair::sameVerdict).count() / pairs.size();
    }

    /** Share of same verdicts to be expected if each gave their verdicts by chance, as often as they did. */
    public double expected() {
        double sum = 0;
        Map<Verdict, int[]> counts = new EnumMap<>(Verdict.class);
        for (Pair pair : pairs) {
            counts.computeIfAbsent(pair.first().verdict(), v -> new int[2])[0]++;
            counts.computeIfAbsent(pair.second().verdict(), v -> new int[2])[1]++;
        }
        for (int[] count : counts.values()) {
            sum += (double) count[0] * count[1] / ((double) pairs.size() * pairs.size());
        }
        return sum;
    }

    /** Cohen's κ of the verdicts: 1 for full agreement, 0 for none beyond chance; 1 also when there is only one verdict at all. */
    public double kappa() {
        double expected = expected();
        return pairs.isEmpty() || expected > 1 - 1e-9 ? 1 : (observed() - expected) / (1 - expected);
    }

    /** Items with different verdicts. */
    public List<Pair> disagreements() {
        return pairs.stream().filter(pair -> !pair.sameVerdict()).toList();
    }

    /** Items with the same verdict but different absent components, or another best address. */
    public List<Pair> lesserDifferences() {
        return pairs.stream()
                .filter(Pair::sameVerdict)
                .filter(pair -> !pair.sameMissing() || !pair.sameAddress())
                .toList();
    }
}
