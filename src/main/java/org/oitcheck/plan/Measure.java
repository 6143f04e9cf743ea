package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the plan.
 *
 * @param no       number, kept for the results report
 * @param items    ids of the items that it mends; empty for a measure that staff added
 * @param measure  มาตรการ/แนวทาง
 * @param steps    ขั้นตอน/วิธีการปฏิบัติ
 * @param owner    ผู้รับผิดชอบ
 * @param period   ระยะเวลาดำเนินการ
 * @param dueDate  last day
 * @param followUp การติดตามผล
 * @param gain     points of the total score, 0 to 40
 * @param effort   {@code low}, {@code medium} or {@code high}
 * @param state    what the last check found out about the items
 * @param edited   names of the fields that a person changed
 * @param drafted  field name to digest of what the program wrote, so that edits are seen
 */
public record Measure(
        int no,
        List<String> items,
        String measure,
        List<String> steps,
        String owner,
        String period,
        LocalDate dueDate,
        String followUp,
        double gain,
        String effort,
        List<ItemState> state,
        List<String> edited,
        Map<String, String> drafted) {

    public Measure {
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        state = List.copyOf(state);
        edited = List.copyOf(edited);
        drafted = java.util.Collections.unmodifiableMap(new TreeMap<>(drafted));
    }

    /** Reads a measure; staff who add one by hand need not write what only the program uses. */
    @JsonCreator
    static Measure of(
            @JsonProperty("no") int no,
            @JsonProperty("items") List<String> items,
            @JsonProperty("measure") String measure,
            @JsonProperty("steps") List<String> steps,
            @JsonProperty("owner") String owner,
            @JsonProperty("period") String period,
            @JsonProperty("dueDate") LocalDate dueDate,
            @JsonProperty("followUp") String followUp,
            @JsonProperty("gain") double gain,
            @JsonProperty("effort") @Nullable String effort,
            @JsonProperty("state") @Nullable List<ItemState> state,
            @JsonProperty("edited") @Nullable List<String> edited,
            @JsonProperty("drafted") @Nullable Map<String, String> drafted) {
        return new Measure(
                no,
                items,
                measure,
                steps,
                owner,
                period,
                dueDate,
                followUp,
                gain,
                Objects.requireNonNullElse(effort, "medium"),
                Objects.requireNonNullElse(state, List.of()),
                Objects.requireNonNullElse(edited, List.of()),
                Objects.requireNonNullElse(drafted, Map.of()));
    }

    /** The same measure under another number. */
    Measure numbered(int number) {
        return new Measure(
                number, items, measure, steps, owner, period, dueDate, followUp, gain, effort, state, edited, drafted);
    }

    /** The measure as the program drafts it: its texts are remembered by their digests. */
    Measure asDraft() {
        return new Measure(
                no, items, measure, steps, owner, period, dueDate, followUp, gain, effort, state, List.of(), digests());
    }

    /** Digest of each field that staff may edit. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        texts().forEach((field, text) -> digests.put(field, JsonFile.sha256(text)));
        return digests;
    }

    private Map<String, String> texts() {
        return Map.of(
                "measure", measure,
                "steps", String.join("\n", steps),
                "owner", owner,
                "period", period,
                "dueDate", dueDate.toString(),
                "followUp", followUp);
    }

    /** Whether a person changed the field since the program drafted it, or wrote it from the start. */
    boolean changed(String field) {
        return edited.contains(field) || !Objects.equals(digests().get(field), drafted.get(field));
    }

    /** Whether every item of the measure was found by the last check. */
    public boolean achieved() {
        return !state.isEmpty() && state.stream().allMatch(s -> s.verdict().equals("FOUND"));
    }
}
