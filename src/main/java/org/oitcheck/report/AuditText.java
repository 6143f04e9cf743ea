package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.Run;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/** Words that the reports of a verification share. */
record AuditText(Texts texts) {
    String get(String key, String... arguments) {
        return texts.get(key, arguments);
    }

    String agency(Verification v) {
        if (!v.form().agency().isBlank()) {
            return v.form().agency();
        }
        return v.site().name().isBlank() ? get("site.unnamed") : v.site().name();
    }

    String decision(VerifiedItem.Decision d) {
        return get("audit.decision." + d);
    }

    String said(VerifiedItem i) {
        return get("audit.said." + i.said());
    }

    /** What the agency put into the column of addresses, usable or not. */
    List<String> addresses(VerifiedItem i) {
        return Stream.concat(i.urls().stream().map(VerifiedUrl::url), i.unusable().stream())
                .toList();
    }

    /** How much was looked at, scans with it; one a line. */
    List<String> coverage(Run run) {
        List<String> out = new ArrayList<>(texts.coverage(run));
        String ocr = texts.ocr(run.ocr());
        if (!ocr.isEmpty()) {
            out.add(get("run.ocr") + ": " + ocr);
        }
        return out;
    }

    /** Facts about one submitted address, one a line. */
    List<String> facts(VerifiedUrl u) {
        List<String> out = new ArrayList<>();
        if (!u.failure().isEmpty()) {
            out.add(texts.cause(u.failure()) + (u.status() == 0 ? "" : " (" + u.status() + ")"));
        } else {
            out.add(texts.verdict(u.verdict()));
        }
        if (!u.finalUrl().equals(u.url())) {
            out.add(get("audit.led", Addresses.readable(u.finalUrl())));
        }
        if (u.fiscalYear() != 0) {
            out.add(get("audit.year", String.valueOf(u.fiscalYear())));
        }
        out.add(u.reachableByClicks() ? get("audit.path", path(u)) : get("audit.nopath"));
        if (!u.ownOrLinkedHost()) {
            out.add(get("audit.foreign"));
        }
        return out;
    }

    private static String path(VerifiedUrl u) {
        return String.join(" → ", u.clickPath().stream().map(ClickStep::text).toList());
    }

    /** Colours of a decision in office files: those of the verdict that it is nearest to. */
    static VerdictColours colours(VerifiedItem.Decision d) {
        return switch (d) {
            case ACCEPTED -> new VerdictColours("0B5D2A", "E6F5EA");
            case PARTLY -> new VerdictColours("7A3E00", "FFF0D9");
            case NOT_ACCEPTED -> new VerdictColours("8C1616", "FDEAEA");
            case NEEDS_PERSON -> new VerdictColours("174A86", "E6F0FB");
        };
    }

    /** Name of the style sheet's class, which the verdicts share. */
    static String badge(VerifiedItem.Decision d) {
        return switch (d) {
            case ACCEPTED -> "FOUND";
            case PARTLY -> "INCOMPLETE";
            case NOT_ACCEPTED -> "UNREACHABLE";
            case NEEDS_PERSON -> "UNREADABLE";
        };
    }
}
