package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Archive;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.VerifiedUrl;
import org.oitcheck.match.UrlJudge;
import org.oitcheck.rules.Rule;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.ClickPath;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** Looks at one submitted address: what came, who owns the host, whether clicks lead there, and what it says for the item. */
final class UrlAudit {
    private static final int LONGEST = 160;

    private final Snapshot snapshot;
    private final UrlJudge judge;
    private final AuditMessages messages;
    private final Set<String> linkedHosts = new HashSet<>();

    UrlAudit(Snapshot snapshot, UrlJudge judge, AuditMessages messages) {
        this.snapshot = snapshot;
        this.judge = judge;
        this.messages = messages;
        for (Capture c : snapshot.captures()) {
            // only what clicks lead to may vouch for another host: a page known because it was handed in may not vouch
            // for itself
            if (c.ok() && !c.offSite() && linked(c.finalUrl())) {
                snapshot.linksFrom(c.finalUrl()).forEach(l -> linkedHosts.add(l.to().host()));
            }
        }
    }

    private boolean linked(PageUrl url) {
        return snapshot.clickPath(url).isPresent();
    }

    VerifiedUrl check(Rule rule, PageUrl url) {
        Optional<Capture> capture = snapshot.capture(url);
        Optional<FetchFailure> failure = snapshot.failure(url);
        PageUrl end = capture.map(Capture::finalUrl).orElse(url);
        Item item = judge.judge(rule, List.of(url));
        Optional<Evidence> own = item.evidence().stream()
                .filter(e -> e.url().equals(end.value()))
                .findFirst();
        Optional<Evidence> any = own.or(() -> item.evidence().stream().findFirst());
        List<ClickStep> path = path(url, end);
        return new VerifiedUrl(
                url.value(),
                end.value(),
                own.map(Evidence::title).orElse(""),
                capture.map(Capture::mediaType).orElse(""),
                capture.map(Capture::status)
                        .orElse(failure.map(FetchFailure::status).orElse(0)),
                failure(url, capture, failure),
                verdict(item.verdict(), capture, failure),
                !path.isEmpty(),
                path,
                snapshot.ownHost(end) || linkedHosts.contains(end.host()) || linkedHosts.contains(url.host()),
                any.map(Evidence::fiscalYear).orElse(0),
                capture.map(c -> new Archive(c.warcFile(), c.offset(), c.digest()))
                        .orElse(Archive.NONE));
    }

    private static String failure(PageUrl url, Optional<Capture> capture, Optional<FetchFailure> failure) {
        return failure.map(f -> f.cause().name()).orElse(capture.isPresent() ? "" : FetchFailure.Cause.SKIPPED.name());
    }

    /** What was opened and read and says nothing for the item is no longer undecided. */
    static Verdict verdict(Verdict judged, Optional<Capture> capture, Optional<FetchFailure> failure) {
        boolean read = capture.map(Capture::ok).orElse(false) && failure.isEmpty();
        if (judged == Verdict.UNDECIDED && read) {
            return Verdict.MISSING;
        }
        if (judged == Verdict.MISSING && failure.isPresent()) {
            return failure.get().broken() ? Verdict.UNREACHABLE : Verdict.UNDECIDED;
        }
        return judged == Verdict.MISSING && capture.isEmpty() ? Verdict.UNDECIDED : judged;
    }

    private List<ClickStep> path(PageUrl url, PageUrl end) {
        Optional<ClickPath> path = snapshot.clickPath(end).or(() -> snapshot.clickPath(url));
        List<ClickStep> out = new ArrayList<>();
        path.ifPresent(p -> {
            out.add(new ClickStep(snapshot.facts().home().value(), messages.text("home")));
            p.steps().forEach(l -> out.add(new ClickStep(l.to().value(), words(l))));
        });
        return out;
    }

    private static String words(Link l) {
        String words = !l.anchor().isBlank() ? l.anchor() : !l.title().isBlank() ? l.title() : l.heading();
        String one = words.replaceAll("\\s+", " ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    }
}
