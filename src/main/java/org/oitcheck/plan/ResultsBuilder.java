package org.oitcheck.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.plan.Results.MeasureResult;

/** Fills the results report of a plan from a new check. Claims nothing as done that the check did not find. */
public final class ResultsBuilder {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Plan plan;
    private final Checklist checklist;
    private final Map<String, Item> items = new LinkedHashMap<>();

    /** As {@link #ResultsBuilder(Plan, Checklist, String)}, for a plan of the usual name. */
    public ResultsBuilder(Plan plan, Checklist checklist) throws PlanException {
        this(plan, checklist, "plan.json");
    }

    /**
     * @param plan      the plan
     * @param checklist a check made after it
     * @param file      where the plan stands, for messages
     * @throws PlanException when they are of different years, or the check does not know an item of the plan
     */
    public ResultsBuilder(Plan plan, Checklist checklist, String file) throws PlanException {
        if (plan.year() != checklist.year()) {
            throw new PlanException("plan.year", String.valueOf(plan.year()), String.valueOf(checklist.year()));
        }
        this.plan = plan;
        this.checklist = checklist;
        checklist.items().forEach(i -> items.put(i.id(), i));
        for (Measure m : plan.measures()) {
            for (String id : m.items()) {
                if (!items.containsKey(id)) {
                    throw new PlanException("results.item", String.valueOf(m.no()), id, file);
                }
            }
        }
    }

    /** The report of the whole fiscal year, measures in the order of their numbers. */
    public Results build() {
        return build(false);
    }

    /** @param half whether it speaks of the first six months only */
    public Results build(boolean half) {
        String year = String.valueOf(plan.year());
        List<MeasureResult> results = plan.measures().stream()
                .sorted(Comparator.comparingInt(Measure::no))
                .map(this::result)
                .toList();
        return new Results(
                plan.year(),
                plan.agency(),
                plan.digits(),
                Wording.of(half ? "results.half" : "results.period", String.valueOf(plan.year() - 1), year),
                plan.check(),
                PlanBuilder.check(checklist),
                results);
    }

    private MeasureResult result(Measure m) {
        List<ItemState> state = m.items().stream()
                .map(items::get)
                .map(i -> ItemState.of(i, checklist.site().url()))
                .toList();
        List<ItemState> found =
                state.stream().filter(s -> s.verdict().equals("FOUND")).toList();
        boolean done = !state.isEmpty() && found.size() == state.size();
        return new MeasureResult(
                        m.no(),
                        m.items(),
                        m.measure(),
                        m.steps(),
                        m.owner(),
                        m.period(),
                        done,
                        state.isEmpty()
                                ? Wording.of(m.indicators().isEmpty() ? "results.own" : "results.people")
                                : told(state, m),
                        state.stream()
                                .filter(s -> s.verdict().equals("FOUND"))
                                .flatMap(s -> s.urls().stream())
                                .distinct()
                                .toList(),
                        Wording.of(done ? "results.nothing" : "results.why"),
                        done ? Wording.of("results.keep") : suggestion(state),
                        outcome(m, state, done),
                        state,
                        m.state(),
                        Map.of())
                .asDraft();
    }

    /** What was done, item by item, and when it was seen. */
    private String told(List<ItemState> state, Measure m) {
        String at = ThaiDates.brief(checklist.run().finishedAt().atZone(BANGKOK).toLocalDate());
        List<String> lines = new ArrayList<>();
        for (ItemState s : state) {
            String line = Wording.of("results." + s.verdict(), s.id() + " " + s.title(), at);
            boolean lost = !s.verdict().equals("FOUND")
                    && m.state().stream()
                            .anyMatch(b -> b.id().equals(s.id()) && b.verdict().equals("FOUND"));
            lines.add(lost ? Wording.of("results.again", line) : line);
        }
        return String.join("\n", lines);
    }

    /** What is still to be done; the steps of the measure stand beside it. */
    private String suggestion(List<ItemState> state) {
        List<String> lines = new ArrayList<>();
        for (ItemState s : state) {
            if (s.verdict().equals("FOUND")) {
                continue;
            }
            String missing = String.join(", ", s.missing());
            lines.add(
                    missing.isEmpty()
                            ? Wording.of("suggest." + s.verdict(), s.id())
                            : Wording.of("results.missing", s.id(), missing));
        }
        return lines.isEmpty() ? Wording.of("results.nothing") : String.join("\n", lines);
    }

    /** What changed since the plan; no claim beyond what both checks saw. */
    private String outcome(Measure m, List<ItemState> now, boolean done) {
        if (now.isEmpty()) {
            return Wording.of("results.nothing");
        }
        if (done) {
            double gained = m.state().stream().mapToDouble(ItemState::gain).sum();
            return gained > 0
                    ? Wording.of("results.gained", String.format(Locale.ROOT, "%.2f", gained))
                    : Wording.of("results.achieved");
        }
        long found = now.stream().filter(s -> s.verdict().equals("FOUND")).count();
        return Wording.of(
                found > 0 ? "results.partly" : "results.open", String.valueOf(found), String.valueOf(now.size()));
    }
}
