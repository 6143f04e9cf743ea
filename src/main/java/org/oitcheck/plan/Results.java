package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
     * @param problem    ปัญหา/อุปสรรค: what only people know; asked for where the measure is not done
     * @param suggestion ข้อเสนอแนะ
     * @param outcome    ผลลัพธ์หรือความสำเร็จ
     * @param state      what the new check found out about the items
     * @param before     what the plan knew of them
     * @param drafted    field name to digest of what the program wrote, so that edits are seen
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
            String problem,
            String suggestion,
            String outcome,
            List<ItemState> state,
            List<ItemState> before,
            Map<String, String> drafted) {
        public MeasureResult {
            problem = Objects.requireNonNullElse(problem, ""); // null only from JSON
            before = List.copyOf(Objects.requireNonNullElse(before, List.of()));
            drafted = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(drafted, Map.of())));
            items = List.copyOf(items);
            steps = List.copyOf(steps);
            urls = List.copyOf(urls);
            state = List.copyOf(state);
        }

        /** Each field that staff may write in, as text. */
        Map<String, String> texts() {
            return Map.of("result", result, "problem", problem, "suggestion", suggestion, "outcome", outcome);
        }

        /** Whether a person changed the field since the program drafted it. */
        boolean changed(String field) {
            String draft = drafted.get(field);
            return draft != null && !draft.equals(JsonFile.sha256(texts().getOrDefault(field, "")));
        }

        /** The same as the program drafts it: its texts are remembered by their digests. */
        MeasureResult asDraft() {
            Map<String, String> digests = new TreeMap<>();
            texts().forEach((field, text) -> digests.put(field, JsonFile.sha256(text)));
            return with(result, problem, suggestion, outcome, digests);
        }

        /** The same with what people wrote into an older report of this measure. */
        MeasureResult keeping(MeasureResult old) {
            return with(
                    old.changed("result") ? old.result : result,
                    old.changed("problem") ? old.problem : problem,
                    old.changed("suggestion") ? old.suggestion : suggestion,
                    old.changed("outcome") ? old.outcome : outcome,
                    drafted);
        }

        private MeasureResult with(
                String told, String obstacle, String advice, String success, Map<String, String> digests) {
            return new MeasureResult(
                    no, items, measure, steps, owner, period, done, told, urls, obstacle, advice, success, state,
                    before, digests);
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

    /** This report with what people wrote into an older one, measure by measure. */
    public Results keeping(Results old) {
        return new Results(
                year,
                agency,
                digits,
                period,
                before,
                check,
                measures.stream()
                        .map(m -> old.measures.stream()
                                .filter(o -> o.no() == m.no() && o.items().equals(m.items()))
                                .findFirst()
                                .map(m::keeping)
                                .orElse(m))
                        .toList());
    }

    /** Numbers of the measures that hold words of people. */
    public List<Integer> written() {
        return measures.stream()
                .filter(m -> m.texts().keySet().stream().anyMatch(m::changed))
                .map(MeasureResult::no)
                .toList();
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
