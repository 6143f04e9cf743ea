package org.oitcheck.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The scoring rule of the assessment: an item counts 100 or 0, a sub-indicator is the mean of its items, an indicator the mean of
 * its sub-indicators (not of all its items), the OIT the mean of its indicators, and the OIT is 40 % of the total. Attested by the
 * published scores of FY2563 to FY2565; for later years the inner averaging is taken to be the same. The structure is read from
 * the items themselves.
 */
public final class Scores {
    /** Share of the OIT in the total score. */
    public static final double OIT_WEIGHT = 0.40;

    /** Verdicts with a confidence below this count as uncertain in the range of the score. */
    public static final double SURE = 0.70;

    private Scores() {}

    /** Score of a form with these verdicts; all zero for no items. */
    public static Score of(List<Item> items) {
        Predicate<Item> found = i -> i.verdict() == Verdict.FOUND;
        Map<String, Double> values = indicators(items, found);
        return new Score(
                items.size(),
                (int) items.stream().filter(found).count(),
                values.entrySet().stream()
                        .map(e -> new Score.Indicator(e.getKey(), round(e.getValue())))
                        .toList(),
                round(mean(values)),
                round(mean(indicators(items, i -> found.test(i) && i.confidence() >= SURE))),
                round(mean(indicators(items, i -> found.test(i) || i.verdict().uncertain() || i.confidence() < SURE))));
    }

    /** The same items, each open one with the points of the total that it adds once it is found. */
    public static List<Item> withGains(List<Item> items) {
        return items.stream()
                .map(i -> i.withGain(i.verdict() == Verdict.FOUND ? 0 : worth(i, items)))
                .toList();
    }

    /** Points of the total score (0 to 40) that one item of a form carries. */
    public static double worth(Item item, List<Item> form) {
        long indicators = form.stream().map(Item::indicator).distinct().count();
        List<String> subs = form.stream()
                .filter(i -> i.indicator().equals(item.indicator()))
                .map(Item::sub)
                .toList();
        long beside = subs.stream().filter(item.sub()::equals).count();
        return OIT_WEIGHT * 100 / indicators / subs.stream().distinct().count() / beside;
    }

    private static Map<String, Double> indicators(List<Item> items, Predicate<Item> counts) {
        Map<String, Map<String, Double>> means = items.stream()
                .collect(Collectors.groupingBy(
                        Item::indicator,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                Item::sub,
                                LinkedHashMap::new,
                                Collectors.averagingDouble(i -> counts.test(i) ? 100 : 0))));
        Map<String, Double> values = new LinkedHashMap<>();
        means.forEach((indicator, subs) -> values.put(indicator, mean(subs)));
        return values;
    }

    private static double mean(Map<String, Double> values) {
        return values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Four decimals: enough to compute on, and no digits that come only from binary fractions. */
    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
