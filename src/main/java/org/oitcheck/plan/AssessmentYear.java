package org.oitcheck.plan;

import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How scores of one fiscal year are weighed and named, from {@code years.json}.
 *
 * @param year        fiscal year, Buddhist era
 * @param instruments instruments in their order
 * @param levels      levels, best first
 * @param status      how sure this is: {@code verified}, {@code likely} or {@code unverified}
 * @param sources     where it was read, in Thai
 * @param note        what is not sure, in Thai; may be empty
 * @param closes      last day on which agencies answered or answer the form
 * @param items       sub-indicator to the number of its items, in the order of the form; empty when not known
 */
record AssessmentYear(
        int year,
        List<Instrument> instruments,
        List<Level> levels,
        String status,
        List<String> sources,
        String note,
        MonthDay closes,
        Map<String, Integer> items) {
    AssessmentYear {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        instruments = List.copyOf(instruments);
        levels = List.copyOf(levels);
        sources = List.copyOf(sources);
    }

    /**
     * @param id         {@code IIT}, {@code EIT} or {@code OIT}
     * @param weight     share of the total
     * @param indicators indicator numbers, averaged
     */
    record Instrument(String id, double weight, List<Integer> indicators) {
        Instrument {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * @param name            name of the level
     * @param total           least total, inclusive
     * @param eachInstrument  least score of every instrument; 0 when not asked
     */
    record Level(String name, double total, double eachInstrument) {}

    /** Level of a total and instrument scores, all with two decimals, as they are published. */
    String level(double total, Map<String, Double> scores) {
        double least =
                scores.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return levels.stream()
                .filter(l -> total >= l.total() && least >= l.eachInstrument())
                .map(Level::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last level of " + year + " starts at zero"));
    }

    /**
     * Points of the total that one item of the form carries: items are averaged to sub-indicators, these to indicators, these to the
     * OIT. Zero when the form of the year is not known, or has no such item.
     */
    double itemWorth(int number) {
        int from = 1;
        for (Map.Entry<String, Integer> sub : items.entrySet()) {
            if (number >= from && number < from + sub.getValue()) {
                String indicator = sub.getKey().substring(0, sub.getKey().indexOf('.') + 1);
                long siblings = items.keySet().stream()
                        .filter(k -> k.startsWith(indicator))
                        .count();
                Instrument oit = instruments.get(instruments.size() - 1);
                return 100 * oit.weight() / oit.indicators().size() / siblings / sub.getValue();
            }
            from += sub.getValue();
        }
        return 0;
    }

    /** Whether levels ask for each instrument, so that the parts of the EIT matter. */
    boolean levelsByInstrument() {
        return levels.stream().anyMatch(l -> l.eachInstrument() > 0);
    }
}
