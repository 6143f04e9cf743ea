package org.oitcheck.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** An evaluation as JSON, schema {@code evaluation/1}: figures per site and in all, confusion, calibration, every outcome. */
public final class EvaluationJson {
    /** Value of {@code schema}. */
    public static final String SCHEMA = "evaluation/1";

    private EvaluationJson() {}

    /** The same evaluation always gives the same text. */
    public static String of(Evaluation evaluation) {
        Map<String, Object> sites = new LinkedHashMap<>();
        evaluation.sites().forEach(site -> sites.put(site, figures(evaluation.only(site))));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("schema", SCHEMA);
        all.put("all", figures(evaluation));
        all.put("sites", sites);
        all.put("confusion", evaluation.confusion());
        all.put("calibration", evaluation.calibration());
        all.put("outcomes", evaluation.outcomes());
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(all)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an evaluation is always writable as JSON", e);
        }
    }

    private static Map<String, Object> figures(Evaluation e) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("items", e.outcomes().size());
        figures.put("foundPrecision", e.foundPrecision());
        figures.put("foundRecall", e.foundRecall());
        figures.put("verdictAccuracy", e.verdictAccuracy());
        figures.put("urlAccuracy", e.urlAccuracy());
        figures.put("missingAccuracy", e.missingAccuracy());
        return figures;
    }
}
