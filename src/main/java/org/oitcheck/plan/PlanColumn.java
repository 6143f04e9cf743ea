package org.oitcheck.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One column of the table of measures. Agencies use different columns and headings; a heading of theirs names the column.
 *
 * @param field   what the column shows
 * @param heading what stands above it
 */
public record PlanColumn(Field field, String heading) {
    /** มาตรการ/แนวทาง · ขั้นตอน/วิธีการปฏิบัติ · ผู้รับผิดชอบ · ระยะเวลาดำเนินการ · การกำกับติดตาม/การติดตามผล. */
    public static final List<PlanColumn> USUAL = set("usual").orElseThrow();

    private static final List<String> SETS = List.of("usual", "practice", "owner-last", "proofs");

    /** What a column may show. */
    public enum Field {
        /** มาตรการ/แนวทาง. */
        MEASURE("measure"),
        /** แนวทางการปฏิบัติ. */
        PRACTICE("practice"),
        /** ขั้นตอน/วิธีการปฏิบัติ. */
        STEPS("steps"),
        /** ผู้รับผิดชอบ. */
        OWNER("owner"),
        /** ระยะเวลาดำเนินการ. */
        PERIOD("period"),
        /** การกำกับติดตาม/การติดตามผล. */
        FOLLOW_UP("followUp"),
        /** หลักฐาน. */
        PROOFS("proofs");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /** Name in files and on the command line. */
        @JsonValue
        public String key() {
            return key;
        }

        @JsonCreator
        static Field of(String key) {
            return named(key).orElseThrow(() -> new IllegalArgumentException(key));
        }

        private static Optional<Field> named(String key) {
            return Arrays.stream(values())
                    .filter(f -> f.key.equalsIgnoreCase(key))
                    .findFirst();
        }

        private String usualHeading() {
            return Wording.list("column." + key).get(0);
        }
    }

    /**
     * Reads columns: the name of one set of columns ({@code usual}, {@code practice}, {@code owner-last}, {@code proofs}), or one
     * word a column: its name, a heading that agencies use, or {@code name=heading}.
     *
     * @param place where the words stand, for messages
     * @throws PlanException when a word is no column, a column stands twice, or the measure itself is left out
     */
    public static List<PlanColumn> parse(List<String> words, String place) throws PlanException {
        if (words.size() == 1) {
            Optional<List<PlanColumn>> set = set(words.get(0).strip());
            if (set.isPresent()) {
                return set.get();
            }
        }
        List<PlanColumn> columns = new ArrayList<>();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        for (String word : words) {
            PlanColumn column = column(word.strip())
                    .orElseThrow(() -> new PlanException("columns.unknown", place, word.strip(), known()));
            if (!seen.add(column.field())) {
                throw new PlanException("columns.twice", place, column.field().key());
            }
            columns.add(column);
        }
        if (!seen.contains(Field.MEASURE)) {
            throw new PlanException("columns.measure", place);
        }
        return List.copyOf(columns);
    }

    private static Optional<List<PlanColumn>> set(String name) {
        List<String> words = name.matches("[a-z-]+") ? Wording.list("columns." + name) : List.of();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().map(w -> column(w).orElseThrow()).toList());
    }

    private static Optional<PlanColumn> column(String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            String heading = word.substring(equals + 1).strip();
            return Field.named(word.substring(0, equals).strip())
                    .filter(f -> !heading.isEmpty())
                    .map(f -> new PlanColumn(f, heading));
        }
        Optional<Field> key = Field.named(word);
        if (key.isPresent()) {
            return key.map(f -> new PlanColumn(f, f.usualHeading()));
        }
        return Arrays.stream(Field.values())
                .filter(f -> Wording.list("column." + f.key).stream()
                        .anyMatch(h -> folded(h).equals(folded(word))))
                .findFirst()
                .map(f -> new PlanColumn(f, word));
    }

    private static String folded(String heading) {
        return heading.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static String known() {
        return Arrays.stream(Field.values())
                        .map(f -> f.key + " (" + f.usualHeading() + ")")
                        .collect(Collectors.joining(", "))
                + "; " + String.join(", ", SETS);
    }
}
