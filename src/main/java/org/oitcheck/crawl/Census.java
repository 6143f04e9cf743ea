package org.oitcheck.crawl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oitcheck.snapshot.CrawlFacts;
import org.oitcheck.snapshot.FetchFailure.Cause;

/** Counts what was fetched of what is known, and says whether that is enough to claim that something is absent. */
final class Census {
    /** Share of the known addresses that may be refused or fail before the crawl stops counting as complete. */
    private static final double TOLERABLE = 0.05;

    /** A site of so few addresses is one of which little was seen. */
    private static final int FEW = 3;

    private final CrawlSettings settings;
    private final AnswerDesk desk;
    private final Halt halt;
    private final FailureBook failures;
    /** Pages that are next to empty without their scripts, which did not run. */
    private final int unbuilt;

    private final int known;
    private final List<Target> left;
    private final List<Target> tooDeep;
    private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);

    Census(
            CrawlSettings settings,
            BestFirstFrontier frontier,
            FailureBook failures,
            AnswerDesk desk,
            int unbuilt,
            Halt halt) {
        this.unbuilt = unbuilt;
        this.settings = settings;
        this.desk = desk;
        this.halt = halt;
        this.failures = failures;
        this.known = frontier.known();
        this.left = frontier.inState(Target.State.QUEUED, Target.State.RUNNING);
        this.tooDeep = frontier.inState(Target.State.TOO_DEEP);
        causes.putAll(failures.counts());
    }

    /** Addresses known and not asked for. */
    List<Target> skipped() {
        List<Target> all = new ArrayList<>(left);
        all.addAll(tooDeep);
        return all;
    }

    String whySkipped(Target target) {
        return target.state == Target.State.TOO_DEEP
                ? "more than " + settings.maxDepth() + " clicks from the home page"
                : "the crawl ended before: " + halt.why();
    }

    List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (!halt.why().isEmpty()) {
            limits.add(halt.why());
        }
        if (!tooDeep.isEmpty()) {
            limits.add("max-depth");
        }
        if (desk.bytesLimitHit()) {
            limits.add("max-bytes");
        }
        return limits;
    }

    CrawlFacts.Coverage coverage() {
        return new CrawlFacts.Coverage(
                known,
                desk.captured(),
                failures.broken(),
                count(Cause.BLOCKED),
                count(Cause.ROBOTS),
                left.size() + tooDeep.size(),
                incompleteBecause().isEmpty());
    }

    List<String> notes() {
        return incompleteBecause().stream()
                .map(why -> "coverage is incomplete: " + why)
                .toList();
    }

    private List<String> incompleteBecause() {
        List<String> why = new ArrayList<>();
        if (!halt.why().isEmpty()) {
            why.add("the crawl ended before its end (" + halt.why() + ")");
        }
        long promising = tooDeep.stream()
                .filter(t -> t.score > 0 || MediaHints.document(t.url()))
                .count();
        if (promising > 0 || tooDeep.size() > Math.max(20, known * TOLERABLE)) {
            why.add(tooDeep.size() + " addresses lie deeper than " + settings.maxDepth() + " clicks");
        }
        if (many(count(Cause.BLOCKED))) {
            why.add(count(Cause.BLOCKED) + " addresses refused us");
        }
        if (many(count(Cause.ROBOTS))) {
            why.add(count(Cause.ROBOTS) + " addresses are forbidden by robots.txt");
        }
        if (many(unbuilt) || (unbuilt > 0 && known <= FEW)) {
            why.add(unbuilt + " pages are built by script and were not opened in a browser");
        }
        int silent = count(Cause.TIMEOUT) + count(Cause.CONNECTION) + count(Cause.SERVER_ERROR);
        if (silent > Math.max(3, 2 * known * TOLERABLE)) {
            why.add(silent + " addresses did not answer properly");
        }
        return why;
    }

    private boolean many(int n) {
        return n > Math.max(1, known * TOLERABLE);
    }

    private int count(Cause cause) {
        return causes.getOrDefault(cause, 0);
    }
}
