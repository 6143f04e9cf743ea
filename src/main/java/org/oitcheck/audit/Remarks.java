package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.checklist.Decision;
import org.oitcheck.checklist.ItemException;

/** Decisions and exceptions of people in words. */
record Remarks(AuditMessages messages) {
    /** One remark each: exceptions first, in their order, then the decision. */
    List<String> of(List<Decision> decisions, List<ItemException> exceptions) {
        List<String> out = new ArrayList<>();
        exceptions.forEach(e -> out.add(messages.text(
                e.expired() ? "exception.expired" : "exception." + e.kind(), e.reason(), e.by(), e.until())));
        for (Decision d : decisions) {
            String kind = messages.text("decision." + d.kind());
            out.add(
                    d.expired()
                            ? messages.text("decision.expired", kind, d.by(), d.at(), d.reason(), d.why())
                            : messages.text("decision.holds", kind, d.by(), d.at(), d.reason(), d.url())
                                    .strip());
        }
        return out;
    }
}
