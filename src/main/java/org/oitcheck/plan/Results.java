package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Results report of a plan (รายงานผลการดำเนินการตามมาตรการ): each measure with what a new check found. Immutable.
 *
 * @param year     fiscal year, Buddhist era
 * @param agency   who files it
 * @param digits   {@code thai} or {@code arabic}, for the documents
 * @param period   stretch that the report speaks of, in Thai
 * @param before   the check that the plan was made from
 * @param check    the new check
 * @param measures in the order of their numbers
 */
public record Results(
        int year,
        Agency agency,
        String digits,
        String period,
        Plan.Check before,
        Plan.Check check,
        List<MeasureResult> measures) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "results/1";

    private static final JsonFile<Results> FILE = new JsonFile<>(SCHEMA, Results.class);

    public Results {
        measures = List.copyOf(measures);
    }

    /**
     * One measure and what came of it.
     *
     * @param no         number in the plan
     * @param items      items that it mends
     * @param measure    as in the plan
     * @param steps      as in the plan
     * @param owner      as in the plan
     * @param period     as in the plan
     * @param done       whether every item was found; never for a measure without items, which only a person can report
     * @param result     ผลการดำเนินการ
     * @param urls       where the items are found now
     * @param suggestion ข้อเสนอแนะ
     * @param outcome    ผลลัพธ์หรือความสำเร็จ
     * @param state      what the new check found out about the items
     */
    public record MeasureResult(
            int no,
            List<String> items,
            String measure,
            List<String> steps,
            String owner,
            String period,
            boolean done,
            String result,
            List<String> urls,
            String suggestion,
            String outcome,
            List<ItemState> state) {
        public MeasureResult {
            items = List.copyOf(items);
            steps = List.copyOf(steps);
            urls = List.copyOf(urls);
            state = List.copyOf(state);
        }
    }

    @JsonCreator
    static Results of(
            @JsonProperty("year") int year,
            @JsonProperty("agency") @Nullable Agency agency,
            @JsonProperty("digits") @Nullable String digits,
            @JsonProperty("period") String period,
            @JsonProperty("before") Plan.@Nullable Check before,
            @JsonProperty("check") Plan.Check check,
            @JsonProperty("measures") List<MeasureResult> measures) {
        return new Results(
                year,
                Objects.requireNonNullElse(agency, Organisation.UNKNOWN.agency()),
                Objects.requireNonNullElse(digits, "thai"),
                period,
                Objects.requireNonNullElse(before, check),
                check,
                measures);
    }

    /** Number of measures that are done. */
    public long doneCount() {
        return measures.stream().filter(MeasureResult::done).count();
    }

    /** {@code results.json}. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }

    /** Reads {@code results.json}. */
    public static Results read(Path file) throws IOException, PlanException {
        return FILE.read(file);
    }
}
