package org.oitcheck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/** A verification as one self-contained HTML page without script; nothing in it leaves the page. */
final class AuditHtml {
    private final Texts texts;
    private final AuditText words;

    private AuditHtml(Texts texts) {
        this.texts = texts;
        this.words = new AuditText(texts);
    }

    static String render(Verification raw, Locale locale) {
        StringOutput out = new StringOutput(64 * 1024);
        AuditModel model = new AuditHtml(Texts.of(locale)).model(CleanAudit.verification(raw));
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/verification.jte", model, out);
        return out.toString();
    }

    private AuditModel model(Verification v) {
        String css = HtmlReport.resource("report.css");
        return new AuditModel(
                texts,
                css,
                HtmlModels.policy(css, ""),
                words.agency(v),
                HtmlModel.Link.of(v.site().url()),
                texts.get("title.year", String.valueOf(v.year())),
                texts.get("checked.at", texts.time(v.run().finishedAt())),
                v.form().file(),
                v.counts().entrySet().stream().map(this::tally).toList(),
                v.run().coverage().complete(),
                words.coverage(v.run()),
                v.form().notes(),
                v.items().stream().map(i -> item(i)).toList());
    }

    private HtmlModel.Tally tally(Map.Entry<VerifiedItem.Decision, Integer> e) {
        return new HtmlModel.Tally(
                AuditText.badge(e.getKey()),
                words.decision(e.getKey()),
                texts.get("audit.means." + e.getKey()),
                e.getValue());
    }

    private AuditModel.AuditItem item(VerifiedItem i) {
        return new AuditModel.AuditItem(
                "item-" + i.id().replaceAll("[^A-Za-z0-9]", ""),
                i.id(),
                i.title(),
                words.said(i),
                i.explanation(),
                i.unusable(),
                AuditText.badge(i.decision()),
                words.decision(i.decision()),
                texts.verdict(i.verdict()),
                texts.verdict(i.siteVerdict()),
                Texts.percent(i.confidence()),
                i.urls().stream().map(this::url).toList(),
                i.reasons(),
                i.components().stream()
                        .map(c -> new HtmlModel.ComponentView(
                                c.title(),
                                c.state().name(),
                                texts.state(c.state()),
                                c.quote(),
                                c.page() == 0 ? "–" : String.valueOf(c.page())))
                        .toList(),
                i.better().stream().map(HtmlModel.Link::of).toList(),
                i.warnings(),
                i.place());
    }

    private AuditModel.AuditUrl url(VerifiedUrl u) {
        List<HtmlModel.Link> path = u.clickPath().stream()
                .map(s -> HtmlModel.Link.of(s.url(), s.text().isBlank() ? Addresses.readable(s.url()) : s.text()))
                .toList();
        List<String> facts = words.facts(u).stream()
                .filter(f -> path.isEmpty() || !f.contains(" → "))
                .toList();
        String archive = u.archive().present()
                ? texts.get("audit.archive", u.archive().file(), u.archive().digest())
                : "";
        return new AuditModel.AuditUrl(HtmlModel.Link.of(u.url()), u.title(), facts, path, archive);
    }
}
