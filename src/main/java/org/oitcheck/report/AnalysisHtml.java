package org.oitcheck.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Analysis.Finding;
import org.oitcheck.plan.Analysis.IndicatorScore;
import org.oitcheck.plan.Analysis.YearScores;

/** The score analysis as one self-contained page with a radar and a bar chart drawn as SVG; no script, nothing is loaded. */
final class AnalysisHtml {
    private static final List<String> COLOURS = List.of("#c26a00", "#0b5f9e", "#4d7a1f", "#7a3d8f", "#8a2c2c");
    private static final String STYLE = """
            body{font-family:"TH Sarabun New","Sarabun","Noto Sans Thai",sans-serif;max-width:60rem;margin:1.5rem auto;padding:0 1rem;color:#1c2430;line-height:1.5}
            h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #8593a6;padding:.25rem .5rem;vertical-align:top}
            th{background:#dce6f1}td.n{text-align:right;font-variant-numeric:tabular-nums}
            svg{max-width:100%;height:auto}.wide{overflow-x:auto}
            @media print{body{margin:0}h2{break-after:avoid}tr,svg{break-inside:avoid}}
            """;

    private final Analysis analysis;
    private final PaperText texts;
    private final StringBuilder out = new StringBuilder(32 * 1024);

    private AnalysisHtml(Analysis analysis, PaperText texts) {
        this.analysis = analysis;
        this.texts = texts;
    }

    static String render(Analysis analysis, Agency agency, String digits) {
        AnalysisHtml html = new AnalysisHtml(analysis, new PaperText(digits));
        html.write(agency);
        return html.out.toString();
    }

    private void write(Agency agency) {
        String title = escaped(texts.get("analysis.title"));
        out.append("<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<title>")
                .append(title)
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style></head><body><main>\n");
        element("h1", texts.get("analysis.title"));
        element("p", texts.get("year", String.valueOf(analysis.latest().year())));
        if (!agency.name().isBlank()) {
            element("p", texts.agency(agency));
        }
        element("h2", texts.get("analysis.totals"));
        AnalysisText.summary(analysis, texts).forEach(p -> element("p", p));
        years();
        analysis.latest().notes().forEach(n -> element("p", texts.get("note", n)));
        element("h2", texts.get("analysis.radar"));
        radar();
        element("h2", texts.get("analysis.bars"));
        bars();
        element("h2", texts.get("analysis.ranking"));
        ranking();
        change();
        questions();
        element("h2", texts.get("analysis.findings"));
        element("p", texts.show(analysis.rule()));
        for (Finding.Kind kind : List.of(Finding.Kind.STRONG, Finding.Kind.URGENT, Finding.Kind.DEVELOP)) {
            findings(kind);
        }
        element("h2", texts.get("analysis.sources"));
        out.append("<ul>");
        analysis.years().forEach(y -> y.sources().forEach(s -> element("li", texts.show(y.year() + ": " + s))));
        out.append("</ul>\n</main></body></html>\n");
    }

    private void years() {
        head("year", "iit", "eit", "oit", "total", "level");
        for (YearScores y : analysis.years()) {
            out.append("<tr>");
            element("td", texts.show(String.valueOf(y.year())));
            List.of("IIT", "EIT", "OIT").forEach(i -> number(y.instruments().getOrDefault(i, 0.0)));
            number(y.total());
            element("td", texts.show(y.level()));
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void ranking() {
        head("rank", "indicator", "instrument", "score");
        analysis.latest().indicators().stream()
                .sorted(Comparator.comparingInt(IndicatorScore::rank))
                .forEach(i -> {
                    out.append("<tr>");
                    element("td", texts.show(String.valueOf(i.rank())));
                    element("td", texts.show(i.id() + ". " + i.name()));
                    element("td", i.instrument());
                    number(i.score());
                    out.append("</tr>\n");
                });
        out.append("</tbody></table></div>\n");
    }

    /** Year over year, indicators in the order of their instruments, then total and level. */
    private void change() {
        Analysis.Change change = analysis.change();
        if (change == null) {
            return;
        }
        element("h2", texts.get("analysis.change"));
        heads(List.of(
                texts.get("col.instrument"),
                texts.get("col.indicator"),
                texts.show(String.valueOf(change.from())),
                texts.show(String.valueOf(change.to())),
                texts.get("col.points"),
                texts.get("col.percent"),
                texts.get("col.change")));
        for (Analysis.IndicatorChange c : change.indicators()) {
            IndicatorScore i = analysis.latest().indicators().get(Integer.parseInt(c.id()) - 1);
            out.append("<tr>");
            element("td", i.instrument());
            element("td", texts.show(i.id() + ". " + i.name()));
            changed(c.before(), c.after(), c.points(), c.percent());
        }
        YearScores before = analysis.years().get(analysis.years().size() - 2);
        YearScores after = analysis.latest();
        out.append("</tbody><tfoot><tr><td></td>");
        element("td", texts.get("col.total"));
        changed(before.total(), after.total(), change.points(), change.percent());
        out.append("<tr><td></td>");
        element("td", texts.get("col.level"));
        element("td", texts.show(before.level()));
        element("td", texts.show(after.level()));
        out.append("<td>-</td><td>-</td><td>-</td></tr></tfoot></table></div>\n");
    }

    private void changed(double before, double after, double points, double percent) {
        number(before);
        number(after);
        cell(texts.points(points, true));
        cell(texts.points(percent, true));
        element("td", texts.get(AnalysisText.direction(points)));
        out.append("</tr>\n");
    }

    /** Items and questions that cost points; those with full marks are left out. */
    private void questions() {
        List<Analysis.QuestionScore> lost = analysis.latest().questions().stream()
                .filter(q -> q.score() < 100)
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        element("h2", texts.get("analysis.questions"));
        head("item", "question", "score", "gain");
        for (Analysis.QuestionScore q : lost) {
            out.append("<tr>");
            element("td", q.id());
            element("td", texts.show(q.title().isEmpty() ? texts.question(q.id()) : q.title()));
            number(q.score());
            cell(q.gain() > 0 ? texts.points(q.gain()) : "-");
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void findings(Finding.Kind kind) {
        element("h3", texts.get("analysis." + kind));
        List<Finding> of =
                analysis.findings().stream().filter(f -> f.kind() == kind).toList();
        if (of.isEmpty()) {
            element("p", texts.get("analysis.none"));
            return;
        }
        out.append("<ul>");
        of.forEach(f -> element("li", AnalysisText.finding(f, analysis, texts)));
        out.append("</ul>\n");
    }

    private void radar() {
        out.append("<svg viewBox=\"0 0 520 440\" width=\"520\" role=\"img\" aria-label=\"")
                .append(escaped(texts.get("analysis.radar")))
                .append("\">");
        for (int ring = 20; ring <= 100; ring += 20) {
            polygon(Collections.nCopies(10, (double) ring), "none", "#8593a6", 0.6);
            text(264, 220 - ring * 1.6 + 4, texts.show(String.valueOf(ring)), "start");
        }
        for (int i = 0; i < 10; i++) {
            double[] p = point(i, 112);
            text(p[0], p[1] + 5, texts.show(String.valueOf(i + 1)), "middle");
        }
        for (int y = 0; y < analysis.years().size(); y++) {
            String colour = COLOURS.get(y % COLOURS.size());
            polygon(
                    analysis.years().get(y).indicators().stream()
                            .map(IndicatorScore::score)
                            .toList(),
                    colour,
                    colour,
                    2);
        }
        out.append("</svg>\n");
        legend();
    }

    private static double[] point(int indicator, double score) {
        double angle = Math.PI * 2 * indicator / 10 - Math.PI / 2;
        return new double[] {260 + Math.cos(angle) * score * 1.6, 220 + Math.sin(angle) * score * 1.6};
    }

    private void polygon(List<Double> scores, String fill, String stroke, double width) {
        out.append("<polygon points=\"");
        for (int i = 0; i < scores.size(); i++) {
            double[] p = point(i, scores.get(i));
            out.append(String.format(Locale.ROOT, "%.1f,%.1f ", p[0], p[1]));
        }
        out.append(String.format(
                Locale.ROOT,
                "\" fill=\"%s\" fill-opacity=\"0.12\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                fill,
                stroke,
                width));
    }

    private void bars() {
        int years = analysis.years().size();
        int group = years * 14 + 12;
        out.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 760 %d\" width=\"760\" role=\"img\" aria-label=\"%s\">",
                group * 10 + 10,
                escaped(texts.get("analysis.bars"))));
        for (int i = 0; i < 10; i++) {
            IndicatorScore named = analysis.latest().indicators().get(i);
            text(230, i * group + years * 7 + 6, texts.show(named.id() + ". " + named.name()), "end");
            for (int y = 0; y < years; y++) {
                double score = analysis.years().get(y).indicators().get(i).score();
                int top = i * group + y * 14 + 2;
                out.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"240\" y=\"%d\" width=\"%.1f\" height=\"12\" fill=\"%s\"/>",
                        top,
                        score * 4.4,
                        COLOURS.get(y % COLOURS.size())));
                text(246 + score * 4.4, top + 11, texts.points(score), "start");
            }
        }
        out.append("</svg>\n");
        legend();
    }

    private void legend() {
        out.append("<p>");
        for (int y = 0; y < analysis.years().size(); y++) {
            out.append("<span style=\"color:")
                    .append(COLOURS.get(y % COLOURS.size()))
                    .append("\">■</span> ")
                    .append(escaped(
                            texts.show(String.valueOf(analysis.years().get(y).year()))))
                    .append("&#160; ");
        }
        out.append("</p>\n");
    }

    private void text(double x, double y, String text, String anchor) {
        out.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"13\" text-anchor=\"%s\">", x, y, anchor));
        out.append(escaped(text)).append("</text>");
    }

    private void head(String... columns) {
        heads(texts.headings(columns));
    }

    private void heads(List<String> headings) {
        String name = escaped(texts.get("analysis.table", String.join(", ", headings)));
        // a keyboard must reach what scrolls on a narrow screen
        out.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(name)
                .append("\"><table><thead><tr>");
        headings.forEach(
                h -> out.append("<th scope=\"col\">").append(escaped(h)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
    }

    private void number(double value) {
        cell(texts.points(value));
    }

    private void cell(String text) {
        out.append("<td class=\"n\">").append(escaped(text)).append("</td>");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
