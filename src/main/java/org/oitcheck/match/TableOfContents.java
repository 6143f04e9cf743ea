package org.oitcheck.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.thai.ThaiNormaliser;

/** Tells tables of contents: they name what stands elsewhere, so they disclose nothing and say which lines are headings. */
final class TableOfContents {
    /** A line led to its page number by dots. */
    private static final Pattern LED = Pattern.compile("(?:[.·…_]\\s?){4,}\\s*[\\p{Nd}]{1,3}\\s*$");

    private static final Pattern NUMBERED = Pattern.compile("\\S\\s+[\\p{Nd}]{1,3}$");
    private static final Pattern TITLE = Pattern.compile("^[\\s\\p{Punct}]*(?:สารบัญ|สารบาญ|หน้าสารบัญ|contents)");
    private static final int SHORTEST = 8;
    private static final int TITLE_LINES = 4;

    private TableOfContents() {}

    /** Whether a line ends with a page number, as entries do and many rows of tables as well. */
    static boolean entry(String line) {
        return led(line) || NUMBERED.matcher(line).find();
    }

    /** Whether dots lead from a line to its page number. */
    static boolean led(String line) {
        return LED.matcher(line).find();
    }

    /** Entries of the tables in the pages, in the form of {@link DocumentSections#key}. */
    static Set<String> entries(List<Part> parts) {
        Set<String> out = new HashSet<>();
        for (Part p : parts) {
            boolean in = false;
            for (String line : p.text().lines().map(String::strip).toList()) {
                in |= title(line);
                if (in && entry(line)) {
                    String key = DocumentSections.key(line.replaceAll("[\\s.·…_]*[\\p{Nd}]{0,3}$", ""));
                    if (key.length() >= SHORTEST) {
                        out.add(key);
                    }
                }
            }
        }
        return out;
    }

    /** Whether a page lists what stands elsewhere. */
    static boolean page(Part p) {
        List<String> lines = p.text().lines().map(String::strip).toList();
        long entries = lines.stream().filter(TableOfContents::entry).count();
        return lines.stream().limit(TITLE_LINES).anyMatch(TableOfContents::title)
                && entries >= Math.max(2, lines.size() / 3);
    }

    /** The pages without lines that are entries for sure. */
    static List<Part> without(List<Part> parts) {
        return parts.stream().map(TableOfContents::without).toList();
    }

    private static Part without(Part p) {
        boolean may = !p.recognised() && (p.text().contains("...") || p.text().contains("…"));
        if (!may || p.text().lines().noneMatch(TableOfContents::led)) {
            return p;
        }
        String text = p.text().lines().filter(l -> !led(l)).collect(Collectors.joining("\n"));
        return new Part(p.number(), p.name(), text, p.confidence());
    }

    private static boolean title(String line) {
        return TITLE.matcher(ThaiNormaliser.normaliseText(line)).find();
    }
}
