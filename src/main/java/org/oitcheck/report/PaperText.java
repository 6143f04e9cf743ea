package org.oitcheck.report;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.plan.Agency;
import org.oitcheck.plan.ItemState;
import org.oitcheck.plan.Measure;

/** Words of the papers, in Thai, with the digits of the paper. */
final class PaperText {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.oitcheck.report.papers", Locale.ROOT);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+[^\\s\"<>.,;:)]");
    private final Digits digits;
    private final Texts texts = Texts.of(Locale.forLanguageTag("th"));

    PaperText(String digits) {
        this.digits = Digits.of(digits);
    }

    /** Digits of the paper. */
    Digits digits() {
        return digits;
    }

    /** The phrase of a key. */
    String get(String key, String... arguments) {
        return show(new MessageFormat(BUNDLE.getString(key).replace("'", "''"), Locale.ROOT).format(arguments));
    }

    /** A text of the model, cleaned line by line, with the digits of the paper. */
    String show(String text) {
        return digits.in(String.join("\n", text.lines().map(Clean::text).toList()));
    }

    List<String> headings(String... keys) {
        return Arrays.stream(keys).map(k -> get("col." + k)).toList();
    }

    /** A text of a plan as lines, its addresses as links on lines of their own. Not for texts that come from websites. */
    List<DocxWriter.Line> linked(String text) {
        List<DocxWriter.Line> lines = new ArrayList<>();
        String shown = show(text);
        int from = 0;
        for (Matcher m = ADDRESS.matcher(shown); m.find(); from = m.end()) {
            lines.add(new DocxWriter.Line(shown.substring(from, m.start()).strip(), ""));
            lines.add(new DocxWriter.Line(Addresses.readable(m.group()), m.group()));
        }
        lines.add(new DocxWriter.Line(shown.substring(from).strip(), ""));
        lines.removeIf(l -> l.text().isEmpty());
        return lines;
    }

    /** Texts as the entries of a list in a cell, their addresses as links. Not for texts that come from websites. */
    List<DocxWriter.Line> entries(List<String> texts) {
        List<DocxWriter.Line> lines = new ArrayList<>();
        for (String text : texts) {
            DocxWriter.Line.Mark mark = DocxWriter.Line.Mark.ENTRY;
            for (DocxWriter.Line line : linked(text)) {
                lines.add(new DocxWriter.Line(line.text(), line.href(), mark));
                mark = DocxWriter.Line.Mark.UNDER;
            }
        }
        return lines;
    }

    /** A day in Thailand, such as {@code 5 เม.ย. 66}. */
    String day(Instant at) {
        return show(DateTimeFormatter.ofPattern("d MMM yy", Locale.forLanguageTag("th-TH"))
                .withChronology(ThaiBuddhistChronology.INSTANCE)
                .format(at.atZone(ZoneId.of("Asia/Bangkok"))));
    }

    /** Points with two decimals. */
    String points(double value) {
        return digits.in(Texts.points(value));
    }

    String points(double value, boolean signed) {
        return (signed && value > 0 ? "+" : "") + points(value);
    }

    /** Agency, district, province in one line; dots where not known, so that staff see what to fill in. */
    String agency(Agency a) {
        if (a.district().isBlank() && a.province().isBlank() && a.name().matches(".*(อำเภอ|อ\\.|จังหวัด|จ\\.).*")) {
            return show(a.name()); // the name of a site often says where it is
        }
        return get(
                "agency",
                a.name().isBlank() ? "........................" : show(a.name()),
                a.district().isBlank() ? "................" : show(a.district()),
                a.province().isBlank() ? "................" : show(a.province()));
    }

    /** {@code O22 title (what was found)}. */
    String state(ItemState s) {
        return show(s.id() + " " + s.title()) + " – "
                + texts.verdict(org.oitcheck.checklist.Verdict.valueOf(s.verdict()));
    }

    /** Indicators that a measure is to raise; a dash for none. */
    String indicators(Measure m) {
        return m.indicators().isEmpty() ? "-" : get("indicator", String.join(", ", m.indicators()));
    }

    /** What an id of a question or item stands for when its wording is not known. */
    String question(String id) {
        return get("question." + id.charAt(0));
    }

    String verdict(String name) {
        return texts.verdict(org.oitcheck.checklist.Verdict.valueOf(name));
    }
}
