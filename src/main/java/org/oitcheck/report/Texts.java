package org.oitcheck.report;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.Coverage;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.checklist.Recognised;
import org.oitcheck.checklist.Run;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Words;

/**
 * Words of the reports in one language: labels, numbers, dates and the sentences made from them. Thai unless the locale is
 * English. Immutable.
 */
public final class Texts {
    private static final Locale THAI = Locale.forLanguageTag("th-TH");
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final boolean thai;
    private final ResourceBundle bundle;
    private final Words words;

    private Texts(boolean thai) {
        this.thai = thai;
        Locale locale = thai ? Locale.forLanguageTag("th") : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle("org.oitcheck.report.messages", locale);
        this.words = Words.of(locale);
    }

    /** Words for a locale; Thai for every language but English. */
    public static Texts of(Locale locale) {
        return new Texts(!locale.getLanguage().equals("en"));
    }

    /** Language code for {@code lang} attributes: {@code th} or {@code en}. */
    public String lang() {
        return thai ? "th" : "en";
    }

    /** The text of a key; arguments must be formatted already. */
    public String get(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    private String getOr(String key, String otherwise) {
        try {
            return get(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    public String verdict(Verdict verdict) {
        return words.verdict(verdict);
    }

    public String state(ComponentFinding.State state) {
        return get("state." + state);
    }

    /** Why a link failed; codes without a text stay as they are. */
    public String cause(String code) {
        return words.cause(code);
    }

    /** Kind of agency of a rule pack; ids without a text stay as they are. */
    public String profile(String id) {
        return getOr("profile." + id, id);
    }

    /** A whole number with thousands separators. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Two decimals, as scores are shown. */
    public static String points(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share of 1 as whole percent. */
    public static String percent(double share) {
        return String.valueOf(Math.round(share * 100));
    }

    /** What of a document was recognised from pictures, and how surely. */
    public String recognised(Recognised ocr) {
        String pages = ocr.pages().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return get("item.ocr", percent(ocr.confidence()), pages);
    }

    /** What recognition of scans did in the run; empty when there were none. */
    public String ocr(OcrFacts ocr) {
        if (!ocr.problem().isEmpty()) {
            return get("run.ocr.problem", ocr.problem(), number(ocr.skipped()));
        }
        if (ocr.pages() == 0) {
            return ocr.skipped() == 0 ? "" : get("run.ocr.none", number(ocr.skipped()));
        }
        return get(
                "run.ocr.done",
                number(ocr.pages()),
                number(ocr.documents()),
                percent(ocr.confidence()),
                number(ocr.skipped()));
    }

    /** Date and time in Thailand; Buddhist era in Thai. */
    public String time(Instant at) {
        DateTimeFormatter format = thai
                ? DateTimeFormatter.ofPattern("d MMMM uuuu 'เวลา' HH:mm", THAI)
                        .withChronology(ThaiBuddhistChronology.INSTANCE)
                : DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH)
                        .withChronology(IsoChronology.INSTANCE);
        return get("time", format.withZone(BANGKOK).format(at));
    }

    /** Kind of file in words. */
    public String media(String type) {
        String kind = "other";
        if (type.equals("application/pdf")) {
            kind = "pdf";
        } else if (type.contains("html")) {
            kind = "html";
        } else if (type.contains("word")) {
            kind = "word";
        } else if (type.contains("excel") || type.contains("spreadsheet")) {
            kind = "excel";
        } else if (type.contains("powerpoint") || type.contains("presentation")) {
            kind = "powerpoint";
        } else if (type.startsWith("image/")) {
            kind = "image";
        }
        return get("media." + kind);
    }

    /** Whether absence may be claimed, in one sentence. */
    public String coverageVerdict(Coverage coverage) {
        return get(coverage.complete() ? "coverage.complete" : "coverage.incomplete");
    }

    /** How much was looked at and what was cut, one sentence each. */
    public List<String> coverage(Run run) {
        Coverage c = run.coverage();
        List<String> lines = new ArrayList<>();
        lines.add(get("coverage.read", number(run.pages()), number(run.documents())));
        double share = c.known() == 0 ? 0 : 100.0 * c.fetched() / c.known();
        lines.add(get(
                "coverage.known",
                number(c.known()),
                number(c.fetched()),
                // never round up to "100 %" what was not all of it
                String.format(Locale.ROOT, "%.1f", Math.floor(share * 10) / 10)));
        addCount(lines, "coverage.failed", c.failed());
        addCount(lines, "coverage.blocked", c.blocked());
        addCount(lines, "coverage.robots", c.robots());
        addCount(lines, "coverage.skipped", c.skipped());
        run.limits().forEach(l -> lines.add(limit(l)));
        if (!c.complete()) {
            lines.add(get("coverage.mend"));
        }
        return lines;
    }

    /** A limit that was hit, in words. */
    public String limit(String code) {
        return getOr("limit." + code, get("limit.other", code));
    }

    private void addCount(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(get(key, number(count)));
        }
    }

    /** Name of the agency, or words that say that it is not known. */
    public String agency(Checklist checklist) {
        String name = checklist.site().name();
        return name.isBlank() ? get("site.unnamed") : name;
    }
}
