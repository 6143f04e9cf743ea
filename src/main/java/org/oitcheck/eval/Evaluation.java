package org.oitcheck.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.LabelledSites.LabelledSite;

/**
 * Verdicts against labels: precision and recall of FOUND, exact verdicts, best URLs, what was taken for what, and whether the
 * confidence can be believed. Immutable; make one with {@link #of} or {@link #run}, print it with {@link EvaluationText}, write it with
 * {@link EvaluationJson}.
 *
 * @param outcomes every labelled item of every site, in the order of sites and items
 */
public record Evaluation(List<Outcome> outcomes) {

    /** Makes the checklist of a site that is being served. */
    @FunctionalInterface
    public interface SiteCheck {
        Checklist check(LabelledSite site, FolderServer server) throws Exception;
    }

    /**
     * One labelled item and what was said about it.
     *
     * @param site name of the site
     * @param item item id
     * @param expected label's verdict
     * @param actual checklist's verdict; {@link Verdict#UNDECIDED} when the checklist has no such item
     * @param confidence confidence of the checklist
     * @param urlsLabelled whether the label names acceptable addresses and the item is not MISSING
     * @param urlRight whether the first URL of the checklist is acceptable
     * @param url first URL of the checklist, without origin; empty for none
     * @param wantedUrl best acceptable URL; empty for none
     * @param missingRight whether the absent components are those of the label; true when there is nothing to compare
     * @param reason the label's reason
     */
    public record Outcome(
            String site,
            String item,
            Verdict expected,
            Verdict actual,
            double confidence,
            boolean urlsLabelled,
            boolean urlRight,
            String url,
            String wantedUrl,
            boolean missingRight,
            String reason) {
        /** Whether the verdict is exactly the label's. */
        public boolean verdictRight() {
            return expected == actual;
        }
    }

    /**
     * Items whose confidence lies in one range.
     *
     * @param from lower end, inclusive
     * @param to upper end, exclusive (inclusive for 1)
     * @param items how many
     * @param confidence their mean confidence
     * @param accuracy share of right verdicts among them
     */
    public record Bucket(double from, double to, int items, double confidence, double accuracy) {}

    public Evaluation {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Serves each site, has it checked, and scores the result.
     *
     * @param ocr whether the check reads scans, so that labels with OCR apply
     * @throws Exception what {@code check} throws; the message says at which site
     */
    public static Evaluation run(List<LabelledSite> sites, boolean ocr, SiteCheck check) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (LabelledSite site : sites) {
            try (FolderServer server = FolderServer.start(site.folder())) {
                outcomes.addAll(of(site.name(), site.labels(), check.check(site, server), ocr)
                        .outcomes());
            } catch (IOException e) {
                throw new IOException(site.name() + ": " + e.getMessage(), e);
            }
        }
        return new Evaluation(outcomes);
    }

    /** Scores one checklist. */
    public static Evaluation of(String site, Labels labels, Checklist checklist, boolean ocr) {
        List<Outcome> outcomes = new ArrayList<>();
        labels.items()
                .forEach((id, label) -> checklist.items().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst()
                        .ifPresentOrElse(
                                item -> outcomes.add(compare(site, label, item, ocr)),
                                () -> outcomes.add(absent(site, id, label, ocr))));
        return new Evaluation(outcomes);
    }

    private static Outcome compare(String site, Labels.Label label, Item item, boolean ocr) {
        Verdict expected = ocr ? label.verdictWithOcr() : label.verdict();
        List<String> wanted =
                label.urls().stream().map(Addresses::withoutOrigin).toList();
        String url =
                item.urls().isEmpty() ? "" : Addresses.withoutOrigin(item.urls().get(0));
        boolean both = expected == Verdict.INCOMPLETE && item.verdict() == Verdict.INCOMPLETE;
        return new Outcome(
                site,
                item.id(),
                expected,
                item.verdict(),
                item.confidence(),
                expected != Verdict.MISSING && !wanted.isEmpty(),
                wanted.contains(url),
                url,
                wanted.isEmpty() ? "" : wanted.get(0),
                !both || unmet(item).equals(label.missing().stream().sorted().toList()),
                label.reason());
    }

    private static Outcome absent(String site, String id, Labels.Label label, boolean ocr) {
        Verdict expected = ocr ? label.verdictWithOcr() : label.verdict();
        boolean labelled = expected != Verdict.MISSING && !label.urls().isEmpty();
        String wanted = labelled ? Addresses.withoutOrigin(label.urls().get(0)) : "";
        return new Outcome(site, id, expected, Verdict.UNDECIDED, 0, labelled, false, "", wanted, true, label.reason());
    }

    private static List<String> unmet(Item item) {
        return item.evidence().stream()
                .limit(1)
                .flatMap(evidence -> evidence.components().stream())
                .filter(component -> component.state() == ComponentFinding.State.UNMET)
                .map(ComponentFinding::id)
                .sorted()
                .toList();
    }

    /** Share of right ones among the items called FOUND; 1 when none was. */
    public double foundPrecision() {
        return share(o -> o.actual() == Verdict.FOUND, o -> o.expected() == Verdict.FOUND);
    }

    /** Share of the items labelled FOUND that were called FOUND; 1 when none is. */
    public double foundRecall() {
        return share(o -> o.expected() == Verdict.FOUND, o -> o.actual() == Verdict.FOUND);
    }

    /** Share of exactly right verdicts. */
    public double verdictAccuracy() {
        return share(o -> true, Outcome::verdictRight);
    }

    /** Share of acceptable first URLs among the items that are labelled with URLs and not MISSING. */
    public double urlAccuracy() {
        return share(Outcome::urlsLabelled, Outcome::urlRight);
    }

    /** Share of INCOMPLETE items, rightly called so, whose absent components are exactly the label's. */
    public double missingAccuracy() {
        return share(o -> o.expected() == Verdict.INCOMPLETE && o.verdictRight(), Outcome::missingRight);
    }

    /** Expected verdict → actual verdict → number of items; only pairs that occur. */
    public Map<Verdict, Map<Verdict, Integer>> confusion() {
        Map<Verdict, Map<Verdict, Integer>> table = new EnumMap<>(Verdict.class);
        outcomes.forEach(o -> table.computeIfAbsent(o.expected(), v -> new EnumMap<>(Verdict.class))
                .merge(o.actual(), 1, Integer::sum));
        return table;
    }

    /** Items with a wrong verdict, or a wrong first URL, the surest first. */
    public List<Outcome> errors() {
        return outcomes.stream()
                .filter(o -> !o.verdictRight() || (o.urlsLabelled() && !o.urlRight()))
                .sorted(Comparator.comparing(Outcome::verdictRight)
                        .thenComparing(
                                Comparator.comparingDouble(Outcome::confidence).reversed()))
                .toList();
    }

    /** Confidence against truth in ten ranges; empty ranges are left out. */
    public List<Bucket> calibration() {
        List<Bucket> buckets = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            int wanted = tenth;
            List<Outcome> in = outcomes.stream()
                    .filter(o -> Math.min(9, (int) (o.confidence() * 10)) == wanted)
                    .toList();
            if (!in.isEmpty()) {
                buckets.add(new Bucket(
                        tenth / 10.0,
                        (tenth + 1) / 10.0,
                        in.size(),
                        in.stream().mapToDouble(Outcome::confidence).average().orElse(0),
                        (double) in.stream().filter(Outcome::verdictRight).count() / in.size()));
            }
        }
        return buckets;
    }

    /** Names of the sites, in order. */
    public List<String> sites() {
        return outcomes.stream().map(Outcome::site).distinct().toList();
    }

    /** The outcomes of one site. */
    public Evaluation only(String site) {
        return new Evaluation(
                outcomes.stream().filter(o -> o.site().equals(site)).toList());
    }

    private double share(Predicate<Outcome> of, Predicate<Outcome> right) {
        List<Outcome> all = outcomes.stream().filter(of).toList();
        return all.isEmpty() ? 1 : (double) all.stream().filter(right).count() / all.size();
    }
}
