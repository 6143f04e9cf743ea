package org.oitcheck.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.EvidenceIndex.EvidencePicture;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.Objection;
import org.oitcheck.checklist.Objection.Ground;
import org.oitcheck.checklist.Objection.Strength;
import org.oitcheck.report.DocxWriter.Cell;

/** An objection pack as a paper in the layout of official papers: summary, then each item with requirement, draft, quotes and pictures. */
final class ObjectionDocx {
    private static final double WIDTH = 15.5;

    private final Objection o;
    private final Texts texts;
    private final EvidenceHtml evidence;
    private final Function<String, byte[]> pictures;
    private final DocxWriter out;

    private ObjectionDocx(Objection o, Texts texts, Function<String, byte[]> pictures, DocxWriter out) {
        this.o = o;
        this.texts = texts;
        this.evidence = new EvidenceHtml(texts);
        this.pictures = pictures;
        this.out = out;
    }

    static byte[] render(Objection o, Function<String, byte[]> pictures, Locale locale) {
        Texts texts = Texts.of(locale);
        try (DocxWriter out = new DocxWriter(false)) {
            new ObjectionDocx(o, texts, pictures, out).write();
            return out.bytes(texts.get("objection.title", String.valueOf(o.year())), o.frozen());
        }
    }

    private void write() {
        out.pageNumbers(texts.get("docx.page"));
        out.paragraph("Title", texts.get("objection.title", String.valueOf(o.year())));
        out.paragraph("Subtitle", o.agency().isBlank() ? texts.get("site.unnamed") : Clean.text(o.agency()));
        out.fact(texts.get("run.site"), Clean.text(o.site().url()));
        ObjectionHtml.facts(o, texts).forEach(f -> out.fact(f.name(), f.value()));
        out.paragraph("Normal", texts.get("objection.how"));
        out.table(
                List.of(texts.get("col.id"), texts.get("col.title"), texts.get("objection.col.strength")),
                List.of(1.6, 8.6, 5.3),
                o.grounds().stream()
                        .map(g -> List.of(
                                Cell.centred(g.id()),
                                Cell.of(Clean.text(g.title())),
                                Cell.coloured(texts.get("objection.strength." + g.strength()), colours(g.strength()))))
                        .toList());
        o.grounds().forEach(this::ground);
        out.paragraph("Cell", texts.get("objection.footer"));
    }

    private static VerdictColours colours(Strength s) {
        return switch (s) {
            case GROUND -> new VerdictColours("0B5D2A", "E6F5EA");
            case PARTIAL -> new VerdictColours("7A3E00", "FFF0D9");
            case PERSON -> new VerdictColours("174A86", "E6F0FB");
            case NONE -> new VerdictColours("8C1616", "FDEAEA");
        };
    }

    private void ground(Ground g) {
        out.paragraph("Heading1", g.id() + " " + Clean.text(g.title()));
        out.fact(texts.get("objection.col.strength"), texts.get("objection.strength." + g.strength()));
        if (!g.refused().isBlank()) {
            out.fact(texts.get("objection.refused"), Clean.text(g.refused()));
        }
        if (!g.requirement().isBlank()) {
            out.fact(texts.get("objection.requirement"), Clean.text(g.requirement()));
        }
        g.components().forEach(c -> out.bullet(Clean.text(c)));
        out.fact(texts.get(g.strength() == Strength.NONE ? "objection.none" : "objection.draft"), "");
        out.paragraph("Normal", g.statement());
        if (g.pieces().isEmpty()) {
            return;
        }
        out.fact(texts.get("objection.evidence"), "");
        g.pieces().forEach(this::piece);
    }

    private void piece(EvidencePiece p) {
        EvidenceModel.PieceView view = evidence.piece(p);
        out.fact(view.role(), Addresses.readable(p.url()));
        if (!view.title().isBlank()) {
            out.paragraph("Normal", view.title());
        }
        view.facts().forEach(f -> out.bullet(f.name() + ": " + f.value()));
        for (ComponentFinding q : p.quotes()) {
            if (q.state() == ComponentFinding.State.MET && !q.quote().isBlank()) {
                String page = q.page() == 0 ? "" : " (" + texts.get("col.page") + " " + q.page() + ")";
                out.bullet(Clean.text(q.title()) + ": “" + Clean.text(q.quote()) + "”" + page);
            }
        }
        for (int i = 0; i < p.pictures().size(); i++) {
            EvidencePicture picture = p.pictures().get(i);
            String caption = view.pictures().get(i).caption();
            PictureFit.of(pictures.apply(picture.file())).ifPresent(f -> {
                out.picture(f, caption, WIDTH);
                out.paragraph("Cell", caption);
            });
        }
    }
}
