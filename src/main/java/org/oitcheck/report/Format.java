package org.oitcheck.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of report and the file each is written to. */
public enum Format {
    HTML("checklist.html"),
    XLSX("checklist.xlsx"),
    DOCX("checklist.docx"),
    CSV("checklist.csv"),
    JSON("checklist.json"),
    JUNIT("junit.xml"),
    MD("checklist.md");

    private final String fileName;

    Format(String fileName) {
        this.fileName = fileName;
    }

    /** Name of the file inside the output folder. */
    public String fileName() {
        return fileName;
    }

    /**
     * Reads a list such as {@code html,xlsx,json}; case and spaces do not matter.
     *
     * @throws ReportException naming a word that is no format, and the formats there are
     */
    public static Set<Format> parse(String list) throws ReportException {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String word : list.split(",")) {
            String name = word.strip().toUpperCase(Locale.ROOT);
            formats.add(Arrays.stream(values())
                    .filter(f -> f.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ReportException("error.format", word.strip(), names())));
        }
        return formats;
    }

    private static String names() {
        return Arrays.stream(values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
