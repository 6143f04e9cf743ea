package org.oitcheck.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Analysis.Finding;
import org.oitcheck.plan.Analysis.IndicatorScore;
import org.oitcheck.plan.Analysis.YearScores;
import org.oitcheck.report.DocxWriter.Cell;

/** The score analysis as a document: totals, change, ranking, strengths and what to mend; every number from the model. */
final class AnalysisDocx {
    private final Analysis analysis;
    private final PaperText texts;
    private final DocxWriter out;

    AnalysisDocx(Analysis analysis, PaperText texts, DocxWriter out) {
        this.analysis = analysis;
        this.texts = texts;
        this.out = out;
    }

    /** @param digits {@code thai} or {@code arabic} */
    static byte[] render(Analysis analysis, Agency agency, String digits) {
        try (DocxWriter out = new DocxWriter(false)) {
            AnalysisDocx docx = new AnalysisDocx(analysis, new PaperText(digits), out);
            docx.write(agency);
            return out.bytes(docx.texts.get("analysis.title"), Instant.EPOCH); // scores have no time
        }
    }

    private void write(Agency agency) {
        YearScores last = analysis.latest();
        out.pageNumbers(texts.get("page"), texts.digits());
        out.paragraph("Title", texts.get("analysis.title"));
        out.paragraph("Subtitle", texts.get("year", String.valueOf(last.year())));
        if (!agency.name().isBlank()) {
            out.paragraph("Subtitle", texts.agency(agency));
        }
        totals(last, "Heading1");
        charts();
        tables(last, "Heading1");
        weighed("Heading1");
        out.paragraph("Heading1", texts.get("analysis.sources"));
        analysis.years().forEach(y -> y.sources().forEach(s -> out.bullet(texts.show(y.year() + ": " + s))));
    }

    /** The analysis as the head of a measures plan: all of it but the charts and the sources. */
    void inPlan() {
        YearScores last = analysis.latest();
        out.paragraph("Heading1", texts.get("analysis.inplan", String.valueOf(last.year())));
        totals(last, "Heading2");
        tables(last, "Heading2");
        weighed("Heading2");
    }

    private void totals(YearScores last, String heading) {
        out.paragraph(heading, texts.get("analysis.totals"));
        AnalysisText.summary(analysis, texts).forEach(p -> out.paragraph("Normal", p));
        years();
        last.notes().forEach(n -> out.bullet(texts.show(n)));
    }

    private void tables(YearScores last, String heading) {
        out.paragraph(heading, texts.get("analysis.ranking"));
        ranking(last);
        if (analysis.change() != null) {
            out.paragraph(heading, texts.get("analysis.change"));
            change();
        }
        questions(last, heading);
    }

    /** Items and questions that cost points; those with full marks are left out. */
    private void questions(YearScores last, String heading) {
        List<List<Cell>> rows = last.questions().stream()
                .filter(q -> q.score() < 100)
                .map(q -> List.of(
                        Cell.centred(q.id()),
                        Cell.of(texts.show(q.title().isEmpty() ? texts.question(q.id()) : q.title())),
                        points(q.score()),
                        Cell.centred(q.gain() > 0 ? texts.points(q.gain()) : "-")))
                .toList();
        if (!rows.isEmpty()) {
            out.paragraph(heading, texts.get("analysis.questions"));
            out.wideTable(texts.headings("item", "question", "score", "gain"), List.of(1.8, 9.0, 2.4, 2.8), rows);
        }
    }

    private void weighed(String heading) {
        out.paragraph(heading, texts.get("analysis.findings"));
        out.paragraph("Normal", texts.show(analysis.rule()));
        for (Finding.Kind kind : List.of(Finding.Kind.STRONG, Finding.Kind.URGENT, Finding.Kind.DEVELOP)) {
            findings(kind, heading.equals("Heading1") ? "Heading2" : "Heading3");
        }
    }

    private void years() {
        List<List<Cell>> rows = new ArrayList<>();
        for (YearScores y : analysis.years()) {
            rows.add(List.of(
                    Cell.centred(texts.show(String.valueOf(y.year()))),
                    points(y.instruments().getOrDefault("IIT", 0.0)),
                    points(y.instruments().getOrDefault("EIT", 0.0)),
                    points(y.instruments().getOrDefault("OIT", 0.0)),
                    points(y.total()),
                    Cell.centred(texts.show(y.level()))));
        }
        out.wideTable(
                texts.headings("year", "iit", "eit", "oit", "total", "level"),
                List.of(3.3, 2.2, 2.2, 2.2, 2.6, 3.5),
                rows);
    }

    private void charts() {
        List<String> numbered = new ArrayList<>();
        analysis.latest().indicators().forEach(i -> numbered.add(texts.show(i.id() + ". " + i.name())));
        List<DocxChart.Series> series = analysis.years().stream()
                .map(y -> new DocxChart.Series(
                        texts.get("analysis.fiscal", String.valueOf(y.year())),
                        y.indicators().stream().map(IndicatorScore::score).toList()))
                .toList();
        out.paragraph("Heading1", texts.get("analysis.radar"));
        List<String> numbers = analysis.latest().indicators().stream()
                .map(i -> texts.show(i.id()))
                .toList(); // names would leave no room for the rings; the bars have them
        out.radar(texts.get("analysis.radar"), numbers, series, texts.digits());
        out.paragraph("Heading1", texts.get("analysis.bars"));
        out.bars(texts.get("analysis.bars"), numbered, series, texts.digits());
    }

    private void ranking(YearScores year) {
        List<List<Cell>> rows = new ArrayList<>();
        year.indicators().stream()
                .sorted(Comparator.comparingInt(IndicatorScore::rank))
                .forEach(i -> rows.add(List.of(
                        Cell.centred(texts.show(String.valueOf(i.rank()))),
                        Cell.of(texts.show(i.id() + ". " + i.name())),
                        Cell.centred(i.instrument()),
                        points(i.score()))));
        out.wideTable(texts.headings("rank", "indicator", "instrument", "score"), List.of(2.0, 8.6, 2.6, 2.8), rows);
    }

    private void change() {
        Analysis.Change change = analysis.change();
        if (change == null) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Analysis.IndicatorChange c : change.indicators()) {
            IndicatorScore i = analysis.latest().indicators().get(Integer.parseInt(c.id()) - 1);
            rows.add(List.of(
                    Cell.centred(i.instrument()),
                    Cell.of(texts.show(i.id() + ". " + i.name())),
                    points(c.before()),
                    points(c.after()),
                    Cell.centred(texts.points(c.points(), true)),
                    Cell.centred(texts.points(c.percent(), true)),
                    Cell.centred(texts.get(AnalysisText.direction(c.points())))));
        }
        Analysis.YearScores before = analysis.years().get(analysis.years().size() - 2);
        Analysis.YearScores after = analysis.latest();
        rows.add(List.of(
                Cell.of(""),
                Cell.of(texts.get("col.total")),
                points(before.total()),
                points(after.total()),
                Cell.centred(texts.points(change.points(), true)),
                Cell.centred(texts.points(change.percent(), true)),
                Cell.centred(texts.get(AnalysisText.direction(change.points())))));
        rows.add(List.of(
                Cell.of(""),
                Cell.of(texts.get("col.level")),
                Cell.centred(texts.show(before.level())),
                Cell.centred(texts.show(after.level())),
                Cell.centred("-"),
                Cell.centred("-"),
                Cell.centred("-")));
        out.wideTable(
                List.of(
                        texts.get("col.instrument"),
                        texts.get("col.indicator"),
                        texts.show(String.valueOf(change.from())),
                        texts.show(String.valueOf(change.to())),
                        texts.get("col.points"),
                        texts.get("col.percent"),
                        texts.get("col.change")),
                List.of(2.3, 3.4, 1.9, 1.9, 2.2, 2.2, 2.1),
                rows);
    }

    private void findings(Finding.Kind kind, String heading) {
        out.paragraph(heading, texts.get("analysis." + kind));
        List<Finding> of =
                analysis.findings().stream().filter(f -> f.kind() == kind).toList();
        if (of.isEmpty()) {
            out.paragraph("Normal", texts.get("analysis.none"));
        }
        of.forEach(f -> out.bullet(AnalysisText.finding(f, analysis, texts)));
    }

    private Cell points(double value) {
        return Cell.centred(texts.points(value));
    }
}
