package org.oitcheck.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;

/**
 * Brings a plan up to date after another check. What a person wrote stays; what the program drafted is drafted anew; numbers stay,
 * and no measure is dropped, because the results report answers for each of them.
 */
public final class PlanMerge {
    /** Fields that staff may edit. */
    private static final List<String> FIELDS =
            List.of("measure", "practice", "steps", "owner", "period", "dueDate", "followUp", "proofs");

    private final Plan old;
    private final Map<String, ItemState> states = new LinkedHashMap<>();

    /**
     * @param old       plan with the edits
     * @param checklist the new check
     * @throws PlanException when they are of different years
     */
    public PlanMerge(Plan old, Checklist checklist) throws PlanException {
        if (old.year() != checklist.year()) {
            throw new PlanException("plan.year", String.valueOf(old.year()), String.valueOf(checklist.year()));
        }
        this.old = old;
        for (Item item : checklist.items()) {
            states.put(item.id(), ItemState.of(item, checklist.site().url()));
        }
    }

    /** @param fresh what {@link PlanBuilder} drafts from the same checklist */
    public Plan into(Plan fresh) {
        List<Measure> merged = new ArrayList<>();
        Set<String> items = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (Measure m : old.measures()) {
            merged.add(updated(m, fresh));
            items.addAll(m.items());
            indicators.addAll(m.indicators());
        }
        merged.sort(Comparator.comparingInt(Measure::no));
        int next = merged.stream().mapToInt(Measure::no).max().orElse(0);
        for (Measure m : fresh.measures()) {
            if (m.items().stream().noneMatch(items::contains)
                    && m.indicators().stream().noneMatch(indicators::contains)) {
                merged.add(m.numbered(++next));
            }
        }
        Agency agency = fresh.agency().name().isBlank() ? old.agency() : fresh.agency();
        return new Plan(
                fresh.year(),
                agency,
                fresh.digits(),
                fresh.columns(),
                fresh.check(),
                fresh.analysis() == null ? old.analysis() : fresh.analysis(),
                merged,
                fresh.notes());
    }

    private Measure updated(Measure m, Plan fresh) {
        Measure draft = fresh.measures().stream()
                .filter(f ->
                        f.about(m) && !(m.items().isEmpty() && m.indicators().isEmpty()))
                .findFirst()
                .orElse(m);
        List<String> edited = FIELDS.stream().filter(m::changed).toList();
        List<ItemState> now =
                m.items().stream().filter(states::containsKey).map(states::get).toList();
        return new Measure(
                m.no(),
                m.items(),
                m.indicators(),
                edited.contains("measure") ? m.measure() : draft.measure(),
                edited.contains("practice") ? m.practice() : draft.practice(),
                edited.contains("steps") ? m.steps() : draft.steps(),
                edited.contains("owner") ? m.owner() : draft.owner(),
                edited.contains("period") ? m.period() : period(m, draft, edited),
                edited.contains("dueDate") ? m.dueDate() : draft.dueDate(),
                edited.contains("followUp") ? m.followUp() : draft.followUp(),
                edited.contains("proofs") ? m.proofs() : draft.proofs(),
                now.stream().mapToDouble(ItemState::gain).sum(),
                draft.effort(),
                now,
                edited,
                draft == m ? m.drafted() : draft.drafted());
    }

    /** The words of the period follow a due date that staff changed. */
    private static String period(Measure m, Measure draft, List<String> edited) {
        LocalDate due = m.dueDate();
        return edited.contains("dueDate") ? Wording.of("period", ThaiDates.brief(due)) : draft.period();
    }
}
