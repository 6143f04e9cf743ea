package org.oitcheck.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.Analysis;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.Results;

/** What the papers offer to a template; the names are told in docs/templates.md. */
final class TemplateValues {
    private TemplateValues() {}

    static Template.Values of(Plan plan) {
        PaperText texts = new PaperText(plan.digits());
        Map<String, String> fields = fields(texts, plan.agency(), plan.year());
        check(fields, texts, plan.check());
        fields.put("gain", texts.points(plan.openGain()));
        fields.put("notes", texts.show(String.join("\n", plan.notes())));
        return new Template.Values(
                fields,
                Set.of("no", "items", "measure", "practice", "steps", "owner", "period", "followup", "proofs", "gain"),
                plan.measures().stream()
                        .map(m -> Map.of(
                                "no", texts.show(String.valueOf(m.no())),
                                "items", String.join(", ", m.items()),
                                "measure", texts.show(m.measure()),
                                "steps", steps(m.steps(), texts),
                                "owner", texts.show(m.owner()),
                                "period", texts.show(m.period()),
                                "followup", texts.show(m.followUp()),
                                "practice", texts.show(m.practice()),
                                "proofs", steps(m.proofs(), texts),
                                "gain", texts.points(m.gain())))
                        .toList());
    }

    static Template.Values of(Results results) {
        PaperText texts = new PaperText(results.digits());
        Map<String, String> fields = fields(texts, results.agency(), results.year());
        check(fields, texts, results.check());
        fields.put("period", texts.show(results.period()));
        fields.put("measures", texts.show(String.valueOf(results.measures().size())));
        fields.put("done", texts.show(String.valueOf(results.doneCount())));
        return new Template.Values(
                fields,
                Set.of(
                        "no",
                        "items",
                        "measure",
                        "steps",
                        "owner",
                        "period",
                        "result",
                        "urls",
                        "problem",
                        "suggestion",
                        "outcome"),
                results.measures().stream()
                        .map(m -> Map.ofEntries(
                                Map.entry("no", texts.show(String.valueOf(m.no()))),
                                Map.entry("items", String.join(", ", m.items())),
                                Map.entry("measure", texts.show(m.measure())),
                                Map.entry("steps", steps(m.steps(), texts)),
                                Map.entry("owner", texts.show(m.owner())),
                                Map.entry("period", texts.show(m.period())),
                                Map.entry("result", texts.show(m.result())),
                                Map.entry(
                                        "urls",
                                        m.urls().stream()
                                                .map(Addresses::readable)
                                                .collect(Collectors.joining("\n"))),
                                Map.entry("problem", texts.show(m.problem())),
                                Map.entry("suggestion", texts.show(m.suggestion())),
                                Map.entry("outcome", texts.show(m.outcome()))))
                        .toList());
    }

    static Template.Values of(Analysis analysis, Agency agency, String digits) {
        PaperText texts = new PaperText(digits);
        Analysis.YearScores last = analysis.latest();
        Map<String, String> fields = fields(texts, agency, last.year());
        fields.put("total", texts.points(last.total()));
        fields.put("level", last.level());
        Analysis.Change change = analysis.change();
        fields.put("change", change == null ? "–" : texts.points(change.points(), true));
        fields.put("change_percent", change == null ? "–" : texts.points(change.percent(), true));
        return new Template.Values(
                fields,
                Set.of("no", "indicator", "score"),
                last.indicators().stream()
                        .map(i -> Map.of(
                                "no", texts.show(i.id()),
                                "indicator", texts.show(i.name()),
                                "score", texts.points(i.score())))
                        .toList());
    }

    private static Map<String, String> fields(PaperText texts, Agency agency, int year) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("agency", texts.show(agency.name()));
        fields.put("district", texts.show(agency.district()));
        fields.put("province", texts.show(agency.province()));
        fields.put("head", texts.show(agency.head()));
        fields.put("year", texts.show(String.valueOf(year)));
        fields.put("year_before", texts.show(String.valueOf(year - 1)));
        fields.put("year_after", texts.show(String.valueOf(year + 1)));
        return fields;
    }

    private static void check(Map<String, String> fields, PaperText texts, Plan.Check check) {
        fields.put("site", check.site());
        fields.put("items", texts.show(String.valueOf(check.items())));
        fields.put("found", texts.show(String.valueOf(check.found())));
        fields.put("open", texts.show(String.valueOf(check.items() - check.found())));
        fields.put("score", texts.points(check.oit()));
        fields.put("score_low", texts.points(check.low()));
        fields.put("score_high", texts.points(check.high()));
    }

    private static String steps(List<String> steps, PaperText texts) {
        return steps.stream().map(s -> "– " + texts.show(s)).collect(Collectors.joining("\n"));
    }
}
