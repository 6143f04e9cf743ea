package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.Results.MeasureResult;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** The results report as a document: the measures of the plan with what came of each. */
final class ResultsDocx {
    private static final List<Double> WIDTHS = List.of(3.6, 6.3, 2.8, 5.1, 3.0, 2.5, 2.4);

    private ResultsDocx() {}

    static byte[] render(Results results) {
        PaperText texts = new PaperText(results.digits());
        try (DocxWriter out = new DocxWriter(true)) {
            out.pageNumbers(texts.get("page"), Digits.of(results.digits()));
            out.paragraph("Title", texts.get("results.title"));
            out.paragraph("Subtitle", texts.get("year", String.valueOf(results.year())));
            out.paragraph("Subtitle", texts.agency(results.agency()));
            out.paragraph("Subtitle", texts.show(results.period()));
            out.paragraph(
                    "Normal",
                    texts.get(
                            "results.summary",
                            String.valueOf(results.measures().size()),
                            String.valueOf(results.doneCount()),
                            String.valueOf(results.measures().size() - results.doneCount()),
                            results.check().site()));
            if (results.before().items() > 0
                    && !results.before().run().equals(results.check().run())) {
                out.paragraph(
                        "Normal",
                        texts.get(
                                "results.scores",
                                texts.points(results.before().oit()),
                                texts.points(results.check().oit())));
            }
            List<List<Cell>> rows = new ArrayList<>();
            results.measures().forEach(m -> rows.add(row(m, texts)));
            out.table(
                    texts.headings("measure", "method", "period", "result", "suggestion", "owner", "outcome"),
                    WIDTHS,
                    rows);
            out.signatures(
                    List.of(texts.get("sign.by"), texts.get("sign.approve")),
                    results.agency().head());
            return out.bytes(texts.get("results.title"), results.check().at());
        }
    }

    private static List<Cell> row(MeasureResult m, PaperText texts) {
        List<Line> done = new ArrayList<>();
        texts.show(m.result()).lines().forEach(l -> done.add(new Line(l, "")));
        m.urls().forEach(u -> done.add(new Line(Addresses.readable(u), u)));
        return List.of(
                Cell.of(texts.show(m.no() + ". " + m.measure())),
                Cell.lines(m.steps().stream()
                        .flatMap(s -> texts.linked("– " + s).stream())
                        .toList()),
                Cell.of(texts.show(m.period())),
                Cell.lines(done),
                Cell.of(texts.show(m.suggestion())),
                Cell.of(texts.show(m.owner())),
                Cell.of(texts.show(m.outcome())));
    }
}
