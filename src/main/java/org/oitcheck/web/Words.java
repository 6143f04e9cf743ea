package org.oitcheck.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.ResourceBundle;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.monitor.CronTimes;

/** Texts of the pages in Thai or English, numbers and times as readers of that language write them. */
public final class Words {
    private static final String BUNDLE = "org.oitcheck.web.messages";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final org.oitcheck.checklist.Words codes;

    Words(Locale locale) {
        this.locale = locale;
        this.own = ResourceBundle.getBundle(BUNDLE, locale, EXACT);
        this.codes = org.oitcheck.checklist.Words.of(locale);
    }

    /** {@code th} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    /** The language of the texts. */
    public Locale locale() {
        return locale;
    }

    /** A text with arguments. */
    public String get(String key, Object... arguments) {
        String pattern = own.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments);
    }

    /** What a verdict means, in short. */
    public String verdict(Verdict verdict) {
        return codes.verdict(verdict);
    }

    /** A score with two decimals. */
    public String score(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A change of score with its sign; empty for none. */
    public String change(double value) {
        return Math.abs(value) < 0.005
                ? ""
                : String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    /** A day, with the year of the Buddhist era in Thai. */
    public String day(LocalDate day) {
        String text = day.format(DateTimeFormatter.ofPattern("d MMM ", locale));
        return text
                + (lang().equals("en")
                        ? day.getYear()
                        : ThaiBuddhistDate.from(day).get(ChronoField.YEAR));
    }

    /** A time in Bangkok, with the year of the Buddhist era in Thai; a dash for none. */
    public String time(Instant instant) {
        if (instant.equals(Instant.EPOCH)) {
            return "–";
        }
        LocalDateTime t = LocalDateTime.ofInstant(instant, CronTimes.BANGKOK);
        if (lang().equals("en")) {
            return t.format(DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH));
        }
        int year = ThaiBuddhistDate.from(t).get(ChronoField.YEAR);
        return t.format(DateTimeFormatter.ofPattern("d MMM", locale)) + " " + year + " "
                + t.format(DateTimeFormatter.ofPattern("HH:mm"));
    }
}
