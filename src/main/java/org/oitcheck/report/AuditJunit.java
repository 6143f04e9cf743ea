package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedItem.Decision;

/** A verification as JUnit XML: each item a test case that fails unless it is accepted. */
final class AuditJunit {
    private AuditJunit() {}

    static byte[] render(Verification raw, Locale locale) {
        Verification v = CleanAudit.verification(raw);
        AuditText words = new AuditText(Texts.of(locale));
        return JunitXml.of(
                "OIT " + v.year() + " " + v.form().file() + " " + v.site().url(),
                v.run().finishedAt(),
                v.items().stream()
                        .map(i -> new JunitXml.Case(
                                "OIT" + v.year() + ".verify",
                                i.id() + " " + i.title(),
                                failure(i, words),
                                told(i, words)))
                        .toList());
    }

    private static Optional<JunitXml.Failure> failure(VerifiedItem i, AuditText words) {
        return i.decision() == Decision.ACCEPTED
                ? Optional.empty()
                : Optional.of(new JunitXml.Failure(
                        i.decision().name() + " " + i.verdict().name(), words.decision(i.decision()), i.reasons()));
    }

    /** The agency's answer, then what was found. */
    private static List<String> told(VerifiedItem i, AuditText words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("audit.answered", words.said(i)));
        i.urls().forEach(u -> lines.add(u.url() + " – " + String.join("; ", words.facts(u))));
        i.unusable().forEach(u -> lines.add("«" + u + "» " + words.get("audit.unusable")));
        if (!i.explanation().isBlank()) {
            lines.add(words.get("audit.col.explanation") + ": " + i.explanation());
        }
        lines.addAll(i.reasons());
        i.better().forEach(u -> lines.add(words.get("audit.col.better") + ": " + u));
        i.warnings().forEach(w -> lines.add(words.get("item.warnings") + ": " + w));
        return lines;
    }
}
