package org.oitcheck.match;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.ComponentFinding.State;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.Rule.Check;
import org.oitcheck.rules.Rule.Component;
import org.oitcheck.rules.Rule.Condition;
import org.oitcheck.thai.Phrase;

/** Checks the components of an item on the units that hold it together. */
final class ComponentJudge {
    private final Checks checks;

    ComponentJudge(Checks checks) {
        this.checks = checks;
    }

    /** A unit with what was found about its year. */
    record Dated(Unit unit, YearFinding year) {}

    /** Findings in the order of the rule, required and optional ones. */
    List<ComponentFinding> judge(Rule rule, List<Dated> units) {
        boolean complete = units.stream()
                .allMatch(d -> d.unit().text().tellsAbsence() && d.unit().state() == Unit.State.READ);
        Optional<UnitText.Place> none = statedNone(rule, units);
        List<ComponentFinding> out = new ArrayList<>();
        for (Component c : rule.components()) {
            if (c.condition().empty()) {
                out.add(new ComponentFinding(c.id(), c.title(), State.UNKNOWN, "", 0));
                continue;
            }
            Outcome o = test(c.condition(), rule, units);
            if (o.state == State.MET) {
                boolean sure = o.place.confidence() >= UnitText.SURE;
                out.add(new ComponentFinding(
                        c.id(), c.title(), sure ? State.MET : State.UNKNOWN, o.place.quote(), o.place.page()));
            } else if (none.isPresent() && rule.statesNone().satisfies().contains(c.id())) {
                out.add(new ComponentFinding(
                        c.id(),
                        c.title(),
                        State.MET,
                        none.get().quote(),
                        none.get().page()));
            } else {
                boolean absent = complete && o.state == State.UNMET && !c.absentUnknown();
                out.add(new ComponentFinding(c.id(), c.title(), absent ? State.UNMET : State.UNKNOWN, "", 0));
            }
        }
        return out;
    }

    /** Whether a unit may hold all required components; where not, it does not, and need not be searched. */
    static boolean mayProve(Rule rule, Unit unit) {
        boolean none = rule.statesNone().any().stream().anyMatch(unit.text()::mayHold);
        for (Component c : rule.components()) {
            boolean excused = none && rule.statesNone().satisfies().contains(c.id());
            if (c.required() && !excused && !mayMeet(c.condition(), unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayMeet(Condition c, Unit unit) {
        UnitText text = unit.text();
        boolean own = !c.any().isEmpty() || !c.all().isEmpty() || c.check().kind() != Check.Kind.NONE;
        own = own
                && (c.any().isEmpty() || c.any().stream().filter(text::mayHold).count() >= c.min());
        own = own && c.all().stream().allMatch(group -> group.stream().anyMatch(text::mayHold));
        return own || c.or().stream().anyMatch(alternative -> mayMeet(alternative, unit));
    }

    private static Optional<UnitText.Place> statedNone(Rule rule, List<Dated> units) {
        for (Phrase p : rule.statesNone().any()) {
            for (Dated d : units) {
                Optional<UnitText.Place> place = d.unit().text().find(p).filter(f -> f.confidence() >= UnitText.SURE);
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    private record Outcome(State state, UnitText.Place place) {
        static final UnitText.Place NOWHERE = new UnitText.Place("", 0, 1.0);
        static final Outcome UNMET = new Outcome(State.UNMET, NOWHERE);
        static final Outcome UNKNOWN = new Outcome(State.UNKNOWN, NOWHERE);
    }

    private Outcome test(Condition c, Rule rule, List<Dated> units) {
        Outcome own = testOwn(c, rule, units);
        if (own.state == State.MET) {
            return own;
        }
        for (Condition alternative : c.or()) {
            Outcome o = test(alternative, rule, units);
            if (o.state == State.MET) {
                return o;
            }
            if (o.state == State.UNKNOWN) {
                own = Outcome.UNKNOWN;
            }
        }
        return own;
    }

    private Outcome testOwn(Condition c, Rule rule, List<Dated> units) {
        if (c.any().isEmpty() && c.all().isEmpty() && c.check().kind() == Check.Kind.NONE) {
            return Outcome.UNMET;
        }
        UnitText.Place place = Outcome.NOWHERE;
        if (!c.any().isEmpty()) {
            Set<String> hit = new LinkedHashSet<>();
            boolean recognised = units.stream().anyMatch(d -> d.unit().text().recognised());
            for (Phrase p : c.any()) {
                if (hit.isEmpty() || recognised) {
                    Optional<UnitText.Place> at = find(p, units);
                    if (at.isPresent()) {
                        place = place.with(at.get());
                        hit.add(p.written());
                    }
                } else if (units.stream().anyMatch(d -> d.unit().text().holds(p))) {
                    hit.add(p.written());
                }
                if (!hit.isEmpty() && hit.size() >= c.min()) {
                    break;
                }
            }
            if (hit.size() < c.min()) {
                return Outcome.UNMET;
            }
        }
        for (List<Phrase> group : c.all()) {
            Optional<UnitText.Place> at = Optional.empty();
            for (Phrase p : group) {
                at = Stream.concat(at.stream(), find(p, units).stream()).reduce(ComponentJudge::surer);
                if (at.isPresent() && at.get().confidence() >= UnitText.SURE) {
                    break;
                }
            }
            if (at.isEmpty()) {
                return Outcome.UNMET;
            }
            place = place.with(at.get());
        }
        if (c.check().kind() != Check.Kind.NONE) {
            Outcome checked = check(c.check(), rule, units);
            if (checked.state != State.MET) {
                return checked;
            }
            place = place.with(checked.place);
        }
        return new Outcome(State.MET, place);
    }

    /** The first place, one that was read surely before others. */
    private static Optional<UnitText.Place> find(Phrase p, List<Dated> units) {
        Optional<UnitText.Place> best = Optional.empty();
        for (Dated d : units) {
            best = Stream.concat(best.stream(), d.unit().text().find(p).stream())
                    .reduce(ComponentJudge::surer);
            if (best.isPresent() && best.get().confidence() >= UnitText.SURE) {
                return best;
            }
        }
        return best;
    }

    private static UnitText.Place surer(UnitText.Place first, UnitText.Place other) {
        boolean sure = first.confidence() >= UnitText.SURE || first.confidence() >= other.confidence();
        return sure ? first : other;
    }

    private Outcome check(Check check, Rule rule, List<Dated> units) {
        if (check.kind() == Check.Kind.MONTHS || check.kind() == Check.Kind.PERIOD) {
            Set<YearMonth> months = new TreeSet<>();
            units.forEach(d -> months.addAll(checks.monthsOf(d.unit(), rule)));
            int min = check.min() == 0 ? 6 : check.min();
            if (months.size() >= min) {
                return new Outcome(State.MET, new UnitText.Place(months.size() + " เดือน: " + months, 0, 1.0));
            }
        }
        boolean unknown = false;
        for (Dated d : units) {
            Checks.Result r = checks.run(check, rule, d.unit(), d.year());
            if (r.met().isPresent()) {
                return new Outcome(State.MET, d.unit().text().weighed(r.met().get()));
            }
            unknown |= !r.known() || ofYear(check) && d.unit().text().recognised();
        }
        return unknown ? Outcome.UNKNOWN : Outcome.UNMET;
    }

    /** Whether a check reads years, which recognition gets wrong. */
    private static boolean ofYear(Check check) {
        return switch (check.kind()) {
            case YEAR, PERIOD, MONTHS, DATED_LIST -> true;
            default -> false;
        };
    }
}
