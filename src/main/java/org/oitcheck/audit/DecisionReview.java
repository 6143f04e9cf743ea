package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oitcheck.audit.Decisions.Entry;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;

/**
 * Decisions of people as labelled examples: where do the rules agree with them?
 *
 * @param lines one for each decision of the year
 */
public record DecisionReview(List<Line> lines) {
    public DecisionReview {
        lines = List.copyOf(lines);
    }

    /** How rules and person compare. */
    public enum Comparison {
        AGREES,
        DISAGREES,
        EXPIRED
    }

    /** One decision; {@code ruled} is the verdict of the rules as they are now. */
    public record Line(Entry decision, Verdict ruled, Comparison comparison) {}

    /**
     * Compares.
     *
     * @param decisions decisions of people
     * @param ruled     checklist of the rules alone, on the stored crawl
     * @param contents  what stands in that crawl
     */
    public static DecisionReview of(Decisions decisions, Checklist ruled, Contents contents) {
        List<Line> out = new ArrayList<>();
        for (Item item : ruled.items()) {
            Optional<Entry> entry = decisions.on(item.id(), ruled.year());
            entry.ifPresent(d -> out.add(new Line(d, item.verdict(), compare(d, item, contents))));
        }
        return new DecisionReview(out);
    }

    private static Comparison compare(Entry d, Item item, Contents contents) {
        boolean known = !d.fingerprint().isEmpty() && !d.url().isEmpty();
        if (known && !contents.fingerprint(d.url()).equals(Optional.of(d.fingerprint()))) {
            return Comparison.EXPIRED;
        }
        boolean found = item.verdict() == Verdict.FOUND;
        boolean there = d.url().isEmpty() || item.urls().contains(d.url());
        boolean agrees = switch (d.decision()) {
            case ACCEPT -> found;
            case POINT -> found && there;
            case REJECT -> !(found && there);
        };
        return agrees ? Comparison.AGREES : Comparison.DISAGREES;
    }

    /** Number of decisions that the rules contradict. */
    public long disagreements() {
        return count(Comparison.DISAGREES);
    }

    private long count(Comparison c) {
        return lines.stream().filter(l -> l.comparison() == c).count();
    }

    /** The comparison as text. */
    public List<String> lines(Locale locale) {
        AuditMessages messages = new AuditMessages(locale);
        List<String> out = new ArrayList<>();
        for (Line l : lines) {
            out.add(messages.text(
                    "review." + l.comparison(),
                    l.decision().item(),
                    messages.verdict(l.ruled()),
                    l.decision().by(),
                    messages.text("decision." + l.decision().decision()),
                    l.decision().reason()));
        }
        out.add(messages.text(
                "review.sum",
                Long.toString(count(Comparison.AGREES)),
                Long.toString(count(Comparison.DISAGREES)),
                Long.toString(count(Comparison.EXPIRED))));
        return out;
    }
}
