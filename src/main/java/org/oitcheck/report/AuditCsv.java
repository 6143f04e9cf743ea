package org.oitcheck.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedUrl;

/**
 * A verification as CSV for spreadsheets, in the order of the form: the columns of the form with the agency's answer, then what was found.
 * UTF-8 with BOM; cells that a spreadsheet would take for formulas get an apostrophe in front.
 */
final class AuditCsv {
    private AuditCsv() {}

    static String render(Verification raw, Locale locale) {
        Verification v = CleanAudit.verification(raw);
        Texts texts = Texts.of(locale);
        AuditText words = new AuditText(texts);
        StringBuilder out = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.of(
                            "col.id",
                            "col.title",
                            "col.answer",
                            "col.url",
                            "col.explanation",
                            "audit.col.decision",
                            "audit.col.code",
                            "audit.col.reasons",
                            "audit.col.facts",
                            "audit.col.better",
                            "col.verdict",
                            "col.code",
                            "audit.col.site",
                            "col.missing",
                            "col.confidence",
                            "col.warnings")
                    .map(texts::get));
            for (VerifiedItem i : v.items()) {
                csv.printRecord(Stream.of(
                                i.id(),
                                i.title(),
                                words.said(i),
                                lines(words.addresses(i)),
                                i.explanation(),
                                words.decision(i.decision()),
                                i.decision().name(),
                                lines(i.reasons()),
                                lines(facts(i, words)),
                                lines(i.better()),
                                texts.verdict(i.verdict()),
                                i.verdict().name(),
                                texts.verdict(i.siteVerdict()),
                                lines(i.missing()),
                                Texts.points(i.confidence()),
                                lines(i.warnings()))
                        .map(CsvReport::inert));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return out.toString();
    }

    /** One line an address: what came, the year, the way by clicks, whose host it is. */
    private static List<String> facts(VerifiedItem i, AuditText words) {
        List<String> out = new ArrayList<>();
        for (VerifiedUrl u : i.urls()) {
            out.add(Addresses.readable(u.url()) + " – " + String.join("; ", words.facts(u)));
        }
        return out;
    }

    private static String lines(List<String> all) {
        return String.join("\n", all);
    }
}
