package org.oitcheck.match;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.snapshot.Snapshot;

/**
 * Has the scans recognised that stand at addresses which were handed in, page after page until the item is decided. What was recognised
 * stays for the items after it. Not safe for use by several threads.
 */
final class ClaimedScans {
    private final Optional<Recogniser> recogniser;
    private final Map<Unit, Scan> scans = new IdentityHashMap<>();

    ClaimedScans(Snapshot snapshot, SiteTexts texts, NameMatcher names, OcrUse use, Collection<Unit> units) {
        this.recogniser = Recogniser.of(use, snapshot, names);
        recogniser.ifPresent(reader -> {
            units.forEach(u -> Scan.of(u, texts, snapshot).ifPresent(s -> scans.put(u, s)));
            if (use.mode() == OcrUse.Mode.ALL) {
                scans.values().forEach(reader::all);
            }
        });
    }

    /** The unit with what was recognised of it so far. */
    Unit now(Unit unit) {
        Scan scan = scans.get(unit);
        return scan == null ? unit : scan.now();
    }

    /**
     * Recognises more and more of some units, in their order, the beginnings first.
     *
     * @param wanted  what may be recognised; what is no scan is left alone
     * @param decided whether that is enough; asked after each step
     * @param goOn    whether more than the beginning is wanted, as far as is known by then
     */
    void read(List<UrlJudge.Near> wanted, BooleanSupplier decided, Predicate<UrlJudge.Near> goOn) {
        List<UrlJudge.Near> open = wanted.stream()
                .filter(n -> scans.containsKey(n.unit()))
                .limit(Recogniser.MOST_SCANS)
                .toList();
        // the beginning tells what a document is; the rest of it, what is in it
        for (int bound : List.of(Recogniser.FIRST_PAGES, Recogniser.MOST_PAGES)) {
            for (UrlJudge.Near n : open) {
                Scan s = scans.get(n.unit());
                while (s != null
                        && s.more()
                        && s.done() < bound
                        && (s.done() < Recogniser.FIRST_PAGES || goOn.test(n))) {
                    recogniser.orElseThrow().turn(s);
                    if (decided.getAsBoolean()) {
                        return;
                    }
                }
            }
        }
    }
}
