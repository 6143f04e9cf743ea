package org.oitcheck.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;

/**
 * Verdicts on single documents against their labels. Immutable; print it with {@link PageEvaluationText}.
 *
 * @param outcomes a record each, in the order of the file
 */
public record PageEvaluation(List<Outcome> outcomes) {
    /** Makes the checklist of the site around one document. */
    @FunctionalInterface
    public interface PageCheck {
        Checklist check(LabelledPage page, PageSite site) throws IOException;
    }

    /**
     * What was said about one document.
     *
     * @param page       the record
     * @param said       verdict for the target item; {@link Verdict#UNDECIDED} when the checklist has no such item
     * @param confidence of that verdict
     * @param fiscalYear year told for it; 0 for none
     * @param missing    titles of components said to be absent
     * @param others     other items said to be FOUND
     */
    public record Outcome(
            LabelledPage page,
            Verdict said,
            double confidence,
            int fiscalYear,
            List<String> missing,
            List<String> others) {
        public Outcome {
            missing = List.copyOf(missing);
            others = List.copyOf(others);
        }

        /** A near miss must not be FOUND; any other record must have exactly its verdict. */
        public boolean right() {
            return page.nearMiss() ? said != Verdict.FOUND : said == page.verdict();
        }

        /** Whether the year told is the label's; true where the label has none or the document was not accepted at all. */
        public boolean yearRight() {
            boolean told = said == Verdict.FOUND || said == Verdict.OUTDATED;
            return page.fiscalYear() == 0 || !told || fiscalYear == page.fiscalYear();
        }
    }

    public PageEvaluation {
        outcomes = List.copyOf(outcomes);
    }

    /** Checks each document alone on a site of its own. */
    public static PageEvaluation run(List<LabelledPage> pages, PageCheck check) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (LabelledPage page : pages) {
            outcomes.add(outcome(page, check.check(page, new PageSite(page))));
        }
        return new PageEvaluation(outcomes);
    }

    static Outcome outcome(LabelledPage page, Checklist checklist) {
        List<String> others = checklist.items().stream()
                .filter(i -> i.verdict() == Verdict.FOUND && !i.id().equals(page.target()))
                .map(Item::id)
                .toList();
        return checklist.items().stream()
                .filter(i -> i.id().equals(page.target()))
                .findFirst()
                .map(i -> new Outcome(page, i.verdict(), i.confidence(), year(i), i.missing(), others))
                .orElseGet(() -> new Outcome(page, Verdict.UNDECIDED, 0, 0, List.of(), others));
    }

    private static int year(Item item) {
        return item.evidence().isEmpty() ? 0 : item.evidence().get(0).fiscalYear();
    }

    /** Share of right ones among the documents that disclose an item of the right year; 1 when there are none. */
    public double found() {
        return share(o -> o.page().verdict() == Verdict.FOUND);
    }

    /** Share of right ones among the documents of a wrong year; 1 when there are none. */
    public double outdated() {
        return share(o -> o.page().verdict() == Verdict.OUTDATED);
    }

    /** Share of near misses that were not FOUND; 1 when there are none. */
    public double nearMisses() {
        return share(o -> o.page().nearMiss());
    }

    /** Share of right ones among all. */
    public double all() {
        return share(o -> true);
    }

    /** Number of accepted documents, right item, with a wrong year told. */
    public long wrongYears() {
        return outcomes.stream().filter(o -> o.right() && !o.yearRight()).count();
    }

    /** Item → item that was said to be FOUND instead of it or beside a near miss of it → how often. */
    public Map<String, Map<String, Integer>> confusion() {
        Map<String, Map<String, Integer>> table = new TreeMap<>(LabelledSites.BY_ITEM_NUMBER);
        outcomes.stream()
                .filter(o -> !o.page().nearMiss() && !o.right())
                .forEach(o -> o.others().forEach(other -> count(table, o.page().item(), other)));
        outcomes.stream()
                .filter(o -> o.page().nearMiss() && !o.right())
                .forEach(o -> count(table, "none", o.page().near()));
        return table;
    }

    private static void count(Map<String, Map<String, Integer>> table, String label, String said) {
        table.computeIfAbsent(label, l -> new TreeMap<>(LabelledSites.BY_ITEM_NUMBER))
                .merge(said, 1, Integer::sum);
    }

    /** The part of one item: its documents and its near misses. */
    public PageEvaluation only(String item) {
        return new PageEvaluation(
                outcomes.stream().filter(o -> o.page().target().equals(item)).toList());
    }

    /** Items that occur, in the order of the form. */
    public List<String> items() {
        return outcomes.stream()
                .map(o -> o.page().target())
                .distinct()
                .sorted(LabelledSites.BY_ITEM_NUMBER)
                .toList();
    }

    private double share(Predicate<Outcome> of) {
        long all = outcomes.stream().filter(of).count();
        return all == 0
                ? 1
                : (double) outcomes.stream().filter(of).filter(Outcome::right).count() / all;
    }
}
