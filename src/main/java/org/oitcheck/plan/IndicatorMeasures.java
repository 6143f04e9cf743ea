package org.oitcheck.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures for the indicators of the questionnaires (IIT, EIT) that were no strength: what a website cannot mend alone. */
final class IndicatorMeasures {
    private final AssessmentYears data = AssessmentYears.shipped();
    private final int year;
    private final Calendar calendar;

    /** @param year fiscal year that the measures are for */
    IndicatorMeasures(int year, Calendar calendar) {
        this.year = year;
        this.calendar = calendar;
    }

    /** Not yet numbered, most points lost first. Without a gain: what people will answer cannot be promised. */
    List<Measure> of(Analysis analysis) {
        List<Measure> measures = new ArrayList<>();
        for (Analysis.Finding f : analysis.findings()) {
            AssessmentYears.Indicator i = data.indicators().get(Integer.parseInt(f.indicator()) - 1);
            AssessmentYears.Work work = i.work();
            if (f.kind() != Analysis.Finding.Kind.STRONG && work != null) {
                measures.add(measure(f, i, work, analysis.latest()));
            }
        }
        return measures;
    }

    private Measure measure(
            Analysis.Finding f, AssessmentYears.Indicator i, AssessmentYears.Work work, Analysis.YearScores scores) {
        LocalDate end = Calendar.round(year, 12);
        double score = scores.indicators().get(i.id() - 1).score();
        return new Measure(
                0,
                List.of(),
                List.of(f.indicator()),
                work.text(),
                Wording.of(
                        "indicator.practice",
                        f.indicator(),
                        i.name(),
                        String.format(Locale.ROOT, "%.2f", score),
                        String.valueOf(scores.year()),
                        Wording.of("analysis." + f.kind())),
                work.steps(),
                work.owner(),
                Wording.of(
                        "indicator.period",
                        String.valueOf(year - 1).substring(2),
                        String.valueOf(year).substring(2)),
                end,
                calendar.followUp("", year),
                work.proofs(),
                0,
                "medium",
                List.of(),
                List.of(),
                Map.of());
    }
}
