package org.oitcheck.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;

/**
 * Writes the reports of auditors. The same verification and locale give the same bytes; texts from sites and forms are cleaned and
 * escaped everywhere but in the JSON.
 */
public final class Audits {
    private static final int TITLE = 40;

    private Audits() {}

    /**
     * Writes {@code verification.json}, {@code .html}, {@code .xlsx}, {@code .docx}, {@code .csv}, {@code .md} and
     * {@code verification.junit.xml}.
     *
     * @param formats which of them
     * @throws ReportException when the folder or a file cannot be written
     */
    public static List<Path> write(Verification v, Set<Format> formats, Path out, Locale locale)
            throws ReportException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                files.put("verification." + ending(format), render(v, format, locale));
            }
        }
        return Reports.replace(out, files, name -> true);
    }

    private static String ending(Format format) {
        return format == Format.JUNIT ? "junit.xml" : format.name().toLowerCase(Locale.ROOT);
    }

    /** One report as bytes. */
    public static byte[] render(Verification v, Format format, Locale locale) {
        return switch (format) {
            case HTML -> AuditHtml.render(v, locale).getBytes(StandardCharsets.UTF_8);
            case XLSX -> AuditXlsx.render(v, locale);
            case DOCX -> AuditDocx.render(v, locale);
            case CSV -> AuditCsv.render(v, locale).getBytes(StandardCharsets.UTF_8);
            case JSON -> v.toJson();
            case JUNIT -> AuditJunit.render(v, locale);
            case MD -> AuditMarkdown.render(v, locale).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * A table for the terminal: item, answer, decision, first reason.
     *
     * @param width columns of the terminal; 0 when it is none
     * @param files files to name at the end
     */
    public static String terminal(Verification raw, Locale locale, int width, List<Path> files) {
        Verification v = CleanAudit.verification(raw);
        AuditText words = new AuditText(Texts.of(locale));
        List<String> lines = new ArrayList<>();
        int decisions = v.items().stream()
                .mapToInt(i -> DisplayWidth.of(words.decision(i.decision())))
                .max()
                .orElse(0);
        for (VerifiedItem i : v.items()) {
            String row = DisplayWidth.pad(i.id(), 4)
                    + DisplayWidth.pad(words.said(i), 6)
                    + "  " + DisplayWidth.pad(words.decision(i.decision()), decisions)
                    + "  " + DisplayWidth.pad(DisplayWidth.cut(i.title(), TITLE), TITLE)
                    + "  " + i.reasons().get(0);
            lines.add(width > 0 ? DisplayWidth.cut(row, width) : row);
        }
        lines.add("");
        List<String> counts = new ArrayList<>();
        v.counts().forEach((d, n) -> counts.add(words.decision(d) + " " + n));
        lines.add(String.join(" · ", counts));
        lines.addAll(v.form().notes());
        if (!files.isEmpty()) {
            lines.add("");
            lines.add(words.get("terminal.files"));
            files.forEach(f -> lines.add("  " + f));
        }
        return String.join("\n", lines) + "\n";
    }
}
