package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the plan.
 *
 * @param no       number, kept for the results report
 * @param items    ids of the items that it mends; empty for a measure of an indicator or one that staff added
 * @param indicators indicators of the questionnaires (1 to 8) that it is to raise; mostly empty
 * @param measure  มาตรการ/แนวทาง
 * @param practice แนวทางการปฏิบัติ: what the form asks for
 * @param steps    ขั้นตอน/วิธีการปฏิบัติ
 * @param owner    ผู้รับผิดชอบ
 * @param period   ระยะเวลาดำเนินการ
 * @param dueDate  last day
 * @param followUp การกำกับติดตาม/การติดตามผล
 * @param proofs   หลักฐาน: documents that will show that it was done
 * @param gain     points of the total score, 0 to 40
 * @param effort   {@code low}, {@code medium} or {@code high}
 * @param state    what the last check found out about the items
 * @param edited   names of the fields that a person changed
 * @param drafted  field name to digest of what the program wrote, so that edits are seen
 */
public record Measure(
        int no,
        List<String> items,
        List<String> indicators,
        String measure,
        String practice,
        List<String> steps,
        String owner,
        String period,
        LocalDate dueDate,
        String followUp,
        List<String> proofs,
        double gain,
        String effort,
        List<ItemState> state,
        List<String> edited,
        Map<String, String> drafted) {

    public Measure {
        items = List.copyOf(items);
        indicators = List.copyOf(indicators);
        steps = List.copyOf(steps);
        proofs = List.copyOf(proofs);
        state = List.copyOf(state);
        edited = List.copyOf(edited);
        drafted = Collections.unmodifiableMap(new TreeMap<>(drafted));
    }

    /** Reads a measure; staff who add one by hand need not write what only the program uses. */
    @JsonCreator
    static Measure of(
            @JsonProperty("no") int no,
            @JsonProperty("items") List<String> items,
            @JsonProperty("indicators") @Nullable List<String> indicators,
            @JsonProperty("measure") String measure,
            @JsonProperty("practice") @Nullable String practice,
            @JsonProperty("steps") List<String> steps,
            @JsonProperty("owner") String owner,
            @JsonProperty("period") String period,
            @JsonProperty("dueDate") LocalDate dueDate,
            @JsonProperty("followUp") String followUp,
            @JsonProperty("proofs") @Nullable List<String> proofs,
            @JsonProperty("gain") double gain,
            @JsonProperty("effort") @Nullable String effort,
            @JsonProperty("state") @Nullable List<ItemState> state,
            @JsonProperty("edited") @Nullable List<String> edited,
            @JsonProperty("drafted") @Nullable Map<String, String> drafted) {
        return new Measure(
                no,
                items,
                Objects.requireNonNullElse(indicators, List.of()),
                measure,
                Objects.requireNonNullElse(practice, ""),
                steps,
                owner,
                period,
                dueDate,
                followUp,
                Objects.requireNonNullElse(proofs, List.of()),
                gain,
                Objects.requireNonNullElse(effort, "medium"),
                Objects.requireNonNullElse(state, List.of()),
                Objects.requireNonNullElse(edited, List.of()),
                Objects.requireNonNullElse(drafted, Map.of()));
    }

    /** The same measure under another number. */
    Measure numbered(int number) {
        return new Measure(
                number,
                items,
                indicators,
                measure,
                practice,
                steps,
                owner,
                period,
                dueDate,
                followUp,
                proofs,
                gain,
                effort,
                state,
                edited,
                drafted);
    }

    /** The measure with what a person wrote into one of its columns; entries of steps and proofs stand one a line. */
    public Measure edited(PlanColumn.Field field, String text) {
        List<String> entries = text.lines()
                .map(l -> l.strip().replaceFirst("^[-–—•➢]\\s*", ""))
                .filter(l -> !l.isEmpty())
                .toList();
        boolean isSteps = field == PlanColumn.Field.STEPS;
        return new Measure(
                no,
                items,
                indicators,
                field == PlanColumn.Field.MEASURE ? text : measure,
                field == PlanColumn.Field.PRACTICE ? text : practice,
                isSteps ? entries : steps,
                field == PlanColumn.Field.OWNER ? text : owner,
                field == PlanColumn.Field.PERIOD ? text : period,
                dueDate,
                field == PlanColumn.Field.FOLLOW_UP ? text : followUp,
                field == PlanColumn.Field.PROOFS ? entries : proofs,
                gain,
                effort,
                state,
                edited,
                drafted);
    }

    /** A measure that a person added in a row of a table, due on a day; its columns are filled with {@link #edited}. */
    public static Measure added(int no, LocalDate due) {
        return new Measure(
                no, List.of(), List.of(), "", "", List.of(), "", "", due, "", List.of(), 0, "medium", List.of(),
                List.of(), Map.of());
    }

    /** The measure as the program drafts it: its texts are remembered by their digests. */
    Measure asDraft() {
        return new Measure(
                no,
                items,
                indicators,
                measure,
                practice,
                steps,
                owner,
                period,
                dueDate,
                followUp,
                proofs,
                gain,
                effort,
                state,
                List.of(),
                digests());
    }

    /** Digest of each field that staff may edit. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        texts().forEach((field, text) -> digests.put(field, JsonFile.sha256(text)));
        return digests;
    }

    /** Each field that staff may edit, as text. */
    Map<String, String> texts() {
        return Map.of(
                "measure", measure,
                "practice", practice,
                "steps", String.join("\n", steps),
                "proofs", String.join("\n", proofs),
                "owner", owner,
                "period", period,
                "dueDate", dueDate.toString(),
                "followUp", followUp);
    }

    /** Whether a person changed the field since the program drafted it, or wrote it from the start. */
    boolean changed(String field) {
        if (edited.contains(field)) {
            return true;
        }
        String draft = drafted.get(field);
        if (draft == null && !drafted.isEmpty()) {
            return !texts().getOrDefault(field, "").isEmpty(); // drafted before there was such a field
        }
        return !Objects.equals(digests().get(field), draft);
    }

    /** Whether it stands for the same items and indicators as another. */
    boolean about(Measure other) {
        return items.equals(other.items) && indicators.equals(other.indicators);
    }

    /** Whether every item of the measure was found by the last check. */
    public boolean achieved() {
        return !state.isEmpty() && state.stream().allMatch(s -> s.verdict().equals("FOUND"));
    }
}
