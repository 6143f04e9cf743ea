package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.checklist.VerifiedItem.Decision;

/** The summary of a batch: {@code summary.csv}, {@code summary.xlsx} and a table for the terminal. */
public final class BatchReport {
    private static final int NAME = 36;

    private final List<BatchLine> lines;
    private final Texts texts;
    private final AuditText words;

    private BatchReport(List<BatchLine> lines, Locale locale) {
        this.lines = lines;
        this.texts = Texts.of(locale);
        this.words = new AuditText(texts);
    }

    /** Writes the files. */
    public static List<Path> write(List<BatchLine> lines, Path out, Locale locale) throws ReportException {
        BatchReport report = new BatchReport(lines, locale);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("summary.csv", report.csv().getBytes(StandardCharsets.UTF_8));
        files.put("summary.xlsx", report.xlsx());
        return Reports.replace(out, files, name -> true);
    }

    /** The table for the terminal. */
    public static String terminal(List<BatchLine> lines, Locale locale, List<Path> files) {
        BatchReport report = new BatchReport(lines, locale);
        List<String> out = new ArrayList<>();
        StringBuilder head = new StringBuilder(DisplayWidth.pad(report.texts.get("audit.file"), NAME));
        for (Decision d : Decision.values()) {
            head.append("  ").append(report.words.decision(d));
        }
        out.add(head.toString());
        for (BatchLine l : lines) {
            StringBuilder row = new StringBuilder(DisplayWidth.pad(DisplayWidth.cut(Clean.text(l.file()), NAME), NAME));
            if (l.failed()) {
                row.append("  ").append(Clean.text(l.error()));
            } else {
                for (Decision d : Decision.values()) {
                    String n = String.valueOf(l.count(d));
                    row.append("  ").append(DisplayWidth.pad(n, DisplayWidth.of(report.words.decision(d))));
                }
                row.append("  ").append(Clean.text(l.agency()));
            }
            out.add(row.toString().stripTrailing());
        }
        out.add("");
        files.forEach(f -> out.add("  " + f));
        return String.join("\n", out) + "\n";
    }

    private List<String> headings() {
        List<String> out =
                new ArrayList<>(List.of(texts.get("audit.file"), texts.get("batch.agency"), texts.get("run.site")));
        for (Decision d : Decision.values()) {
            out.add(words.decision(d));
        }
        out.add(texts.get("batch.error"));
        out.add(texts.get("batch.folder"));
        return out;
    }

    private String csv() {
        StringBuilder out = new StringBuilder("\uFEFF"); // Excel needs the mark to read Thai
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(headings());
            for (BatchLine l : lines) {
                List<String> row = new ArrayList<>(List.of(safe(l.file()), safe(l.agency()), safe(l.site())));
                for (Decision d : Decision.values()) {
                    row.add(l.failed() ? "" : String.valueOf(l.count(d)));
                }
                row.add(safe(l.error()));
                row.add(safe(l.folder()));
                csv.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return out.toString();
    }

    /** Spreadsheets run what begins like a formula. */
    private static String safe(String text) {
        String clean = Clean.text(text);
        return !clean.isEmpty() && "=+-@\t".indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    private byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxSheets sheets = new XlsxSheets(book, texts.get("audit.title"));
            int[] widths = {40, 34, 40, 14, 14, 14, 14, 60, 40};
            List<String> headings = headings();
            List<XlsxSheets.Column> columns = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
                columns.add(new XlsxSheets.Column(headings.get(i), widths[i]));
            }
            XlsxSheets.Table table = sheets.table(texts.get("batch.sheet"), columns, 1);
            for (BatchLine l : lines) {
                XlsxSheets.Row row = table.row()
                        .text(Clean.text(l.file()))
                        .text(Clean.text(l.agency()))
                        .links(l.site().isEmpty() ? List.of() : List.of(Clean.text(l.site())));
                for (Decision d : Decision.values()) {
                    row.text(l.failed() ? "" : String.valueOf(l.count(d)));
                }
                row.text(Clean.text(l.error())).text(Clean.text(l.folder()));
            }
            table.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
    }
}
