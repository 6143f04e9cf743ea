package org.oitcheck.monitor;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.store.Night;
import org.oitcheck.store.Problem;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.oitcheck.store.WatchedSite;

/**
 * Keeps the book of what got worse: a run that sees it first only raises a suspicion, another run confirms it or clears it, and a
 * later one sees it solved. Verdicts that say "we do not know" neither raise nor clear anything; what an item is compared with is its
 * last certain verdict.
 */
final class ProblemBook implements RunListener {
    private static final int NIGHTS = 15;

    private final Store store;
    private final Duration look;

    ProblemBook(Store store, Duration look) {
        this.store = store;
        this.look = look;
    }

    @Override
    public void finished(RunFinished event) {
        long site = event.site().id();
        Map<String, Item> items = new HashMap<>();
        event.now().items().forEach(i -> items.put(i.id(), i));
        Set<String> known = new HashSet<>();
        for (Problem p : store.problems().open(site)) {
            known.add(p.item());
            if (p.ofSite()) {
                clear(p); // it could be checked
            } else {
                look(p, Optional.ofNullable(items.get(p.item())), event.run());
            }
        }
        Map<String, Verdict> last = lastCertain(event);
        for (Item item : event.now().items()) {
            Verdict before = last.get(item.id());
            if (before != null && worse(before, item.verdict()) && !known.contains(item.id())) {
                store.problems().suspect(suspicion(event, item, before), look);
            }
        }
    }

    private void look(Problem p, Optional<Item> item, StoredRun run) {
        if (item.isEmpty()) {
            clear(p); // the form changed
            return;
        }
        Item now = item.get();
        if (now.verdict().uncertain()) {
            return;
        }
        if (!worse(p.before(), now.verdict())) {
            clear(p);
        } else if (run.id() != p.openedRun()) {
            store.problems().confirm(p.id(), now.verdict(), url(now, p.url()), now.advice());
        }
    }

    private void clear(Problem p) {
        if (p.state() == Problem.State.SUSPECTED) {
            store.problems().drop(p.id());
        } else {
            store.problems().solve(p.id());
        }
    }

    @Override
    public void failed(WatchedSite site, StoredRun run, boolean siteAtFault) {
        if (!siteAtFault) {
            return; // our own trouble says nothing about the site
        }
        Optional<Problem> open = store.problems().open(site.id()).stream()
                .filter(Problem::ofSite)
                .findFirst();
        String url = site.entry().url();
        if (open.isEmpty()) {
            store.problems()
                    .suspect(
                            Problem.suspected(
                                    site.id(),
                                    "",
                                    "",
                                    Verdict.FOUND,
                                    Verdict.UNREACHABLE,
                                    url,
                                    run.trouble(),
                                    run.id()),
                            look);
        } else if (open.get().openedRun() != run.id()) {
            store.problems().confirm(open.get().id(), Verdict.UNREACHABLE, url, run.trouble());
        }
    }

    /** Last certain verdict of each item in earlier runs with the same form. */
    private Map<String, Verdict> lastCertain(RunFinished event) {
        Map<String, Verdict> last = new HashMap<>();
        Set<Long> same = new HashSet<>();
        List<StoredRun> runs = store.runs().ofSite(event.site().id(), 3 * NIGHTS);
        runs.stream()
                .filter(r -> r.year() == event.run().year()
                        && r.profile().equals(event.run().profile()))
                .forEach(r -> same.add(r.id()));
        for (Night night : store.runs().nights(event.site().id(), NIGHTS)) { // oldest first: newer ones overwrite
            if (night.runId() < event.run().id() && same.contains(night.runId())) {
                night.verdicts().forEach((item, verdict) -> {
                    if (!verdict.uncertain()) {
                        last.put(item, verdict);
                    }
                });
            }
        }
        return last;
    }

    private static boolean worse(Verdict before, Verdict now) {
        return !now.uncertain() && now.compareTo(before) > 0;
    }

    private static Problem suspicion(RunFinished event, Item item, Verdict before) {
        String old = event.before()
                .flatMap(b -> b.checklist().items().stream()
                        .filter(i -> i.id().equals(item.id()))
                        .findFirst())
                .map(i -> url(i, ""))
                .orElse("");
        String url = url(item, old.isEmpty() ? event.site().entry().url() : old);
        return Problem.suspected(
                event.site().id(),
                item.id(),
                item.title(),
                before,
                item.verdict(),
                url,
                item.advice(),
                event.run().id());
    }

    private static String url(Item item, String otherwise) {
        return item.urls().stream().findFirst().orElse(otherwise);
    }
}
