package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** A verification as a paper: counts, coverage, the form item by item with the agency's answer beside ours. */
final class AuditDocx {
    private final Verification v;
    private final Texts texts;
    private final AuditText words;
    private final DocxWriter out;

    private AuditDocx(Verification cleaned, Texts texts, DocxWriter out) {
        this.v = cleaned;
        this.texts = texts;
        this.words = new AuditText(texts);
        this.out = out;
    }

    static byte[] render(Verification raw, Locale locale) {
        Texts texts = Texts.of(locale);
        try (DocxWriter out = new DocxWriter(true)) {
            Verification v = CleanAudit.verification(raw);
            new AuditDocx(v, texts, out).write();
            return out.bytes(texts.get("audit.title"), v.run().finishedAt());
        }
    }

    private void write() {
        out.pageNumbers(texts.get("docx.page"));
        out.paragraph("Title", texts.get("audit.title"));
        out.paragraph("Subtitle", texts.get("title.year", String.valueOf(v.year())));
        out.paragraph("Subtitle", words.agency(v));
        out.fact(texts.get("run.site"), v.site().url());
        out.fact(texts.get("audit.file"), v.form().file());
        out.paragraph("Normal", texts.get("checked.at", texts.time(v.run().finishedAt())));
        List<List<Cell>> counts = new ArrayList<>();
        v.counts()
                .forEach((d, n) -> counts.add(List.of(
                        Cell.coloured(words.decision(d), AuditText.colours(d)),
                        Cell.of(texts.get("audit.means." + d)),
                        Cell.centred(String.valueOf(n)))));
        out.table(
                List.of(texts.get("audit.col.decision"), texts.get("docx.meaning"), texts.get("docx.count")),
                List.of(5.0, 17.0, 3.0),
                counts);
        out.paragraph("Heading1", texts.get("coverage"));
        words.coverage(v.run()).forEach(out::bullet);
        if (!v.form().notes().isEmpty()) {
            out.paragraph("Heading1", texts.get("audit.notes"));
            v.form().notes().forEach(out::bullet);
        }
        out.paragraph("Heading1", texts.get("docx.items"));
        out.table(
                Stream.of(
                                "col.id",
                                "col.title",
                                "audit.col.said",
                                "audit.col.submitted",
                                "audit.col.decision",
                                "audit.col.reasons",
                                "audit.col.better")
                        .map(texts::get)
                        .toList(),
                List.of(1.3, 4.0, 2.0, 6.2, 2.6, 5.4, 4.2),
                v.items().stream().map(this::row).toList());
        out.paragraph("Cell", texts.get("audit.footer"));
    }

    private List<Cell> row(VerifiedItem i) {
        List<Line> submitted = new ArrayList<>();
        i.urls().forEach(u -> {
            submitted.add(new Line(Addresses.readable(u.url()), u.url()));
            words.facts(u).forEach(f -> submitted.add(new Line("– " + f, "")));
        });
        i.unusable().forEach(u -> submitted.add(new Line("«" + u + "»", "")));
        i.explanation().lines().forEach(l -> submitted.add(new Line(l, "")));
        List<Line> reasons = new ArrayList<>();
        i.reasons().forEach(r -> reasons.add(new Line(r, "")));
        i.warnings().forEach(w -> reasons.add(new Line(texts.get("item.warnings") + ": " + w, "")));
        return List.of(
                Cell.centred(i.id()),
                Cell.of(i.title()),
                Cell.centred(words.said(i)),
                Cell.lines(submitted),
                Cell.coloured(words.decision(i.decision()), AuditText.colours(i.decision())),
                Cell.lines(reasons),
                Cell.lines(i.better().stream()
                        .map(u -> new Line(Addresses.readable(u), u))
                        .toList()));
    }
}
