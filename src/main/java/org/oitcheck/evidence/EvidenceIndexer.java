package org.oitcheck.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Archive;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.EvidenceIndex.EvidenceItem;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.EvidenceIndex.Tls;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** Lists what stood at the addresses behind each item, from a stored crawl; without pictures. */
final class EvidenceIndexer {
    private static final int MOST_PIECES = 8;
    private static final int MOST_OF_SITE = 3;

    private final Snapshot snapshot;
    private final Facts facts;

    /** Facts that the results do not tell. */
    record Facts(Instant made, String program, String rules) {}

    EvidenceIndexer(Snapshot snapshot, Facts facts) {
        this.snapshot = snapshot;
        this.facts = facts;
    }

    EvidenceIndex of(Verification v, EvidenceIndex.Kind kind) {
        return new EvidenceIndex(
                v.site(),
                v.year(),
                v.profile(),
                kind,
                facts.made(),
                facts.program(),
                v.form().file(),
                v.form().agency().isBlank() ? v.site().name() : v.form().agency(),
                v.run().finishedAt(),
                facts.rules(),
                v.run().coverage().complete(),
                v.form().notes(),
                v.items().stream().map(this::item).toList());
    }

    EvidenceIndex of(Checklist c) {
        return new EvidenceIndex(
                c.site(),
                c.year(),
                c.profile(),
                EvidenceIndex.Kind.CHECK,
                facts.made(),
                facts.program(),
                "",
                c.site().name(),
                c.run().finishedAt(),
                facts.rules(),
                c.run().coverage().complete(),
                c.notes(),
                c.items().stream().map(this::item).toList());
    }

    private EvidenceItem item(Item i) {
        List<EvidencePiece> pieces = i.evidence().stream()
                .limit(MOST_OF_SITE)
                .map(e -> piece(e, false))
                .toList();
        List<String> reasons = new ArrayList<>();
        if (!i.advice().isBlank()) {
            reasons.add(i.advice());
        }
        reasons.addAll(i.warnings());
        return new EvidenceItem(i.id(), i.title(), i.verdict(), "", VerifiedItem.Said.BLANK, reasons, pieces);
    }

    private EvidenceItem item(VerifiedItem i) {
        List<EvidencePiece> pieces = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (VerifiedUrl u : i.urls()) {
            pieces.add(piece(u, i.evidence()));
            seen.add(u.finalUrl());
        }
        // documents one step on from what was submitted, or of the site when nothing was
        for (Evidence e : i.evidence()) {
            if (pieces.size() < MOST_PIECES && seen.add(e.url())) {
                pieces.add(piece(e, false));
            }
        }
        List<String> reasons = new ArrayList<>(i.reasons());
        reasons.addAll(i.warnings());
        return new EvidenceItem(i.id(), i.title(), i.verdict(), i.decision().name(), i.said(), reasons, pieces);
    }

    private EvidencePiece piece(VerifiedUrl u, List<Evidence> evidence) {
        List<ComponentFinding> quotes = evidence.stream()
                .filter(e -> e.url().equals(u.finalUrl()))
                .findFirst()
                .map(Evidence::components)
                .orElse(List.of());
        return piece(u.url(), u.title(), true, u.clickPath(), quotes);
    }

    private EvidencePiece piece(Evidence e, boolean submitted) {
        return piece(e.url(), e.title(), submitted, e.clickPath(), e.components());
    }

    private EvidencePiece piece(
            String address, String title, boolean submitted, List<ClickStep> path, List<ComponentFinding> quotes) {
        Optional<PageUrl> url = PageUrl.parse(address);
        Optional<Capture> capture = url.flatMap(snapshot::capture);
        Optional<FetchFailure> failure = url.flatMap(snapshot::failure);
        String at = capture.map(c -> c.at().toString())
                .orElse(failure.filter(f -> f.tries() > 0)
                        .map(f -> f.at().toString())
                        .orElse(""));
        return new EvidencePiece(
                address,
                capture.map(c -> c.finalUrl().value()).orElse(address),
                submitted,
                title,
                capture.map(Capture::mediaType).orElse(""),
                capture.map(Capture::status)
                        .orElse(failure.map(FetchFailure::status).orElse(0)),
                failure.map(f -> f.cause().name()).orElse(capture.isPresent() ? "" : FetchFailure.Cause.SKIPPED.name()),
                at,
                capture.map(c -> c.redirects().stream().map(PageUrl::value).toList())
                        .orElse(List.of()),
                capture.map(Capture::length).orElse(0L),
                capture.map(c -> new Archive(c.warcFile(), c.offset(), c.digest()))
                        .orElse(Archive.NONE),
                capture.map(Capture::finalUrl)
                        .or(() -> url)
                        .flatMap(snapshot::tls)
                        .map(t -> List.of(new Tls(
                                t.protocol(),
                                t.subject(),
                                t.issuer(),
                                t.notBefore(),
                                t.notAfter(),
                                t.digest(),
                                t.problem())))
                        .orElse(List.of()),
                path,
                quotes,
                List.of());
    }
}
