package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Decision;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedItem.Said;
import org.oitcheck.checklist.VerifiedUrl;
import org.oitcheck.match.UrlJudge;
import org.oitcheck.rules.Rule;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** Verifies one answer. */
final class ItemAudit {
    private static final int MOST_BETTER = 5;

    private final Snapshot snapshot;
    private final UrlJudge judge;
    private final AuditMessages messages;
    private final UrlAudit urls;
    private final AnswerDecision decisions;

    ItemAudit(Snapshot snapshot, UrlJudge judge, Locale locale) {
        this.snapshot = snapshot;
        this.judge = judge;
        this.messages = new AuditMessages(locale);
        this.urls = new UrlAudit(snapshot, judge, messages);
        this.decisions =
                new AnswerDecision(messages, snapshot.facts().coverage().complete());
    }

    /** An item of the form that the agency's file has no row for. */
    VerifiedItem leftOut(Item site) {
        FormAnswer none = new FormAnswer(site.id(), FormAnswer.Said.BLANK, List.of(), List.of(), "", "", List.of());
        return withoutAddress(none, site, messages.text("reason.leftOut"));
    }

    VerifiedItem audit(Rule rule, FormAnswer answer, Item site) {
        if (answer.urls().isEmpty()) {
            return withoutAddress(answer, site, "");
        }
        List<VerifiedUrl> checked =
                answer.urls().stream().map(u -> urls.check(rule, u)).toList();
        Item together = judge.judge(rule, answer.urls());
        boolean reachable = checked.stream().anyMatch(VerifiedUrl::reachableByClicks)
                || together.evidence().stream().limit(1).anyMatch(this::reachable);
        AnswerDecision.Outcome outcome = decisions.of(answer, together, checked, reachable, site);
        VerifiedItem.Decision decision = outcome.decision();
        List<String> reasons = new ArrayList<>(outcome.reasons());
        if (answer.said() == FormAnswer.Said.NO) {
            reasons.add(0, messages.text("reason.no.urls"));
            decision = VerifiedItem.Decision.NEEDS_PERSON;
        }
        List<String> better =
                decision == VerifiedItem.Decision.ACCEPTED ? List.of() : better(answer, site, outcome.verdict());
        if (!better.isEmpty()) {
            reasons.add(messages.text("reason.better"));
        }
        reasons.addAll(remarks(answer));
        return personal(
                new VerifiedItem(
                        site.id(),
                        site.title(),
                        messages.place(answer.place()),
                        Said.valueOf(answer.said().name()),
                        answer.claims(),
                        answer.explanation(),
                        answer.unusable(),
                        decision,
                        outcome.verdict(),
                        site.verdict(),
                        together.confidence(),
                        checked,
                        together.missing(),
                        together.evidence().stream()
                                .limit(1)
                                .flatMap(e -> e.components().stream())
                                .toList(),
                        better,
                        reasons,
                        together.warnings(),
                        together.evidence(),
                        site.decision(),
                        site.exceptions()),
                site);
    }

    private VerifiedItem withoutAddress(FormAnswer answer, Item site, String reason) {
        List<String> reasons = new ArrayList<>();
        boolean explained = !answer.explanation().isBlank();
        if (!reason.isEmpty()) {
            reasons.add(reason);
        } else {
            reasons.add(messages.text("reason.noAddress." + answer.said()));
        }
        if (!answer.unusable().isEmpty()) {
            reasons.add(messages.text(
                    "reason.unusable", AnswerBook.cut(answer.unusable().get(0))));
        }
        List<String> better = better(answer, site, Verdict.MISSING);
        if (!better.isEmpty()) {
            reasons.add(messages.text("reason.siteHas." + (site.verdict() == Verdict.FOUND ? "FOUND" : "PART")));
        }
        if (explained) {
            reasons.add(messages.text("reason.explained"));
        }
        reasons.addAll(remarks(answer));
        return personal(
                new VerifiedItem(
                        site.id(),
                        site.title(),
                        messages.place(answer.place()),
                        Said.valueOf(answer.said().name()),
                        answer.claims(),
                        answer.explanation(),
                        answer.unusable(),
                        explained ? VerifiedItem.Decision.NEEDS_PERSON : VerifiedItem.Decision.NOT_ACCEPTED,
                        site.verdict(),
                        site.verdict(),
                        site.confidence(),
                        List.of(),
                        site.missing(),
                        List.of(),
                        better,
                        reasons,
                        List.of(),
                        site.evidence(),
                        site.decision(),
                        site.exceptions()),
                site);
    }

    private List<String> remarks(FormAnswer answer) {
        return answer.remarks().stream()
                .map(r -> messages.text(r.key(), r.arguments().toArray(String[]::new)))
                .toList();
    }

    /** Addresses of the site's own verdict that were not handed in, when they serve better than what was. */
    private List<String> better(FormAnswer answer, Item site, Verdict submitted) {
        boolean serves = site.verdict() == Verdict.FOUND
                || site.verdict() == Verdict.INCOMPLETE && submitted.compareTo(Verdict.INCOMPLETE) > 0;
        if (!serves) {
            return List.of();
        }
        Set<String> given = new LinkedHashSet<>();
        for (PageUrl u : answer.urls()) {
            given.add(u.value());
            snapshot.capture(u).ifPresent(c -> given.add(c.finalUrl().value()));
        }
        return site.urls().stream()
                .filter(u -> !given.contains(u))
                .filter(u -> PageUrl.parse(u)
                        .map(p -> snapshot.clickPath(p).isPresent())
                        .orElse(false))
                .limit(MOST_BETTER)
                .toList();
    }

    private boolean reachable(Evidence e) {
        return !e.clickPath().isEmpty();
    }

    /** A person's decision that still holds stands above ours; what else people said stands before our reasons. */
    private VerifiedItem personal(VerifiedItem i, Item site) {
        Optional<Decision> holds = site.decided().filter(d -> !d.expired());
        VerifiedItem.Decision decision = holds.map(d -> decided(d, i)).orElse(i.decision());
        List<String> reasons = new ArrayList<>();
        holds.ifPresent(d -> reasons.add(messages.text("reason.person." + d.kind(), d.by(), d.reason())));
        reasons.addAll(new Remarks(messages).of(holds.isPresent() ? List.of() : site.decision(), site.exceptions()));
        reasons.addAll(i.reasons());
        return new VerifiedItem(
                i.id(),
                i.title(),
                i.place(),
                i.said(),
                i.answer(),
                i.explanation(),
                i.unusable(),
                decision,
                i.verdict(),
                i.siteVerdict(),
                i.confidence(),
                i.urls(),
                i.missing(),
                i.components(),
                i.better(),
                reasons,
                i.warnings(),
                i.evidence(),
                i.personal(),
                i.exceptions());
    }

    private static VerifiedItem.Decision decided(Decision d, VerifiedItem i) {
        boolean good = switch (d.kind()) {
            case ACCEPT -> true;
            case REJECT -> false;
            case POINT ->
                i.urls().stream()
                        .anyMatch(u -> u.url().equals(d.url()) || u.finalUrl().equals(d.url()));
        };
        return good ? VerifiedItem.Decision.ACCEPTED : VerifiedItem.Decision.NOT_ACCEPTED;
    }
}
