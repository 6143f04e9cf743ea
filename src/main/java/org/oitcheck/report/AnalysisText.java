package org.oitcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Analysis.Finding;
import org.oitcheck.plan.Analysis.IndicatorScore;

/** Sentences of the score analysis; each number is one of the model's. */
final class AnalysisText {
    private AnalysisText() {}

    static List<String> summary(Analysis a, PaperText texts) {
        List<String> out = new ArrayList<>();
        Analysis.YearScores last = a.latest();
        out.add(texts.get("analysis.total", String.valueOf(last.year()), texts.points(last.total()), last.level()));
        Analysis.Change change = a.change();
        if (change != null) {
            out.add(texts.get(
                    change.points() == 0 ? "analysis.equal" : "analysis.compared",
                    String.valueOf(change.from()),
                    texts.points(a.years().get(a.years().size() - 2).total()),
                    texts.get(direction(change.points())),
                    texts.points(Math.abs(change.points())),
                    texts.points(Math.abs(change.percent()))));
        }
        Comparator<IndicatorScore> byScore = Comparator.comparingDouble(IndicatorScore::score);
        last.indicators().stream()
                .max(byScore)
                .ifPresent(high -> last.indicators().stream()
                        .min(byScore)
                        .ifPresent(low -> out.add(texts.get(
                                "analysis.extremes",
                                high.id(),
                                high.name(),
                                texts.points(high.score()),
                                low.id(),
                                low.name(),
                                texts.points(low.score())))));
        return out;
    }

    static String finding(Finding f, Analysis a, PaperText texts) {
        IndicatorScore i = a.latest().indicators().get(Integer.parseInt(f.indicator()) - 1);
        return texts.get(
                f.fell() ? "analysis.finding.fell" : "analysis.finding",
                i.id(),
                i.name(),
                texts.points(i.score()),
                texts.points(f.lost()),
                f.measures(),
                f.advice());
    }

    /** Key of the word for a difference. */
    static String direction(double points) {
        return points > 0 ? "rose" : points < 0 ? "fell" : "same";
    }
}
