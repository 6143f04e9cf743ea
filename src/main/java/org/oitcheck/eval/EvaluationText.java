package org.oitcheck.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.Evaluation.Bucket;
import org.oitcheck.eval.Evaluation.Outcome;

/** An evaluation for a terminal. */
public final class EvaluationText {
    private EvaluationText() {}

    /** Figures for each site and all together, the confusion table, calibration, then every error with the label's reason. */
    public static String of(Evaluation evaluation) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "%-20s %6s %10s %8s %9s %7s %9s",
                "site",
                "items",
                "precision",
                "recall",
                "verdict",
                "url",
                "missing");
        for (String site : evaluation.sites()) {
            figures(out, site, evaluation.only(site));
        }
        figures(out, "all", evaluation);
        confusion(out, evaluation);
        line(out, "");
        line(out, "confidence   items   mean   right");
        for (Bucket b : evaluation.calibration()) {
            line(out, "%.1f - %.1f %8d %6.2f %7.2f", b.from(), b.to(), b.items(), b.confidence(), b.accuracy());
        }
        line(out, "");
        line(out, "errors: %d", evaluation.errors().size());
        evaluation.errors().forEach(o -> error(out, o));
        return out.toString();
    }

    private static void figures(StringBuilder out, String name, Evaluation e) {
        line(
                out,
                "%-20s %6d %10.3f %8.3f %9.3f %7.3f %9.3f",
                name,
                e.outcomes().size(),
                e.foundPrecision(),
                e.foundRecall(),
                e.verdictAccuracy(),
                e.urlAccuracy(),
                e.missingAccuracy());
    }

    private static void confusion(StringBuilder out, Evaluation evaluation) {
        Map<Verdict, Map<Verdict, Integer>> table = evaluation.confusion();
        List<Verdict> columns = new ArrayList<>(List.of(Verdict.values()));
        columns.removeIf(v -> table.values().stream().noneMatch(row -> row.containsKey(v)));
        line(out, "");
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-14s", "label \\ said"));
        columns.forEach(v -> head.append(String.format(Locale.ROOT, " %11s", v)));
        line(out, head.toString());
        table.forEach((expected, row) -> {
            StringBuilder cells = new StringBuilder(String.format(Locale.ROOT, "%-14s", expected));
            columns.forEach(
                    v -> cells.append(String.format(Locale.ROOT, " %11s", row.containsKey(v) ? row.get(v) : ".")));
            line(out, cells.toString());
        });
    }

    private static void error(StringBuilder out, Outcome o) {
        if (o.verdictRight()) {
            line(out, "  %s %s %s: url %s, wanted %s", o.site(), o.item(), o.actual(), or(o.url()), or(o.wantedUrl()));
        } else {
            line(
                    out,
                    "  %s %s said %s (%.2f), is %s: url %s, wanted %s",
                    o.site(),
                    o.item(),
                    o.actual(),
                    o.confidence(),
                    o.expected(),
                    or(o.url()),
                    or(o.wantedUrl()));
        }
        if (!o.reason().isEmpty()) {
            line(out, "      %s", o.reason());
        }
    }

    private static String or(String url) {
        return url.isEmpty() ? "-" : url;
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
