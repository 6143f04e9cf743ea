package org.oitcheck.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Score;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;

/**
 * Drafts the measures plan for the items of a checklist that were not found. Measures stand in the order of points gained for the
 * effort, the nearest due date first among equals. The same input gives the same plan.
 */
public final class PlanBuilder {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final RulePack pack;
    private final Organisation org;

    /** @param pack rules of the checklist's form; items that it does not know get general measures */
    public PlanBuilder(RulePack pack, Organisation org) {
        this.pack = pack;
        this.org = org;
    }

    /** A measure on its way to its place in the order. */
    private record Draft(Measure measure, int effort) {
        double worth() {
            return measure.gain() / effort;
        }
    }

    /** The plan for the year of the checklist; without measures when everything was found. */
    public Plan build(Checklist checklist) {
        return build(checklist, Optional.empty());
    }

    /**
     * The same with the analysis of the scores of the years before at its head, and a measure for each indicator of the
     * questionnaires that is no strength.
     */
    public Plan build(Checklist checklist, Optional<Analysis> scores) {
        int year = checklist.year();
        List<Draft> drafts = new ArrayList<>();
        for (Item item : checklist.items()) {
            if (item.verdict() != Verdict.FOUND) {
                drafts.add(draft(item, year, checklist.site().url()));
            }
        }
        if (org.byUnit()) {
            drafts = grouped(drafts);
        }
        drafts.sort(Comparator.comparingDouble(Draft::worth)
                .reversed()
                .thenComparing(d -> d.measure().dueDate())
                .thenComparingInt(d -> number(d.measure().items().get(0))));
        List<Measure> measures = new ArrayList<>();
        for (Draft d : drafts) {
            measures.add(d.measure().numbered(measures.size() + 1).asDraft());
        }
        scores.ifPresent(a -> new IndicatorMeasures(year, org.calendar())
                .of(a)
                .forEach(m -> measures.add(m.numbered(measures.size() + 1).asDraft())));
        return new Plan(
                year,
                agency(checklist),
                org.digits(),
                org.columns(),
                check(checklist),
                scores.orElse(null),
                measures,
                notes(checklist));
    }

    private Draft draft(Item item, int year, String home) {
        Optional<Rule> rule = pack.rule(item.id());
        MeasureDraft text = new MeasureDraft(item, rule, year);
        Optional<Rule.Measure> usual = rule.map(Rule::measure);
        LocalDate due = org.calendar().due(year, usual.map(Rule.Measure::due).orElse(""));
        String owner = org.owner(item.id())
                .or(() -> usual.map(Rule.Measure::owner).filter(o -> !o.isBlank()))
                .orElse(Wording.of("owner.none"));
        Measure measure = new Measure(
                0,
                List.of(item.id()),
                List.of(),
                text.text(),
                text.practice(),
                text.steps(),
                owner,
                Wording.of("period", ThaiDates.brief(due)),
                due,
                org.calendar().followUp(usual.map(Rule.Measure::followUp).orElse(""), year),
                text.proofs(),
                item.gain(),
                List.of("low", "medium", "high").get(text.effort() - 1),
                List.of(ItemState.of(item, home)),
                List.of(),
                Map.of());
        return new Draft(measure, text.effort());
    }

    private static List<Draft> grouped(List<Draft> drafts) {
        Map<String, List<Draft>> byOwner = drafts.stream()
                .collect(Collectors.groupingBy(d -> d.measure().owner(), LinkedHashMap::new, Collectors.toList()));
        return byOwner.values().stream().map(PlanBuilder::joined).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Draft joined(List<Draft> same) {
        if (same.size() == 1) {
            return same.get(0);
        }
        List<Measure> all = same.stream().map(Draft::measure).toList();
        LocalDate due = all.stream()
                .map(Measure::dueDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<String> steps = new ArrayList<>();
        for (Measure m : all) {
            ItemState s = m.state().get(0);
            steps.add(s.id() + " " + s.title() + ": " + m.measure());
            steps.addAll(m.steps());
        }
        Measure measure = new Measure(
                0,
                all.stream().flatMap(m -> m.items().stream()).toList(),
                List.of(),
                Wording.of("measure.unit", all.get(0).owner()),
                all.stream().map(m -> m.items().get(0) + " " + m.practice()).collect(Collectors.joining("\n")),
                steps,
                all.get(0).owner(),
                Wording.of("period", ThaiDates.brief(due)),
                due,
                all.stream().map(Measure::followUp).distinct().collect(Collectors.joining("\n")),
                all.stream().flatMap(m -> m.proofs().stream()).distinct().toList(),
                all.stream().mapToDouble(Measure::gain).sum(),
                all.get(0).effort(),
                all.stream().flatMap(m -> m.state().stream()).toList(),
                List.of(),
                Map.of());
        return new Draft(measure, same.stream().mapToInt(Draft::effort).sum());
    }

    private Agency agency(Checklist checklist) {
        Agency a = org.agency();
        return a.name().isBlank()
                ? new Agency(
                        checklist.site().name().replaceFirst("^หน้าแรก\\s*[:|–-]\\s*", ""),
                        a.district(),
                        a.province(),
                        a.head())
                : a;
    }

    static Plan.Check check(Checklist c) {
        Score s = c.score();
        return new Plan.Check(
                c.site().url(),
                c.run().id(),
                c.run().finishedAt(),
                s.items(),
                s.found(),
                s.oit(),
                s.low(),
                s.high(),
                c.run().coverage().complete());
    }

    private List<String> notes(Checklist c) {
        List<String> notes = new ArrayList<>();
        LocalDate checked = c.run().finishedAt().atZone(BANGKOK).toLocalDate();
        LocalDate closes = org.calendar().closing(c.year());
        if (checked.isAfter(closes)) {
            notes.add(
                    Wording.of("note.late", ThaiDates.full(closes), String.valueOf(c.year()), ThaiDates.full(checked)));
        }
        if (!c.run().coverage().complete()) {
            notes.add(Wording.of("note.incomplete"));
        }
        if (org.agency().name().isBlank()) {
            notes.add(Wording.of("note.agency"));
        }
        // an item that does not apply keeps its measure: a person crosses it out, no rule does
        c.items().forEach(i -> i.peopleSaid().forEach(w -> notes.add(i.id() + ": " + w)));
        return notes;
    }

    static int number(String item) {
        String digits = item.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
