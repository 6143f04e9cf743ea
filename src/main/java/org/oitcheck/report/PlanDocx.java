package org.oitcheck.report;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.checklist.Scores;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Analysis.Finding;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Measure;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.PlanColumn;
import org.oitcheck.report.DocxWriter.Cell;

/**
 * The measures plan as a document to sign: the analysis of the last result when there are scores, what the check found, the table of
 * measures, proofs, signatures. With scores the document alone has all that the form asks of it.
 */
final class PlanDocx {
    private static final List<Double> PROOF_WIDTHS = List.of(1.2, 9.5, 15.0);

    private final Plan plan;
    private final PaperText texts;
    private final DocxWriter out;
    private final PlanTable table;

    private PlanDocx(Plan plan, DocxWriter out) {
        this.plan = plan;
        this.texts = new PaperText(plan.digits());
        this.out = out;
        this.table = new PlanTable(plan, texts);
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
        out.pageNumbers(texts.get("page"), texts.digits());
        out.paragraph("Title", texts.get("plan.title"));
        out.paragraph("Subtitle", texts.get("year", year));
        out.paragraph("Subtitle", texts.agency(plan.agency()));
        plan.notes().forEach(n -> out.paragraph("Normal", texts.get("note", texts.show(n))));
        out.paragraph("Heading1", texts.get("plan.why"));
        out.paragraph("Normal", texts.get("plan.reason", year));
        Analysis analysis = plan.analysis();
        if (analysis != null) {
            new AnalysisDocx(analysis, texts, out).inPlan();
        }
        check();
        if (analysis != null) {
            practice(analysis);
        }
        out.paragraph("Heading1", texts.get("plan.measures"));
        measures();
        if (!plan.shows(PlanColumn.Field.PROOFS)) {
            proofs();
        }
        out.paragraph("Heading1", texts.get("plan.follow"));
        out.paragraph("Normal", texts.get("plan.follow.text", year));
        out.signatures(
                List.of(texts.get("sign.by"), texts.get("sign.approve")),
                plan.agency().head());
    }

    private void check() {
        Plan.Check check = plan.check();
        if (check.items() == 0) {
            return;
        }
        out.paragraph("Heading1", texts.get("plan.found"));
        out.paragraph(
                "Normal",
                texts.get(
                        "plan.checked",
                        check.site(),
                        String.valueOf(check.items()),
                        String.valueOf(check.found()),
                        String.valueOf(check.items() - check.found())));
        out.bullet(texts.get("plan.score", texts.points(check.oit()), texts.points(check.oit() * Scores.OIT_WEIGHT)));
        if (check.low() < check.high()) {
            out.bullet(texts.get("plan.range", texts.points(check.low()), texts.points(check.high())));
        }
        out.bullet(texts.get("plan.gain", texts.points(plan.openGain())));
    }

    /** How the analysis is put into practice: each weak indicator with the measures that answer it. */
    private void practice(Analysis analysis) {
        out.paragraph("Heading1", texts.get("plan.practice"));
        out.paragraph(
                "Normal",
                texts.get("plan.practice.text", String.valueOf(analysis.latest().year()), String.valueOf(plan.year())));
        for (Finding f : analysis.findings()) {
            if (f.kind() == Finding.Kind.STRONG) {
                continue;
            }
            List<String> numbers = plan.measures().stream()
                    .filter(m -> m.indicators().contains(f.indicator())
                            || m.state().stream().anyMatch(s -> serves(s, f, analysis)))
                    .map(m -> String.valueOf(m.no()))
                    .toList();
            Analysis.IndicatorScore i = analysis.latest().indicators().get(Integer.parseInt(f.indicator()) - 1);
            out.bullet(texts.get(
                    numbers.isEmpty() ? "plan.practice.keep" : "plan.practice.by",
                    i.id(),
                    i.name(),
                    texts.points(i.score()),
                    runs(numbers)));
        }
    }

    /** Whether an item of the form counts for an indicator; one of a plan that does not tell may count for either of the form. */
    private static boolean serves(ItemState item, Finding f, Analysis analysis) {
        return item.indicator().isEmpty()
                ? analysis.latest()
                        .indicators()
                        .get(Integer.parseInt(f.indicator()) - 1)
                        .instrument()
                        .equals("OIT")
                : item.indicator().equals(f.indicator());
    }

    /** Numbers in a row as from–to. */
    private static String runs(List<String> numbers) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size()
                    && Integer.parseInt(numbers.get(end + 1)) == Integer.parseInt(numbers.get(end)) + 1) {
                end++;
            }
            out.add(end == i ? numbers.get(i) : numbers.get(i) + "–" + numbers.get(end));
            i = end + 1;
        }
        return String.join(", ", out);
    }

    private void measures() {
        if (plan.measures().isEmpty()) {
            out.paragraph("Normal", texts.get("plan.none"));
            return;
        }
        List<Measure> ofPeople =
                plan.measures().stream().filter(m -> !m.indicators().isEmpty()).toList();
        List<Measure> others =
                plan.measures().stream().filter(m -> m.indicators().isEmpty()).toList();
        if (!ofPeople.isEmpty() && !others.isEmpty()) {
            out.paragraph("Heading2", texts.get("plan.measures.oit"));
        }
        rows(others);
        if (!ofPeople.isEmpty()) {
            out.paragraph("Heading2", texts.get("plan.measures.people"));
            rows(ofPeople);
        }
    }

    private void rows(List<Measure> measures) {
        if (!measures.isEmpty()) {
            out.longTable(
                    table.headings(),
                    table.widths(),
                    measures.stream().map(table::row).toList());
        }
    }

    /** The proofs of each measure, where the table has no column for them. */
    private void proofs() {
        List<List<Cell>> rows = plan.measures().stream()
                .filter(m -> !m.proofs().isEmpty())
                .map(m -> List.of(
                        Cell.centred(texts.show(String.valueOf(m.no()))),
                        Cell.of(texts.show(m.measure())),
                        Cell.lines(texts.entries(m.proofs()))))
                .toList();
        if (!rows.isEmpty()) {
            out.paragraph("Heading1", texts.get("plan.proofs"));
            out.table(texts.headings("no", "measure", "proofs"), PROOF_WIDTHS, rows);
        }
    }
}
