package org.oitcheck.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.audit.Decisions.Entry;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Decision;
import org.oitcheck.checklist.Decision.Kind;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.ItemException;
import org.oitcheck.checklist.NearMiss;
import org.oitcheck.checklist.Verdict;

/** What decisions and exceptions do to the items of a checklist. */
final class DecisionRules {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Decisions decisions;
    private final Contents contents;
    private final AuditMessages messages;

    DecisionRules(Decisions decisions, Contents contents, Locale locale) {
        this.decisions = decisions;
        this.contents = contents;
        this.messages = new AuditMessages(locale);
    }

    Checklist apply(Checklist c) {
        // the day of the check, not today: the same snapshot gives the same checklist on another day
        LocalDate day = c.run().finishedAt().atZone(BANGKOK).toLocalDate();
        List<Item> items = c.items().stream().map(i -> apply(i, c.year(), day)).toList();
        return Checklist.of(c.site(), c.year(), c.profile(), c.run(), items, c.rules(), c.notes());
    }

    private Item apply(Item item, int year, LocalDate day) {
        List<ItemException> exceptions = decisions.exceptions().stream()
                .filter(e -> e.item().equals(item.id()))
                .map(e -> new ItemException(
                        e.kind(),
                        e.reason(),
                        e.by(),
                        e.until(),
                        LocalDate.parse(e.until()).isBefore(day)))
                .toList();
        Optional<Entry> entry = decisions.on(item.id(), year);
        if (entry.isEmpty()) {
            return exceptions.isEmpty() ? item : with(item, item.verdict(), item.urls(), List.of(), exceptions);
        }
        Entry d = entry.get();
        String changed = changed(d, item);
        Decision shown = new Decision(
                d.decision(), d.url(), d.reason(), d.by(), d.at(), !changed.isEmpty(), changed, item.verdict());
        if (!changed.isEmpty()) {
            return with(item, item.verdict(), item.urls(), List.of(shown), exceptions);
        }
        Verdict ruled = d.decision() == Kind.REJECT ? Verdict.MISSING : Verdict.FOUND;
        return with(item, ruled, urls(d, item), List.of(shown), exceptions);
    }

    /** Why the decision no longer holds; empty while it does. */
    private String changed(Entry d, Item item) {
        if (d.url().isEmpty()) {
            // rejected when there was nothing: something to look at is news
            return item.urls().isEmpty() ? "" : messages.text("changed.appeared");
        }
        if (d.fingerprint().isEmpty()) {
            return "";
        }
        Optional<String> now = contents.fingerprint(d.url());
        if (now.isEmpty()) {
            return messages.text("changed.gone", d.url());
        }
        return now.get().equals(d.fingerprint()) ? "" : messages.text("changed.content", d.url());
    }

    private static List<String> urls(Entry d, Item item) {
        Set<String> out = new LinkedHashSet<>();
        if (d.decision() == Kind.REJECT) {
            return List.of();
        }
        if (!d.url().isEmpty()) {
            out.add(d.url());
        }
        if (d.decision() == Kind.ACCEPT) {
            out.addAll(item.urls());
        }
        return List.copyOf(out);
    }

    private Item with(
            Item i, Verdict verdict, List<String> urls, List<Decision> decision, List<ItemException> exceptions) {
        boolean changed = decision.stream().anyMatch(d -> !d.expired());
        boolean rejected = changed && decision.get(0).kind() == Kind.REJECT;
        List<String> warnings = new ArrayList<>(new Remarks(messages).of(decision, exceptions));
        warnings.addAll(i.warnings());
        List<NearMiss> misses = new ArrayList<>();
        if (rejected && !decision.get(0).url().isEmpty()) {
            misses.add(new NearMiss(decision.get(0).url(), "", decision.get(0).reason()));
        }
        misses.addAll(verdict == Verdict.FOUND ? List.of() : i.nearMisses());
        return new Item(
                i.id(),
                i.title(),
                i.indicator(),
                i.sub(),
                verdict,
                changed ? 1 : i.confidence(),
                urls,
                changed ? List.of() : i.missing(),
                !changed
                        ? i.advice()
                        : rejected
                                ? messages.text(
                                        "advice.rejected", decision.get(0).reason())
                                : "",
                i.gain(),
                warnings,
                i.evidence(),
                misses,
                decision,
                exceptions);
    }
}
