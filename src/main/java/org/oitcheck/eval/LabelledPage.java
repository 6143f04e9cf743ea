package org.oitcheck.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Verdict;

/**
 * One short document with its label, as written in a line of a pages file (JSON lines; {@code src/test/resources/pages/README.md}).
 *
 * @param id         unique in the file
 * @param agency     name of the agency whose site shows it
 * @param profile    kind of agency: lao, central, school, hospital
 * @param title      title of the page or document
 * @param linkText   text of the link on the home page that leads to it
 * @param path       its address on the site, from {@code /}; one that ends in {@code .docx} becomes a word file, any other a page
 * @param text       its text, a line a paragraph; {@code |} starts a table row, {@code -} a list item, {@code <} a line of HTML
 * @param formYear   fiscal year of the form, Buddhist era
 * @param item       id of the item that it discloses; {@code none} for a near miss
 * @param fiscalYear fiscal year that it is about; 0 when the item has none
 * @param verdict    right verdict for the item; {@code MISSING} for a near miss
 * @param near       item that a near miss looks like; empty for others
 * @param note       why
 */
public record LabelledPage(
        String id,
        String agency,
        String profile,
        String title,
        String linkText,
        String path,
        String text,
        int formYear,
        String item,
        int fiscalYear,
        Verdict verdict,
        String near,
        String note) {
    /** Ending of the name of a pages file. */
    public static final String EXTENSION = ".jsonl";

    private static final String NONE = "none";
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(LabelledPage.class);

    /** Whether it discloses no item and only looks as if it did. */
    public boolean nearMiss() {
        return item.equals(NONE);
    }

    /** The item whose verdict the label is about: the one it discloses, else the one it looks like. */
    public String target() {
        return nearMiss() ? near : item;
    }

    /**
     * The records of a pages file; blank lines are passed over.
     *
     * @throws InvalidSiteFolderException when a line is not such a record; the message names the line
     */
    public static List<LabelledPage> read(Path file) throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    pages.add(parse(file, number, line));
                }
            }
        }
        if (pages.isEmpty()) {
            throw new InvalidSiteFolderException(file, "no records in it; write one JSON object a line");
        }
        return pages;
    }

    private static LabelledPage parse(Path file, int number, String line) throws InvalidSiteFolderException {
        LabelledPage page;
        try {
            page = READER.readValue(line);
        } catch (JsonProcessingException e) {
            throw new InvalidSiteFolderException(file, "line " + number + ": " + e.getOriginalMessage(), e);
        }
        String lacking = lacking(page);
        if (!lacking.isEmpty()) {
            throw new InvalidSiteFolderException(file, "line " + number + ": '" + lacking + "' is missing");
        }
        return page;
    }

    private static String lacking(LabelledPage page) {
        if (absent(page.id)) {
            return "id";
        }
        if (absent(page.agency) || absent(page.profile)) {
            return absent(page.agency) ? "agency" : "profile";
        }
        if (absent(page.title) || absent(page.linkText) || absent(page.text)) {
            return absent(page.title) ? "title" : absent(page.text) ? "text" : "linkText";
        }
        if (absent(page.path) || !page.path.startsWith("/") || page.path.equals("/")) {
            return "path";
        }
        if (absent(page.item) || page.verdict == null || page.note == null) {
            return absent(page.item) ? "item" : page.verdict == null ? "verdict" : "note";
        }
        return page.near == null || page.nearMiss() && absent(page.near) ? "near" : "";
    }

    /** JSON may leave a field out, whatever the types say. */
    private static boolean absent(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
