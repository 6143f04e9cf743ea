package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.checklist.Scores;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Plan;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** The measures plan as a document to sign: what the check found, the table of measures, proofs, signatures. */
final class PlanDocx {
    private static final List<Double> WIDTHS = List.of(1.0, 5.6, 8.5, 3.0, 2.8, 4.8);
    private final Plan plan;
    private final PaperText texts;
    private final DocxWriter out;

    private PlanDocx(Plan plan, DocxWriter out) {
        this.plan = plan;
        this.texts = new PaperText(plan.digits());
        this.out = out;
    }

    static byte[] render(Plan plan) {
        try (DocxWriter out = new DocxWriter(true)) {
            PlanDocx docx = new PlanDocx(plan, out);
            docx.write();
            return out.bytes(docx.texts.get("plan.title"), plan.check().at());
        }
    }

    private void write() {
        String year = String.valueOf(plan.year());
        out.pageNumbers(texts.get("page"), Digits.of(plan.digits()));
        out.paragraph("Title", texts.get("plan.title"));
        out.paragraph("Subtitle", texts.get("year", year));
        out.paragraph("Subtitle", texts.agency(plan.agency()));
        plan.notes().forEach(n -> out.paragraph("Normal", texts.get("note", texts.show(n))));
        out.paragraph("Heading1", texts.get("plan.why"));
        out.paragraph("Normal", texts.get("plan.reason", year));
        Plan.Check check = plan.check();
        if (check.items() > 0) {
            out.paragraph(
                    "Normal",
                    texts.get(
                            "plan.checked",
                            check.site(),
                            String.valueOf(check.items()),
                            String.valueOf(check.found()),
                            String.valueOf(check.items() - check.found())));
            out.bullet(
                    texts.get("plan.score", texts.points(check.oit()), texts.points(check.oit() * Scores.OIT_WEIGHT)));
            if (check.low() < check.high()) {
                out.bullet(texts.get("plan.range", texts.points(check.low()), texts.points(check.high())));
            }
            out.bullet(texts.get("plan.gain", texts.points(plan.openGain())));
        }
        out.paragraph("Heading1", texts.get("plan.measures"));
        if (plan.measures().isEmpty()) {
            out.paragraph("Normal", texts.get("plan.none"));
        } else {
            table();
        }
        out.paragraph("Heading1", texts.get("plan.follow"));
        out.paragraph("Normal", texts.get("plan.follow.text", year));
        out.signatures(
                List.of(texts.get("sign.by"), texts.get("sign.approve")),
                plan.agency().head());
    }

    private void table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Measure m : plan.measures()) {
            rows.add(List.of(
                    Cell.centred(texts.show(String.valueOf(m.no()))),
                    Cell.lines(measure(m)),
                    Cell.lines(m.steps().stream()
                            .flatMap(s -> texts.linked("– " + s).stream())
                            .toList()),
                    Cell.of(texts.show(m.owner())),
                    Cell.of(texts.show(m.period())),
                    Cell.of(texts.show(m.followUp()))));
        }
        out.table(texts.headings("no", "measure", "steps", "owner", "period", "followup"), WIDTHS, rows);
    }

    private List<Line> measure(Measure m) {
        List<Line> lines = new ArrayList<>();
        texts.show(m.measure()).lines().forEach(l -> lines.add(new Line(l, "")));
        m.state()
                .forEach(s -> lines.add(new Line(
                        "(" + texts.state(s) + ")",
                        s.urls().isEmpty() ? "" : s.urls().get(0))));
        if (m.gain() > 0) {
            lines.add(new Line(texts.get("gain", texts.points(m.gain())), ""));
        }
        return lines;
    }
}
