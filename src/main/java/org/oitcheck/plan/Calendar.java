package org.oitcheck.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Dates of the assessment year, as days of the fiscal year (October to September).
 *
 * @param due    date that overrides the due dates of all rules
 * @param closes last day on which the agency answers the form; empty for the day of the year's calendar in the shipped data
 * @param rounds months after which measures are followed up: of 3, 6, 9, 12, ascending
 */
public record Calendar(Optional<MonthDay> due, Optional<MonthDay> closes, List<Integer> rounds) {
    /** Due date for rules that name none: ten days before the usual follow-up, 25 before the form closes. */
    private static final MonthDay USUAL_DUE = MonthDay.of(4, 5);

    /** Last day of the years that announced no other. */
    private static final MonthDay USUAL_CLOSING = MonthDay.of(4, 30);

    /** Follow-up after six and twelve months: as in the announced calendar of FY2565. */
    public static final Calendar USUAL = new Calendar(Optional.empty(), Optional.empty(), List.of(6, 12));

    public Calendar {
        rounds = List.copyOf(rounds);
    }

    /** When a measure of a fiscal year must be done; {@code ruleDue} is {@code MM-DD} or empty. */
    LocalDate due(int year, String ruleDue) {
        MonthDay day = due.orElseGet(() -> ruleDue.isEmpty() ? USUAL_DUE : MonthDay.parse("--" + ruleDue));
        LocalDate date = in(year, day);
        LocalDate last = closing(year);
        return date.isAfter(last) ? last : date;
    }

    /** Last day on which the form of a fiscal year is answered. */
    LocalDate closing(int year) {
        return in(
                year,
                closes.orElseGet(() -> AssessmentYears.shipped()
                        .year(year)
                        .map(AssessmentYear::closes)
                        .orElse(USUAL_CLOSING)));
    }

    /** Last day of the follow-up after so many months: the fifteenth of the month after, the year's end for twelve. */
    static LocalDate round(int year, int months) {
        LocalDate end = LocalDate.of(year - 543 - 1, 10, 1).plusMonths(months);
        return months == 12 ? end.minusDays(1) : end.withDayOfMonth(15);
    }

    /** The day of a fiscal year (Buddhist era). */
    static LocalDate in(int year, MonthDay day) {
        return day.atYear(year - 543 - (day.getMonthValue() >= 10 ? 1 : 0));
    }

    /** The follow-up that a rule names, with its year, then the rounds of this calendar that it does not name itself. */
    String followUp(String ofRule, int year) {
        String own = ThaiDates.withYears(ofRule, year);
        String more = rounds.stream()
                .filter(r -> !own.contains(ThaiDates.full(round(year, r))) && !own.contains("รอบ " + r + " เดือน"))
                .map(r -> Wording.of("round", String.valueOf(r), ThaiDates.brief(round(year, r))))
                .collect(Collectors.joining(" "));
        if (own.isBlank()) {
            return Wording.of("followup", more).strip();
        }
        return more.isEmpty() ? own : Wording.of("followup.more", own, more);
    }
}
