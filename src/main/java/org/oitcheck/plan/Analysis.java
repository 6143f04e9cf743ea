package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Analysis of the ITA scores of one or more years. All scores have two decimals, as they are published; totals are computed from
 * the scores as given and rounded once. Differences are those of the rounded numbers, so that a reader can check them.
 *
 * @param years    ascending
 * @param change   from the last year but one to the last; {@code null} when there is one year
 * @param findings what the last year's scores say, indicator by indicator, most points lost first
 * @param rule     the rule by which indicators were called strong or weak, in Thai
 */
public record Analysis(List<YearScores> years, @Nullable Change change, List<Finding> findings, String rule) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "analysis/1";

    private static final JsonFile<Analysis> FILE = new JsonFile<>(SCHEMA, Analysis.class);

    public Analysis {
        years = List.copyOf(years);
        findings = List.copyOf(findings);
    }

    /**
     * One year.
     *
     * @param year        fiscal year, Buddhist era
     * @param total       0 to 100
     * @param level       by the rule of that year
     * @param instruments IIT, EIT, OIT
     * @param indicators  1 to 10
     * @param status      how sure the weights and levels of the year are
     * @param notes       what a reader must know, in Thai
     * @param sources     where weights and levels were read
     */
    public record YearScores(
            int year,
            double total,
            String level,
            Map<String, Double> instruments,
            List<IndicatorScore> indicators,
            String status,
            List<String> notes,
            List<String> sources,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double published,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<QuestionScore> questions) {
        public YearScores {
            questions = List.copyOf(Objects.requireNonNullElse(questions, List.of())); // null only from JSON
            instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
            indicators = List.copyOf(indicators);
            notes = List.copyOf(notes);
            sources = List.copyOf(sources);
        }
    }

    /**
     * @param id         1 to 10
     * @param name       official name
     * @param instrument its instrument
     * @param score      0 to 100
     * @param rank       1 for the highest; equal scores share a rank
     */
    public record IndicatorScore(String id, String name, String instrument, double score, int rank) {}

    /**
     * Score of one question of the questionnaires or one item of the form.
     *
     * @param id    {@code I1}, {@code E7}, {@code O22}
     * @param title of the item; empty for questions and where the form of the year is not known
     * @param score 0 to 100
     * @param gain  points of the total that an item adds once it gets 100; 0 where not known
     */
    public record QuestionScore(String id, String title, double score, double gain) {}

    /**
     * @param from       earlier year
     * @param to         later year
     * @param points     difference of the totals
     * @param percent    the same in percent of the earlier total; 0 when that is 0
     * @param indicators difference of each indicator
     */
    public record Change(int from, int to, double points, double percent, List<IndicatorChange> indicators) {
        public Change {
            indicators = List.copyOf(indicators);
        }
    }

    /** @param id indicator @param before score before @param after score after @param points difference @param percent in percent */
    public record IndicatorChange(String id, double before, double after, double points, double percent) {}

    /**
     * @param indicator  indicator
     * @param kind       {@code STRONG}, {@code DEVELOP} or {@code URGENT}
     * @param fell       whether it fell since the year before
     * @param lost       points of the total that are missing to 100
     * @param measures   what the indicator measures
     * @param advice     what to do
     */
    public record Finding(String indicator, Kind kind, boolean fell, double lost, String measures, String advice) {
        /** Kinds of finding. */
        public enum Kind {
            /** จุดแข็ง. */
            STRONG,
            /** ประเด็นที่ควรพัฒนา. */
            DEVELOP,
            /** ต้องแก้ไขโดยด่วน. */
            URGENT
        }
    }

    /** The last year. */
    public YearScores latest() {
        return years.get(years.size() - 1);
    }

    /** {@code analysis.json}. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }

    /** Reads {@code analysis.json}. */
    public static Analysis read(Path file) throws IOException, PlanException {
        return FILE.read(file);
    }
}
