package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.Results.MeasureResult;
import org.oitcheck.report.DocxWriter.Cell;
import org.oitcheck.report.DocxWriter.Line;

/** The results report as a document: what came of each measure of the plan, and where each item is found now. */
final class ResultsDocx {
    private static final List<Double> WIDTHS = List.of(3.6, 6.0, 2.6, 5.1, 3.5, 2.5, 2.4);
    private static final List<Double> ANNEX = List.of(1.6, 6.2, 8.3, 7.0, 2.6);

    private final Results results;
    private final PaperText texts;
    private final DocxWriter out;

    private ResultsDocx(Results results, DocxWriter out) {
        this.results = results;
        this.texts = new PaperText(results.digits());
        this.out = out;
    }

    static byte[] render(Results results) {
        return render(results, false);
    }

    /** @param byItem one row an item of the form instead of one a measure */
    static byte[] render(Results results, boolean byItem) {
        try (DocxWriter out = new DocxWriter(true)) {
            ResultsDocx docx = new ResultsDocx(results, out);
            docx.write(byItem);
            return out.bytes(docx.texts.get("results.title"), results.check().at());
        }
    }

    private void write(boolean byItem) {
        out.pageNumbers(texts.get("page"), texts.digits());
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
        if (byItem) {
            new ResultsByItem(results, texts, out).write();
        } else {
            out.longTable(
                    texts.headings("measure", "method", "period", "result", "suggestion", "owner", "outcome"),
                    WIDTHS,
                    results.measures().stream().map(this::row).toList());
        }
        annex();
        out.signatures(
                List.of(texts.get("sign.by"), texts.get("sign.approve")),
                results.agency().head());
    }

    private List<Cell> row(MeasureResult m) {
        List<Line> done = new ArrayList<>();
        texts.show(m.result()).lines().forEach(l -> done.add(new Line(l, "")));
        m.urls().forEach(u -> done.add(new Line(Addresses.readable(u), u)));
        String problem = m.problem().isBlank() || m.problem().equals("-")
                ? ""
                : texts.get("results.problem", texts.show(m.problem()));
        String suggestion = m.suggestion().equals("-") && !problem.isEmpty() ? "" : texts.show(m.suggestion());
        return List.of(
                Cell.of(texts.show(m.no() + ". " + m.measure())),
                Cell.lines(texts.entries(m.steps())),
                Cell.of(texts.show(m.period())),
                Cell.lines(done),
                Cell.of((problem + "\n" + suggestion).strip()),
                Cell.of(texts.show(m.owner())),
                Cell.of(texts.show(m.outcome())));
    }

    /** Where each item is found now: its address, the clicks that lead there, and the day it was seen. */
    private void annex() {
        List<List<Cell>> rows = new ArrayList<>();
        String seen = texts.day(results.check().at());
        for (MeasureResult m : results.measures()) {
            for (ItemState s : m.state()) {
                if (s.verdict().equals("FOUND") && !s.urls().isEmpty()) {
                    rows.add(List.of(
                            Cell.centred(texts.show(String.valueOf(m.no()))),
                            Cell.of(texts.show(s.id() + " " + s.title())),
                            Cell.lines(List.of(new Line(
                                    Addresses.readable(s.urls().get(0)),
                                    s.urls().get(0)))),
                            Cell.of(s.path().isBlank() ? "-" : texts.show(s.path())),
                            Cell.of(seen)));
                }
            }
        }
        if (!rows.isEmpty()) {
            out.paragraph("Heading1", texts.get("results.annex"));
            out.table(texts.headings("no", "item.title", "url", "path", "seen"), ANNEX, rows);
        }
    }
}
