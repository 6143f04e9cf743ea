package org.oitcheck.plan;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Data of the assessment: weights and levels by year, names and meaning of the ten indicators.
 *
 * @param years      years known
 * @param levelSets  level set id to levels, best first
 * @param weightSets weight set id to instruments
 * @param indicators indicators 1 to 10 in their order
 */
record AssessmentYears(
        List<YearEntry> years,
        Map<String, List<AssessmentYear.Level>> levelSets,
        Map<String, List<AssessmentYear.Instrument>> weightSets,
        List<Indicator> indicators) {
    private static final String FILE = "assessment-years.json";

    /**
     * One year as the data file names it.
     *
     * @param weights id of a weight set
     * @param levels  id of a level set
     * @param calendar last day of the answering window, and how sure that is
     * @param items   sub-indicator to the number of its items, in the order of the form; empty when not known
     */
    record YearEntry(
            int year,
            String weights,
            String levels,
            String status,
            List<String> sources,
            String note,
            Closing calendar,
            Map<String, Integer> items) {}

    /** @param closes {@code MM-DD} @param status {@code verified}, {@code likely} or {@code unverified} @param source where it was read */
    record Closing(String closes, String status, String source) {}

    /**
     * An indicator.
     *
     * @param id         1 to 10
     * @param name       official name
     * @param variants   other spellings, without blanks
     * @param instrument instrument
     * @param measures   what it measures
     * @param keep       what to keep up when it is strong
     * @param improve    what to do when it is not
     * @param work       the measure that raises it; {@code null} for indicators that the items of the form raise
     */
    record Indicator(
            int id,
            String name,
            List<String> variants,
            String instrument,
            String measures,
            String keep,
            String improve,
            @Nullable Work work) {}

    /** A measure for an indicator: its name, steps, usual owner and proofs. */
    record Work(String text, List<String> steps, String owner, List<String> proofs) {}

    /** The data that ship with the product. */
    static AssessmentYears shipped() {
        try (InputStream in = AssessmentYears.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + FILE);
            }
            return JsonMapper.builder().build().readValue(in, AssessmentYears.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<AssessmentYear> year(int year) {
        return years.stream()
                .filter(y -> y.year() == year)
                .map(y -> new AssessmentYear(
                        y.year(),
                        set(weightSets, y.weights()),
                        set(levelSets, y.levels()),
                        y.status(),
                        y.sources(),
                        y.note(),
                        MonthDay.parse("--" + y.calendar().closes()),
                        y.items()))
                .findFirst();
    }

    private static <T> List<T> set(Map<String, List<T>> sets, String id) {
        List<T> set = sets.get(id);
        if (set == null) {
            throw new IllegalStateException(FILE + " names a set that it does not have: " + id);
        }
        return set;
    }

    /** Number of the indicator that a text names: {@code 3}, {@code ตัวชี้วัดที่ ๓ …}, or its name in any known spelling. */
    Optional<Integer> indicator(String text) {
        String plain = ThaiDates.arabic(text).strip().replaceAll("\\s+", "");
        String number =
                plain.replaceFirst("^(ตัวชี้วัด(ที่)?|ข้อ|indicator)", "").replaceFirst("^[.:]", "");
        var m = Pattern.compile("^(10|[1-9])(?:[.:)]?\\D.*|\\.0)?$").matcher(number);
        if (m.matches()) {
            return Optional.of(Integer.valueOf(m.group(1)));
        }
        return indicators.stream()
                .filter(i -> i.name().equals(number) || i.variants().contains(number))
                .map(Indicator::id)
                .findFirst();
    }
}
