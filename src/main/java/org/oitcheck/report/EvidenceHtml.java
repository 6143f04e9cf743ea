package org.oitcheck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oitcheck.checklist.ClickStep;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.EvidenceIndex.EvidenceItem;
import org.oitcheck.checklist.EvidenceIndex.EvidencePicture;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.EvidenceIndex.Tls;
import org.oitcheck.checklist.VerifiedItem;

/** Index page of an evidence package, for people; its pictures lie beside it. Without script, nothing in it leaves the page. */
public final class EvidenceHtml {
    private final Texts texts;

    EvidenceHtml(Texts texts) {
        this.texts = texts;
    }

    /** The page as UTF-8. */
    public static byte[] render(EvidenceIndex index, Locale locale) {
        StringOutput out = new StringOutput(64 * 1024);
        EvidenceModel model = new EvidenceHtml(Texts.of(locale)).model(index);
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/evidence.jte", model, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Only pictures that lie beside the page are shown. */
    static String policy(String css) {
        return HtmlModels.policy(css, "")
                .replace("default-src 'none'", "default-src 'none'; img-src 'self' file: data:");
    }

    private EvidenceModel model(EvidenceIndex x) {
        String css = HtmlReport.resource("report.css") + HtmlReport.resource("evidence.css");
        List<HtmlModel.Fact> facts = new ArrayList<>();
        facts.add(fact("evidence.kind", texts.get("evidence.kind." + x.kind())));
        facts.add(fact("evidence.crawled", texts.time(x.crawled())));
        facts.add(fact("evidence.made", texts.time(x.made())));
        if (!x.form().isEmpty()) {
            facts.add(fact("audit.file", x.form()));
        }
        facts.add(fact("evidence.rules", x.rules()));
        facts.add(fact("evidence.program", x.program()));
        List<String> notes = new ArrayList<>(x.notes());
        notes.add(0, texts.get(x.complete() ? "audit.complete" : "audit.cut"));
        String agency = x.agency().isBlank() ? x.site().name() : x.agency();
        return new EvidenceModel(
                texts,
                css,
                policy(css),
                texts.get("evidence.title") + " " + x.year(),
                agency.isBlank() ? texts.get("site.unnamed") : Clean.text(agency),
                HtmlModel.Link.of(Clean.text(x.site().url())),
                facts,
                notes.stream().map(Clean::text).toList(),
                x.items().stream().map(this::item).toList());
    }

    private HtmlModel.Fact fact(String key, String value) {
        return new HtmlModel.Fact(texts.get(key), Clean.text(value));
    }

    private EvidenceModel.ItemView item(EvidenceItem i) {
        boolean decided = !i.decision().isEmpty();
        String badge = decided
                ? AuditText.badge(VerifiedItem.Decision.valueOf(i.decision()))
                : i.verdict().name();
        String label = decided ? texts.get("audit.decision." + i.decision()) : texts.verdict(i.verdict());
        return new EvidenceModel.ItemView(
                "item-" + i.id().replaceAll("[^A-Za-z0-9]", ""),
                Clean.text(i.id()),
                Clean.text(i.title()),
                badge,
                label,
                i.reasons().stream().map(Clean::text).toList(),
                i.pieces().stream().map(this::piece).toList());
    }

    EvidenceModel.PieceView piece(EvidencePiece p) {
        return new EvidenceModel.PieceView(
                HtmlModel.Link.of(Clean.text(p.url())),
                Clean.text(p.title()),
                texts.get(p.submitted() ? "evidence.submitted" : "evidence.found"),
                facts(p),
                p.quotes().stream().map(this::quote).toList(),
                p.pictures().stream().map(this::picture).toList());
    }

    private List<HtmlModel.Fact> facts(EvidencePiece p) {
        List<HtmlModel.Fact> out = new ArrayList<>();
        if (!p.at().isEmpty()) {
            out.add(fact("evidence.at", texts.time(Instant.parse(p.at())) + " (" + p.at() + ")"));
        }
        out.add(fact(
                "evidence.status",
                (p.status() == 0 ? "–" : String.valueOf(p.status()))
                        + (p.failure().isEmpty() ? "" : " · " + texts.cause(p.failure()))));
        if (!p.redirects().isEmpty()) {
            out.add(fact("evidence.redirects", String.join(" → ", p.redirects())));
        }
        if (p.archive().present()) {
            out.add(fact("evidence.type", p.mediaType() + " · " + p.length() + " B"));
            out.add(fact("evidence.digest", p.archive().digest()));
            out.add(fact(
                    "evidence.record",
                    "archive/" + p.archive().file() + " @ " + p.archive().offset()));
        }
        for (Tls t : p.tls()) {
            out.add(fact(
                    "evidence.tls",
                    (t.problem().isEmpty() ? t.protocol() : texts.get("evidence.tls.refused", t.problem())) + " · "
                            + t.subject() + " · " + t.issuer() + " · " + t.notBefore() + " – "
                            + t.notAfter() + " · " + t.digest()));
        }
        out.add(fact(
                "item.path",
                p.clickPath().isEmpty()
                        ? texts.get("audit.nopath")
                        : String.join(
                                " → ",
                                p.clickPath().stream().map(ClickStep::text).toList())));
        return out;
    }

    private EvidenceModel.QuoteView quote(ComponentFinding f) {
        return new EvidenceModel.QuoteView(
                Clean.text(f.title()),
                f.state().name(),
                texts.state(f.state()),
                Clean.text(f.quote()),
                f.page() == 0 ? "" : String.valueOf(f.page()));
    }

    private EvidenceModel.PictureView picture(EvidencePicture p) {
        String page = p.page() == 0 ? "" : " " + p.page();
        String caption = texts.get("evidence.picture." + p.kind()) + page
                + (p.marked() ? " · " + texts.get("evidence.marked") : "")
                + (p.cut() ? " · " + texts.get("evidence.cut") : "")
                + " · " + p.digest();
        return new EvidenceModel.PictureView(beside(p.file()), caption);
    }

    /** The path from the page to a picture: both lie in the same folder of the package. */
    private static String beside(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "");
        return "pictures/" + name;
    }
}
