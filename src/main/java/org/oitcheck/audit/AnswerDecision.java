package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.NearMiss;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.VerifiedItem.Decision;
import org.oitcheck.checklist.VerifiedUrl;
import org.oitcheck.snapshot.FetchFailure.Cause;

/** Proposes a decision on addresses that were handed in, and says why. */
final class AnswerDecision {
    /** Confidence below which a find is shown to a person rather than accepted. */
    private static final double SURE = 0.55;

    private final AuditMessages messages;
    private final boolean complete;

    /** @param complete whether the search from the home page looked at enough to say that no clicks lead somewhere */
    AnswerDecision(AuditMessages messages, boolean complete) {
        this.messages = messages;
        this.complete = complete;
    }

    record Outcome(Decision decision, Verdict verdict, List<String> reasons) {}

    /**
     * @param together  verdict on all addresses, as if clicks led to them
     * @param checked   each address
     * @param reachable whether clicks lead to one of them
     * @param site      verdict on the site
     */
    Outcome of(FormAnswer answer, Item together, List<VerifiedUrl> checked, boolean reachable, Item site) {
        List<String> reasons = new ArrayList<>();
        Verdict verdict = verdict(together, checked);
        Decision decision = switch (verdict) {
            case FOUND -> found(together, reasons);
            case INCOMPLETE -> {
                reasons.add(messages.text("reason.INCOMPLETE", String.join(", ", together.missing())));
                yield Decision.PARTLY;
            }
            case OUTDATED -> {
                reasons.add(outdated(together));
                yield Decision.NOT_ACCEPTED;
            }
            case UNREACHABLE -> {
                reasons.add(messages.text("reason.UNREACHABLE"));
                yield Decision.NOT_ACCEPTED;
            }
            case UNREADABLE -> {
                reasons.add(messages.text("reason.UNREADABLE"));
                yield Decision.NEEDS_PERSON;
            }
            case UNDECIDED, UNLINKED -> {
                reasons.add(messages.text("reason.UNDECIDED"));
                yield Decision.NEEDS_PERSON;
            }
            case MISSING -> missing(together, checked, site, reasons);
        };
        boolean shows = verdict == Verdict.FOUND || verdict == Verdict.INCOMPLETE;
        if (shows && !reachable) {
            boolean foreign = checked.stream().noneMatch(VerifiedUrl::ownOrLinkedHost);
            if (!complete) {
                reasons.add(0, messages.text("reason.notReached"));
                decision = Decision.NEEDS_PERSON;
                verdict = Verdict.UNDECIDED;
            } else if (foreign) {
                reasons.add(0, messages.text("reason.foreign"));
                decision = Decision.NOT_ACCEPTED;
                verdict = Verdict.UNLINKED;
            } else {
                reasons.add(0, messages.text("reason.UNLINKED"));
                decision = Decision.PARTLY;
                verdict = Verdict.UNLINKED;
            }
        }
        failures(checked, reasons);
        return new Outcome(decision, verdict, reasons);
    }

    private static Verdict verdict(Item together, List<VerifiedUrl> checked) {
        if (together.verdict() != Verdict.MISSING && together.verdict() != Verdict.UNDECIDED) {
            return together.verdict();
        }
        // nothing speaks for the item: the most hopeful of the addresses decides what is known
        if (checked.stream().anyMatch(u -> u.verdict() == Verdict.UNREADABLE)) {
            return Verdict.UNREADABLE;
        }
        if (checked.stream().anyMatch(u -> u.verdict() == Verdict.UNDECIDED)) {
            return Verdict.UNDECIDED;
        }
        return checked.stream().allMatch(u -> u.verdict() == Verdict.UNREACHABLE)
                ? Verdict.UNREACHABLE
                : Verdict.MISSING;
    }

    private Decision found(Item together, List<String> reasons) {
        if (together.confidence() < SURE) {
            reasons.add(messages.text("reason.unsure"));
            return Decision.NEEDS_PERSON;
        }
        reasons.add(messages.text("reason.FOUND"));
        return Decision.ACCEPTED;
    }

    private String outdated(Item together) {
        String years = together.evidence().stream()
                .map(org.oitcheck.checklist.Evidence::fiscalYear)
                .filter(y -> y != 0)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? messages.text("reason.OUTDATED") : messages.text("reason.OUTDATED.year", years);
    }

    private Decision missing(Item together, List<VerifiedUrl> checked, Item site, List<String> reasons) {
        boolean homeOnly = checked.stream()
                .allMatch(u -> u.reachableByClicks() && u.clickPath().size() == 1);
        if (homeOnly) {
            reasons.add(messages.text("reason.home"));
            return site.verdict() == Verdict.FOUND ? Decision.PARTLY : Decision.NOT_ACCEPTED;
        }
        reasons.add(messages.text("reason.MISSING"));
        together.nearMisses().stream()
                .map(NearMiss::why)
                .distinct()
                .limit(2)
                .forEach(w -> reasons.add(messages.text("reason.why", w)));
        return Decision.NOT_ACCEPTED;
    }

    private void failures(List<VerifiedUrl> checked, List<String> reasons) {
        for (VerifiedUrl u : checked) {
            if (!u.failure().isEmpty() && !u.failure().equals(Cause.TOO_BIG.name())) {
                String status = u.status() >= 300 ? Integer.toString(u.status()) : "–";
                reasons.add(messages.text(
                        "reason.failed." + failureKind(u.failure()), u.url(), messages.cause(u.failure()), status));
            }
        }
    }

    private static String failureKind(String cause) {
        return switch (Cause.valueOf(cause)) {
            case BLOCKED, ROBOTS, SKIPPED -> "us";
            case FORBIDDEN_ADDRESS -> "forbidden";
            default -> "all";
        };
    }
}
