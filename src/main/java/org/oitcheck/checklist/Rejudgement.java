package org.oitcheck.checklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What judging one stored crawl again with other rules changes: the site is the same, so every difference comes from the rules (or
 * from the program). Immutable.
 *
 * @param site    the site
 * @param year    fiscal year of the form, Buddhist era
 * @param run     id of the run whose snapshot was judged
 * @param changes items whose verdict differs, in the order of the form
 */
@JsonPropertyOrder({"site", "year", "run", "changes"})
public record Rejudgement(Site site, int year, String run, List<Change> changes) {

    public Rejudgement {
        changes = List.copyOf(changes);
    }

    /**
     * One item that would get another verdict.
     *
     * @param id      item
     * @param title   its title in the new rules
     * @param before  verdict then
     * @param after   verdict now
     * @param reasons what differs, most telling first; never empty
     */
    public record Change(String id, String title, Verdict before, Verdict after, List<Reason> reasons) {
        public Change {
            reasons = List.copyOf(reasons);
        }

        /** Whether the item would be judged better than before. */
        @JsonProperty
        public boolean better() {
            return after.compareTo(before) < 0;
        }
    }

    /** Kind of difference. */
    public enum Kind {
        /** A component is judged otherwise in the same document: component, state before, state after, words that prove it. */
        COMPONENT,
        /** The new rule asks for a component that the old one did not: component, its state. */
        COMPONENT_ADDED,
        /** The new rule no longer asks for a component: component, its state then. */
        COMPONENT_DROPPED,
        /** Another year was read in the same document: year before, year after (0 for none). */
        YEAR,
        /** What spoke for the item is refused now: address, reason. */
        REFUSED,
        /** What spoke for the item is no candidate at all now: address. */
        NO_CANDIDATE,
        /** What was refused speaks for the item now: address, old reason. */
        ACCEPTED,
        /** Something that was not seen as the item before speaks for it now: address. */
        NEW_CANDIDATE,
        /** Another document is judged best: address before, address after. */
        OTHER_DOCUMENT,
        /** A person decided, or a person's decision was taken back or expired: who, why. */
        DECIDED,
        /** Evidence is the same; the rule weighs year, reach or certainty otherwise. */
        WEIGHED
    }

    /**
     * @param kind what differs
     * @param of   the arguments that {@link Kind} lists, never more than four
     */
    public record Reason(Kind kind, List<String> of) {
        public Reason {
            of = List.copyOf(of);
        }

        static Reason of(Kind kind, String... of) {
            return new Reason(kind, List.of(of));
        }
    }

    /**
     * Compares two checklists of one snapshot.
     *
     * @param before as it was judged then
     * @param now    as it is judged now
     * @throws IllegalArgumentException when they are of different runs or form years
     */
    public static Rejudgement of(Checklist before, Checklist now) {
        if (!before.run().id().equals(now.run().id()) || before.year() != now.year()) {
            throw new IllegalArgumentException("not two judgements of one snapshot for one form");
        }
        Map<String, Item> old = before.items().stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Item item : now.items()) {
            Item then = old.get(item.id());
            if (then != null && then.verdict() != item.verdict()) {
                changes.add(new Change(
                        item.id(), item.title(), then.verdict(), item.verdict(), new Comparison(then, item).reasons()));
            }
        }
        return new Rejudgement(now.site(), now.year(), now.run().id(), changes);
    }

    /** One item then and now. */
    private record Comparison(Item then, Item now) {

        List<Reason> reasons() {
            List<Reason> out = new ArrayList<>();
            if (!holds(then).equals(holds(now))) {
                Decision d = now.decided().or(then::decided).orElseThrow();
                out.add(Reason.of(Kind.DECIDED, d.by(), d.reason()));
            }
            Optional<Evidence> old = then.evidence().stream().findFirst();
            Optional<Evidence> best = now.evidence().stream().findFirst();
            old.ifPresent(e -> gone(e, out));
            old.flatMap(e -> in(now, e.url())).ifPresent(e -> same(old.get(), e, out));
            best.filter(e -> in(then, e.url()).isEmpty()).ifPresent(e -> appeared(e, out));
            if (out.isEmpty()
                    && old.isPresent()
                    && best.isPresent()
                    && !old.get().url().equals(best.get().url())) {
                out.add(Reason.of(
                        Kind.OTHER_DOCUMENT, old.get().url(), best.get().url()));
                in(then, best.get().url()).ifPresent(e -> same(e, best.get(), out));
            }
            return out.isEmpty() ? List.of(Reason.of(Kind.WEIGHED)) : out;
        }

        private static Optional<Decision> holds(Item item) {
            return item.decided().filter(d -> !d.expired());
        }

        private static Optional<Evidence> in(Item item, String url) {
            return item.evidence().stream().filter(e -> e.url().equals(url)).findFirst();
        }

        private static Optional<NearMiss> refused(Item item, String url) {
            return item.nearMisses().stream().filter(n -> n.url().equals(url)).findFirst();
        }

        private void gone(Evidence old, List<Reason> out) {
            if (in(now, old.url()).isPresent()) {
                return;
            }
            out.add(refused(now, old.url())
                    .map(n -> Reason.of(Kind.REFUSED, old.url(), n.why()))
                    .orElseGet(() -> Reason.of(Kind.NO_CANDIDATE, old.url())));
        }

        private void appeared(Evidence best, List<Reason> out) {
            out.add(refused(then, best.url())
                    .map(n -> Reason.of(Kind.ACCEPTED, best.url(), n.why()))
                    .orElseGet(() -> Reason.of(Kind.NEW_CANDIDATE, best.url())));
        }

        private static void same(Evidence old, Evidence best, List<Reason> out) {
            if (old.fiscalYear() != best.fiscalYear()) {
                out.add(Reason.of(Kind.YEAR, String.valueOf(old.fiscalYear()), String.valueOf(best.fiscalYear())));
            }
            Map<String, ComponentFinding> before = byId(old);
            Map<String, ComponentFinding> after = byId(best);
            after.forEach((id, c) -> {
                ComponentFinding was = before.get(id);
                if (was == null) {
                    out.add(Reason.of(Kind.COMPONENT_ADDED, c.title(), c.state().name()));
                } else if (was.state() != c.state()) {
                    String quote = c.quote().isEmpty() ? was.quote() : c.quote();
                    out.add(Reason.of(
                            Kind.COMPONENT,
                            c.title(),
                            was.state().name(),
                            c.state().name(),
                            quote));
                }
            });
            before.forEach((id, c) -> {
                if (!after.containsKey(id)) {
                    out.add(Reason.of(
                            Kind.COMPONENT_DROPPED, c.title(), c.state().name()));
                }
            });
        }

        private static Map<String, ComponentFinding> byId(Evidence e) {
            return e.components().stream()
                    .collect(Collectors.toMap(
                            ComponentFinding::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        }
    }
}
