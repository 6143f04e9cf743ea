package org.oitcheck.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;

/**
 * The checklist as CSV for spreadsheets: UTF-8 with BOM (Excel needs it for Thai), columns of the answer form first. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvReport {
    private CsvReport() {}

    static String render(Checklist raw, Locale locale) {
        Checklist checklist = Clean.checklist(raw);
        Texts texts = Texts.of(locale);
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.of(
                            "id",
                            "title",
                            "answer",
                            "url",
                            "explanation",
                            "verdict",
                            "code",
                            "confidence",
                            "missing",
                            "advice",
                            "gain",
                            "warnings")
                    .map(k -> texts.get("col." + k)));
            for (Item i : checklist.items()) {
                csv.printRecord(cells(
                        i.id(),
                        i.title(),
                        Answers.of(i, texts),
                        String.join("\n", i.urls()),
                        Addresses.explanation(i, checklist.site(), texts),
                        texts.verdict(i.verdict()),
                        i.verdict().name(),
                        Texts.points(i.confidence()),
                        String.join("\n", i.missing()),
                        i.advice(),
                        Texts.points(i.gain()),
                        String.join("\n", i.warnings())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return out.toString();
    }

    private static Stream<String> cells(String... values) {
        return Arrays.stream(values).map(CsvReport::inert);
    }

    /** The text as a cell that no spreadsheet evaluates, full-width signs included. */
    static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
