package org.oitcheck.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Decision;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.ItemException;
import org.oitcheck.checklist.Site;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/** As {@link Clean}, for verifications: texts come from sites and from forms, both hostile. */
final class CleanAudit {
    private CleanAudit() {}

    static Verification verification(Verification v) {
        return new Verification(
                new Site(Clean.text(v.site().name()), Clean.text(v.site().url())),
                v.year(),
                Clean.text(v.profile()),
                new Verification.Form(
                        Clean.text(v.form().file()),
                        Clean.text(v.form().agency()),
                        texts(v.form().notes())),
                Clean.run(v.run()),
                map(v.items(), CleanAudit::item),
                v.rules());
    }

    private static VerifiedItem item(VerifiedItem i) {
        return new VerifiedItem(
                Clean.text(i.id()),
                Clean.text(i.title()),
                Clean.text(i.place()),
                i.said(),
                i.answer(),
                Clean.text(i.explanation()),
                texts(i.unusable()),
                i.decision(),
                i.verdict(),
                i.siteVerdict(),
                i.confidence(),
                map(i.urls(), CleanAudit::url),
                texts(i.missing()),
                map(i.components(), CleanAudit::component),
                texts(i.better()),
                texts(i.reasons()),
                texts(i.warnings()),
                map(
                        i.evidence(),
                        e -> new Evidence(
                                Clean.text(e.url()),
                                Clean.text(e.title()),
                                Clean.text(e.mediaType()),
                                e.fiscalYear(),
                                map(e.clickPath(), CleanAudit::step),
                                map(e.components(), CleanAudit::component),
                                e.archive(),
                                e.ocr())),
                map(
                        i.personal(),
                        d -> new Decision(
                                d.kind(),
                                Clean.text(d.url()),
                                Clean.text(d.reason()),
                                Clean.text(d.by()),
                                Clean.text(d.at()),
                                d.expired(),
                                Clean.text(d.why()),
                                d.ruled())),
                map(
                        i.exceptions(),
                        e -> new ItemException(
                                e.kind(),
                                Clean.text(e.reason()),
                                Clean.text(e.by()),
                                Clean.text(e.until()),
                                e.expired())));
    }

    private static VerifiedUrl url(VerifiedUrl u) {
        return new VerifiedUrl(
                Clean.text(u.url()),
                Clean.text(u.finalUrl()),
                Clean.text(u.title()),
                Clean.text(u.mediaType()),
                u.status(),
                Clean.text(u.failure()),
                u.verdict(),
                u.reachableByClicks(),
                map(u.clickPath(), CleanAudit::step),
                u.ownOrLinkedHost(),
                u.fiscalYear(),
                u.archive());
    }

    private static ComponentFinding component(ComponentFinding f) {
        return new ComponentFinding(
                Clean.text(f.id()), Clean.text(f.title()), f.state(), Clean.text(f.quote()), f.page());
    }

    private static ClickStep step(ClickStep s) {
        return new ClickStep(Clean.text(s.url()), Clean.text(s.text()));
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }

    private static List<String> texts(List<String> list) {
        return map(list, Clean::text);
    }
}
