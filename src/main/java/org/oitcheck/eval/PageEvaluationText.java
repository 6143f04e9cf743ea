package org.oitcheck.eval;

import java.util.Locale;
import org.oitcheck.eval.PageEvaluation.Outcome;

/** A page evaluation for a terminal. */
public final class PageEvaluationText {
    private PageEvaluationText() {}

    /** Figures of each item and all together, items taken for others, then every error with the label's reason. */
    public static String of(PageEvaluation evaluation) {
        StringBuilder out = new StringBuilder();
        line(out, "%-6s %6s %7s %9s %12s", "item", "pages", "found", "outdated", "near misses");
        for (String item : evaluation.items()) {
            figures(out, item, evaluation.only(item));
        }
        figures(out, "all", evaluation);
        line(out, "right: %.3f   right verdict with a wrong year: %d", evaluation.all(), evaluation.wrongYears());
        line(out, "");
        line(out, "taken for (label: items said to be FOUND)");
        evaluation.confusion().forEach((label, said) -> line(out, "  %s: %s", label, said));
        line(out, "");
        line(
                out,
                "errors: %d",
                evaluation.outcomes().stream().filter(o -> !o.right()).count());
        evaluation.outcomes().stream().filter(o -> !o.right()).forEach(o -> error(out, o));
        return out.toString();
    }

    private static void figures(StringBuilder out, String name, PageEvaluation e) {
        line(out, "%-6s %6d %7.3f %9.3f %12.3f", name, e.outcomes().size(), e.found(), e.outdated(), e.nearMisses());
    }

    private static void error(StringBuilder out, Outcome o) {
        line(
                out,
                "  %s %s said %s (%.2f, year %d), is %s of %d: %s%s%s",
                o.page().id(),
                o.page().target(),
                o.said(),
                o.confidence(),
                o.fiscalYear(),
                o.page().nearMiss() ? "a near miss" : o.page().verdict(),
                o.page().fiscalYear(),
                o.page().title(),
                o.missing().isEmpty() ? "" : " lacks " + o.missing(),
                o.others().isEmpty() ? "" : " found " + o.others());
        if (!o.page().note().isEmpty()) {
            line(out, "      %s", o.page().note());
        }
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
