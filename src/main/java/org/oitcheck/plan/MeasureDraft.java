package org.oitcheck.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.Rule;

/** Measure and steps that mend one item, by its verdict: what is right already is not to be done again. */
final class MeasureDraft {
    private static final String NOUN = "การ";

    private final Item item;
    private final Optional<Rule> rule;
    private final int year;

    /** @param year fiscal year that the measure is for */
    MeasureDraft(Item item, Optional<Rule> rule, int year) {
        this.item = item;
        this.rule = rule;
        this.year = year;
    }

    /** มาตรการ/แนวทาง. */
    String text() {
        if (item.verdict() == Verdict.MISSING) {
            Optional<String> own = rule.map(r -> r.measure().text()).filter(t -> !t.isBlank());
            if (own.isPresent()) {
                return own.get().startsWith(NOUN) ? own.get() : NOUN + own.get(); // a measure is named by a noun
            }
        }
        return Wording.of("measure." + item.verdict(), named(), dated());
    }

    /** The title as something that can be published: "ข้อมูลการขับเคลื่อนจริยธรรม", "ข้อมูล Q&A". */
    private String named() {
        String title = item.title();
        boolean latin = !title.isEmpty() && title.charAt(0) < 128;
        boolean latinEnd = !title.isEmpty() && title.charAt(title.length() - 1) < 128;
        String name = title.startsWith(NOUN) || latin ? Wording.of("named", (latin ? " " : "") + title) : title;
        return latinEnd ? name + " " : name; // Thai words follow
    }

    /** The title with the year or period asked for; what the title ends with is not said twice. */
    private String dated() {
        String name = named();
        String asked = asked();
        if (asked.equals(Wording.of("asked.current"))) {
            return name;
        }
        for (String end : List.of("ประจำปี", "รอบ 6 เดือน", "รายเดือน")) {
            if (name.endsWith(end) && asked.startsWith(end)) {
                String head = name.substring(0, name.length() - end.length());
                return head + asked + " ";
            }
        }
        return name.strip() + " " + asked + " ";
    }

    /** แนวทางการปฏิบัติ: what the form asks for. */
    String practice() {
        return shows().stream().findFirst().orElseGet(() -> Wording.of("step.show", named()));
    }

    /** หลักฐาน: what will show that the work was done, the rule's own for work that starts anew. */
    List<String> proofs() {
        Set<String> proofs = new LinkedHashSet<>();
        if (item.verdict() == Verdict.MISSING || item.verdict() == Verdict.OUTDATED) {
            rule.ifPresent(r -> proofs.addAll(r.measure().proofs()));
        }
        proofs.addAll(Wording.list("proof." + item.verdict(), dated().strip()));
        proofs.addAll(Wording.list("proof.all"));
        return List.copyOf(proofs);
    }

    /** ขั้นตอน/วิธีการปฏิบัติ. */
    List<String> steps() {
        Set<String> steps = new LinkedHashSet<>();
        switch (item.verdict()) {
            case INCOMPLETE -> {
                item.missing().forEach(m -> steps.add(Wording.of("step.add", m)));
                if (item.missing().isEmpty()) {
                    steps.addAll(advice());
                }
                steps.addAll(Wording.list("step.INCOMPLETE", where()));
            }
            case OUTDATED -> {
                steps.add(Wording.of("step.old", found(), where()));
                steps.addAll(ruleSteps());
                steps.addAll(Wording.list("step.OUTDATED", asked()));
            }
            case MISSING -> {
                steps.addAll(shows());
                steps.addAll(ruleSteps());
                steps.addAll(
                        published(steps) ? List.of(Wording.of("step.linked")) : Wording.list("step.MISSING", asked()));
            }
            case UNDECIDED -> {
                steps.addAll(Wording.list("step.UNDECIDED", named()));
                steps.addAll(shows());
                steps.addAll(ruleSteps());
            }
            case UNLINKED, UNREACHABLE, UNREADABLE, FOUND ->
                steps.addAll(Wording.list("step." + item.verdict(), where(), asked()));
        }
        return List.copyOf(steps);
    }

    /** Whether a step says already that it is put on the website: it is not to be said twice. */
    private static boolean published(Set<String> steps) {
        return steps.stream().anyMatch(s -> s.startsWith("เผยแพร่"));
    }

    /** Work compared between measures: 1 a change on the site, 2 a document to complete or write, 3 a study or a programme. */
    int effort() {
        int usual = rule.map(r -> switch (r.measure().effort()) {
                    case "low" -> 1;
                    case "high" -> 3;
                    default -> 2;
                })
                .orElse(2);
        return switch (item.verdict()) {
            case UNLINKED, UNREACHABLE, UNREADABLE, UNDECIDED, FOUND -> 1;
            case INCOMPLETE -> Math.min(2, usual);
            case OUTDATED, MISSING -> usual;
        };
    }

    /** What the form asks to show. */
    private List<String> shows() {
        return rule.map(Rule::asks)
                .filter(a -> !a.isBlank())
                .map(a -> List.of(a.startsWith("แสดง") ? a : Wording.of("step.show", a)))
                .orElse(List.of());
    }

    private List<String> ruleSteps() {
        return rule.map(r -> r.measure().steps())
                .filter(s -> !s.isEmpty())
                .orElseGet(() -> Wording.list("step.general", named()));
    }

    private List<String> advice() {
        return item.advice().isBlank() ? List.of() : List.of(item.advice());
    }

    /** The year asked for, in words; for items without a year, that it must be current. */
    private String asked() {
        if (rule.isEmpty() || rule.get().year().of() == Rule.YearNeed.Of.ANY) {
            return Wording.of("asked.current");
        }
        String wanted = String.valueOf(year + rule.get().year().of().offset());
        return switch (rule.get().year().span()) {
            case SIX_MONTHS -> Wording.of("asked.half", String.valueOf(year - 1), String.valueOf(year), wanted);
            case MONTHLY -> Wording.of("asked.months", wanted);
            default -> Wording.of("asked.year", wanted);
        };
    }

    /** The year of what was found, in words. */
    private String found() {
        return item.evidence().stream()
                .map(Evidence::fiscalYear)
                .filter(y -> y > 0)
                .findFirst()
                .map(y -> Wording.of("asked.year", String.valueOf(y)))
                .orElse(Wording.of("found.other"));
    }

    private String where() {
        List<String> urls = new ArrayList<>(item.urls());
        return urls.isEmpty() ? "" : Wording.of("where", urls.get(0));
    }
}
