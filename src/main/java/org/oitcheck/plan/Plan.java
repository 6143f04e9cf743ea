package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures plan of one agency for one fiscal year (มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน). Immutable.
 *
 * @param year     fiscal year, Buddhist era: of the form and of the dates
 * @param agency   who files it
 * @param digits   {@code thai} or {@code arabic}, for the documents
 * @param columns  columns of the table of measures, in their order
 * @param check    the check that it rests on
 * @param analysis analysis of the scores of the years before; {@code null} when no scores were given
 * @param measures in the order of their numbers
 * @param notes    what a reader must know, in Thai
 */
public record Plan(
        int year,
        Agency agency,
        String digits,
        List<PlanColumn> columns,
        Check check,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Analysis analysis,
        List<Measure> measures,
        List<String> notes) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "plan/1";

    private static final JsonFile<Plan> FILE = new JsonFile<>(SCHEMA, Plan.class);
    private static final Check NO_CHECK = new Check("", "", Instant.EPOCH, 0, 0, 0, 0, 0, false);

    /**
     * The check behind a plan.
     *
     * @param site     home page
     * @param run      id of the run
     * @param at       when it ended; the epoch when the plan rests on none
     * @param items    items of the form
     * @param found    items found
     * @param oit      OIT score, 0 to 100
     * @param low      the same when every unsure item is not accepted
     * @param high     the same when every unsure item is accepted
     * @param complete whether the site was read completely enough to claim absence
     */
    public record Check(
            String site,
            String run,
            Instant at,
            int items,
            int found,
            double oit,
            double low,
            double high,
            boolean complete) {}

    public Plan {
        columns = List.copyOf(columns);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    @JsonCreator
    static Plan of(
            @JsonProperty("year") int year,
            @JsonProperty("agency") @Nullable Agency agency,
            @JsonProperty("digits") @Nullable String digits,
            @JsonProperty("columns") @Nullable List<PlanColumn> columns,
            @JsonProperty("check") @Nullable Check check,
            @JsonProperty("analysis") @Nullable Analysis analysis,
            @JsonProperty("measures") List<Measure> measures,
            @JsonProperty("notes") @Nullable List<String> notes) {
        return new Plan(
                year,
                Objects.requireNonNullElse(agency, Organisation.UNKNOWN.agency()),
                Objects.requireNonNullElse(digits, "thai"),
                columns == null || columns.isEmpty() ? PlanColumn.USUAL : columns,
                Objects.requireNonNullElse(check, NO_CHECK),
                analysis,
                measures,
                Objects.requireNonNullElse(notes, List.of()));
    }

    /** A plan in the usual columns, without an analysis of scores. */
    public Plan(int year, Agency agency, String digits, Check check, List<Measure> measures, List<String> notes) {
        this(year, agency, digits, PlanColumn.USUAL, check, null, measures, notes);
    }

    /** Whether the table has a column for a field. */
    public boolean shows(PlanColumn.Field field) {
        return columns.stream().anyMatch(c -> c.field() == field);
    }

    /** Points of the total score that all measures together may add, 0 to 40. */
    public double openGain() {
        return measures.stream().mapToDouble(Measure::gain).sum();
    }

    /** The same plan with other measures. */
    public Plan with(List<Measure> others) {
        return new Plan(year, agency, digits, columns, check, analysis, others, notes);
    }

    /** {@code plan.json}: UTF-8, ends with a line feed. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }

    /** Whether the bytes are a file that this program wrote and nobody has edited. */
    public static boolean untouched(byte[] json) {
        return JsonFile.untouched(json);
    }

    /**
     * Reads {@code plan.json}.
     *
     * @throws PlanException when it is no plan of this version, numbers a measure twice, or names no measure
     */
    public static Plan read(Path file) throws IOException, PlanException {
        Plan plan = FILE.read(file);
        rejectTwice(plan, file.toString());
        return plan;
    }

    private static void rejectTwice(Plan plan, String file) throws PlanException {
        Set<Integer> numbers = new HashSet<>();
        Map<String, Integer> items = new HashMap<>();
        for (Measure m : plan.measures()) {
            if (!numbers.add(m.no())) {
                throw new PlanException("plan.number", file, String.valueOf(m.no()));
            }
            for (String item : m.items()) {
                Integer other = items.put(item, m.no());
                if (other != null) {
                    throw new PlanException("plan.item", file, item, String.valueOf(other), String.valueOf(m.no()));
                }
            }
        }
    }
}
