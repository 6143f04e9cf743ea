package org.oitcheck.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a merge did to a plan, for the person who merged.
 *
 * @param kept  numbers of the measures that hold words of people
 * @param found items that the plan was still missing and the new check found
 * @param lost  items that were found before and no longer are
 * @param added numbers of the measures that were not in the old plan
 */
public record PlanChanges(List<Integer> kept, List<String> found, List<String> lost, List<Integer> added) {
    public PlanChanges {
        kept = List.copyOf(kept);
        found = List.copyOf(found);
        lost = List.copyOf(lost);
        added = List.copyOf(added);
    }

    /** Compares a plan with what became of it. */
    public static PlanChanges of(Plan old, Plan merged) {
        List<Integer> kept = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        Map<String, String> before = new LinkedHashMap<>();
        List<Integer> numbers = old.measures().stream().map(Measure::no).toList();
        old.measures().forEach(m -> m.state().forEach(s -> before.put(s.id(), s.verdict())));
        for (Measure m : merged.measures()) {
            if (!numbers.contains(m.no())) {
                added.add(m.no());
            } else if (!m.edited().isEmpty()) {
                kept.add(m.no());
            }
            for (ItemState s : m.state()) {
                boolean was = "FOUND".equals(before.get(s.id()));
                boolean is = s.verdict().equals("FOUND");
                if (is && !was && before.containsKey(s.id())) {
                    found.add(s.id());
                } else if (was && !is) {
                    lost.add(s.id());
                }
            }
        }
        return new PlanChanges(kept, found, lost, added);
    }
}
