package org.oitcheck.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.rules.NameMatcher;
import org.oitcheck.rules.Rule;
import org.oitcheck.snapshot.Snapshot;

/**
 * Has scans recognised, as few pages as decide the items: in rounds, each item that is not decided asks for the next pages of its
 * best scan; what was recognised may name the scan for another item, or clear this one. The same snapshot asks for the same pages in
 * the same order. Used once for a match.
 */
final class ScanDesk {
    /** Identity from which on a scan is worth recognising for an item. */
    private static final double WORTH = 0.45;

    private static final int MOST_ROUNDS = 400;
    /** Scans of which nothing tells what they are, begun when items are missing. */
    private static final int MOST_NAMELESS = 20;

    private final Snapshot snapshot;
    private final SiteTexts texts;
    private final NameMatcher names;
    private final Optional<Recogniser> recogniser;
    private final OcrUse use;
    private final int threads;
    private final List<Scan> asked = new ArrayList<>();

    /** @param threads most documents at once */
    ScanDesk(Snapshot snapshot, SiteTexts texts, NameMatcher names, OcrUse use, int threads) {
        this.threads = threads;
        this.snapshot = snapshot;
        this.texts = texts;
        this.names = names;
        this.recogniser = Recogniser.of(use, snapshot, names);
        this.use = use;
    }

    /**
     * @param units      units of the site
     * @param candidates what they may be
     * @param identifier says what a unit may be
     * @param judge      says what is decided
     * @return the units, those of which something was recognised made anew; the very list when none was
     */
    List<Unit> read(List<Unit> units, Map<Rule, List<Candidate>> candidates, Identifier identifier, ItemJudge judge) {
        if (recogniser.isEmpty()) {
            return units;
        }
        Map<Unit, Scan> scans = new IdentityHashMap<>();
        List<Scan> inOrder = new ArrayList<>();
        for (Unit u : units) {
            Scan.of(u, texts, snapshot).ifPresent(s -> {
                scans.put(u, s);
                inOrder.add(s);
            });
        }
        if (inOrder.isEmpty()) {
            return units;
        }
        if (use.mode() == OcrUse.Mode.ALL) {
            asked.addAll(inOrder);
            recognise(inOrder, Recogniser::all);
        } else {
            new Rounds(inOrder, candidates, identifier, judge).go();
        }
        return units.stream()
                .map(u -> scans.containsKey(u) ? scans.get(u).now() : u)
                .toList();
    }

    /** Whether no link says what a scan is, so that it may be anything. */
    static boolean nameless(Unit u) {
        return u.incoming().stream().allMatch(in -> in.generic() || in.words().isBlank());
    }

    /** The asking of undecided items. */
    private final class Rounds {
        private final List<Scan> scans;
        private final Identifier identifier;
        private final ItemJudge judge;
        /** Candidates that are no scans, by item; and what each scan is a candidate for now. */
        private final Map<Rule, List<Candidate>> fixed = new HashMap<>();

        private final Map<Scan, Map<Rule, Candidate>> offered = new LinkedHashMap<>();

        Rounds(List<Scan> scans, Map<Rule, List<Candidate>> candidates, Identifier identifier, ItemJudge judge) {
            this.scans = scans;
            this.identifier = identifier;
            this.judge = judge;
            Set<Unit> scanned = Collections.newSetFromMap(new IdentityHashMap<>());
            scans.forEach(s -> scanned.add(s.before()));
            scans.forEach(s -> offered.put(s, identifier.identify(s.now())));
            candidates.forEach((rule, all) -> fixed.put(
                    rule, all.stream().filter(c -> !scanned.contains(c.unit())).toList()));
        }

        void go() {
            ask();
            boolean missing = askable().stream()
                    .anyMatch(r -> judge.judge(r, candidates(r)).isEmpty());
            List<Scan> nameless = scans.stream()
                    .filter(s -> s.done() == 0 && s.more() && nameless(s.before()))
                    .limit(missing ? MOST_NAMELESS : 0)
                    .toList();
            if (!nameless.isEmpty()) {
                asked.addAll(nameless);
                recognise(nameless, Recogniser::turn);
                nameless.forEach(s -> offered.put(s, identifier.identify(s.now())));
                ask();
            }
        }

        private List<Rule> askable() {
            return names.pack().rules().stream()
                    .filter(r -> r.kind() != Rule.Kind.FUNCTION && r.kind() != Rule.Kind.LIST)
                    .toList();
        }

        private List<Candidate> candidates(Rule rule) {
            List<Candidate> all = new ArrayList<>(fixed.getOrDefault(rule, List.of()));
            offered.values().forEach(o -> Optional.ofNullable(o.get(rule)).ifPresent(all::add));
            return all;
        }

        private void ask() {
            Set<Rule> open = new LinkedHashSet<>(askable());
            Map<Rule, Set<Scan>> tried = new HashMap<>();
            for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
                Set<Scan> next = new LinkedHashSet<>();
                for (Rule rule : List.copyOf(open)) {
                    Set<Scan> own = tried.computeIfAbsent(rule, r -> new HashSet<>());
                    Optional<Scan> best = next(rule, own);
                    if (best.isEmpty()) {
                        open.remove(rule);
                    } else {
                        own.add(best.get());
                        next.add(best.get());
                    }
                }
                if (next.isEmpty()) {
                    return;
                }
                next.stream().filter(s -> !asked.contains(s)).forEach(asked::add);
                recognise(List.copyOf(next), Recogniser::turn);
                next.forEach(s -> offered.put(s, identifier.identify(s.now())));
            }
        }

        /** The scan whose next pages may decide an item; absent when it is decided, or nothing is left to ask. */
        private Optional<Scan> next(Rule rule, Set<Scan> tried) {
            List<Offered> possible = scans.stream()
                    .filter(s -> s.more() && s.done() < Recogniser.MOST_PAGES)
                    .filter(s -> tried.contains(s) || tried.size() < Recogniser.MOST_SCANS)
                    .flatMap(s -> Optional.ofNullable(
                                    offered.getOrDefault(s, Map.of()).get(rule))
                            .stream()
                            .map(c -> new Offered(s, c)))
                    .toList();
            if (possible.isEmpty()) {
                return Optional.empty();
            }
            List<Judged> judged = judge.judge(rule, candidates(rule));
            if (!judged.isEmpty() && judged.get(0).verdict() == Verdict.FOUND && !judge.lacks(rule, judged.get(0))) {
                return Optional.empty();
            }
            // one that is begun and still speaks for the item goes on before another is begun
            return possible.stream()
                    .filter(o -> worth(rule, o))
                    .min(Comparator.comparing((Offered o) -> o.scan().done() == 0)
                            .thenComparingInt(o -> judge.yearRank(rule, o.candidate()))
                            .thenComparing(o -> -o.candidate().identity())
                            .thenComparing(o -> o.scan().before().url()))
                    .map(Offered::scan);
        }

        /** A scan, and what speaks for it being the item. */
        private record Offered(Scan scan, Candidate candidate) {}

        private boolean worth(Rule rule, Offered offered) {
            Candidate c = offered.candidate();
            boolean begun = offered.scan().done() > 0;
            return c.identity() >= (begun ? Candidate.ACCEPTED : WORTH)
                    && judge.yearRank(rule, c) < ItemJudge.WRONG_YEAR
                    && judge.linked(c.unit());
        }
    }

    private void recognise(Collection<Scan> scans, BiConsumer<Recogniser, Scan> how) {
        Recogniser reader = recogniser.orElseThrow();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, scans.size())));
        try {
            List<Future<?>> waiting = new ArrayList<>();
            for (Scan s : scans) {
                waiting.add(pool.submit(() -> how.accept(reader, s)));
            }
            for (Future<?> f : waiting) {
                f.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while recognising", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("recognition failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What was done, for the run. */
    OcrFacts facts() {
        Set<Scan.Page> pages = new LinkedHashSet<>();
        Set<String> documents = new HashSet<>();
        for (Scan s : asked) {
            pages.addAll(s.pages());
        }
        long letters = 0;
        double sum = 0;
        for (Scan.Page p : pages) {
            documents.add(p.digest());
            letters += p.letters();
            sum += p.letters() * p.confidence();
        }
        int known = texts.extractions().values().stream()
                .mapToInt(Scan::unrecognised)
                .sum();
        boolean lacking = asked.stream().anyMatch(Scan::failed);
        String problem = lacking ? use.engine().map(OcrEngine::problem).orElse("") : "";
        return new OcrFacts(
                use.mode().name().toLowerCase(Locale.ROOT),
                documents.size(),
                pages.size(),
                Math.max(0, known - pages.size()),
                letters == 0 ? 0 : Math.round(sum / letters * 1000) / 1000.0,
                problem);
    }
}
