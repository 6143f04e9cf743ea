package org.oitcheck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.oitcheck.checklist.EvidenceIndex.EvidencePicture;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.Objection;
import org.oitcheck.checklist.Objection.Ground;
import org.oitcheck.checklist.Objection.Strength;

/** An objection pack as one self-contained HTML page without script; its pictures are inside it. */
final class ObjectionHtml {
    private final Texts texts;
    private final EvidenceHtml evidence;
    private final Function<String, byte[]> pictures;

    private ObjectionHtml(Locale locale, Function<String, byte[]> pictures) {
        this.texts = Texts.of(locale);
        this.evidence = new EvidenceHtml(texts);
        this.pictures = pictures;
    }

    static byte[] render(Objection o, Function<String, byte[]> pictures, Locale locale) {
        StringOutput out = new StringOutput(256 * 1024);
        ObjectionModel model = new ObjectionHtml(locale, pictures).model(o);
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/objection.jte", model, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectionModel model(Objection o) {
        String css = HtmlReport.resource("report.css") + HtmlReport.resource("evidence.css");
        return new ObjectionModel(
                texts,
                css,
                EvidenceHtml.policy(css),
                texts.get("objection.title", String.valueOf(o.year())),
                o.agency().isBlank() ? texts.get("site.unnamed") : Clean.text(o.agency()),
                HtmlModel.Link.of(Clean.text(o.site().url())),
                facts(o, texts),
                o.grounds().stream().map(this::ground).toList());
    }

    static List<HtmlModel.Fact> facts(Objection o, Texts texts) {
        List<HtmlModel.Fact> out = new ArrayList<>();
        out.add(new HtmlModel.Fact(texts.get("audit.file"), Clean.text(o.form())));
        out.add(new HtmlModel.Fact(texts.get("objection.frozen"), texts.time(o.frozen())));
        out.add(new HtmlModel.Fact(texts.get("objection.manifest"), Clean.text(o.manifest())));
        if (!o.stamp().isEmpty()) {
            out.add(new HtmlModel.Fact(texts.get("objection.stamp"), stamp(o.stamp(), texts)));
        }
        return out;
    }

    /** Time and authority of a time stamp, with the time as readers write it. */
    private static String stamp(String stamp, Texts texts) {
        String[] parts = stamp.split(" ", 2);
        try {
            String time = texts.time(Instant.parse(parts[0]));
            return parts.length == 1 ? time : time + " · " + Clean.text(parts[1]);
        } catch (DateTimeParseException e) {
            return Clean.text(stamp); // written by another version
        }
    }

    /** Name of the style sheet's class, which the verdicts share. */
    static String badge(Strength s) {
        return switch (s) {
            case GROUND -> "FOUND";
            case PARTIAL -> "INCOMPLETE";
            case PERSON -> "UNREADABLE";
            case NONE -> "UNREACHABLE";
        };
    }

    private ObjectionModel.GroundView ground(Ground g) {
        return new ObjectionModel.GroundView(
                Clean.text(g.id()),
                Clean.text(g.title()),
                badge(g.strength()),
                texts.get("objection.strength." + g.strength()),
                Clean.text(g.refused()),
                Clean.text(g.requirement()),
                g.components().stream().map(Clean::text).toList(),
                g.statement(),
                g.reasons().stream().map(Clean::text).toList(),
                g.pieces().stream().map(this::piece).toList());
    }

    private EvidenceModel.PieceView piece(EvidencePiece p) {
        EvidenceModel.PieceView view = evidence.piece(p);
        List<EvidenceModel.PictureView> shown = new ArrayList<>();
        for (int i = 0; i < p.pictures().size(); i++) {
            EvidencePicture picture = p.pictures().get(i);
            String caption = view.pictures().get(i).caption();
            PictureFit.of(pictures.apply(picture.file()))
                    .ifPresent(f -> shown.add(new EvidenceModel.PictureView(data(f), caption)));
        }
        return new EvidenceModel.PieceView(view.link(), view.title(), view.role(), view.facts(), view.quotes(), shown);
    }

    private static String data(PictureFit f) {
        return "data:image/" + (f.png() ? "png" : "jpeg") + ";base64,"
                + Base64.getEncoder().encodeToString(f.bytes());
    }
}
