package org.oitcheck.eval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oitcheck.checklist.Verdict;

/**
 * What a careful human assessor says about one saved site and one year's form ({@code labels-YEAR.json}, schema {@code labels/1}).
 *
 * @param site name of the site, for people
 * @param year fiscal year of the form, Buddhist era
 * @param items item id → label, in the order of the ids' numbers
 */
public record Labels(String site, int year, SortedMap<String, Label> items) {
    /** Value of {@code schema}. */
    public static final String SCHEMA = "labels/1";

    public Labels {
        SortedMap<String, Label> sorted = new TreeMap<>(LabelledSites.BY_ITEM_NUMBER);
        sorted.putAll(items);
        items = Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * The label of one item.
     *
     * @param verdict the right verdict when scans are not read by OCR
     * @param verdictWithOcr the right verdict when OCR is on; equal to {@code verdict} for nearly all items
     * @param urls acceptable addresses, best first: a path with query, or <code>{{host:NAME}}/path</code>; empty when nothing is there
     * @param missing ids of the required components that are absent
     * @param reason why, in one line
     */
    public record Label(
            Verdict verdict, Verdict verdictWithOcr, List<String> urls, List<String> missing, String reason) {
        public Label {
            urls = List.copyOf(urls);
            missing = List.copyOf(missing);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record RawLabels(
            @JsonProperty("schema") @Nullable String schema,
            @JsonProperty("site") @Nullable String site,
            @JsonProperty("year") int year,
            @JsonProperty("items") @Nullable Map<String, RawLabel> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record RawLabel(
            @JsonProperty("verdict") @Nullable String verdict,
            @JsonProperty("verdictWithOcr") @Nullable String verdictWithOcr,
            @JsonProperty("urls") @Nullable List<String> urls,
            @JsonProperty("missing") @Nullable List<String> missing,
            @JsonProperty("reason") @Nullable String reason) {}

    /**
     * Reads a label file.
     *
     * @throws InvalidSiteFolderException when it is not valid; the message names item and mend
     */
    public static Labels read(Path file) throws IOException {
        RawLabels raw;
        try {
            raw = JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Files.readAllBytes(file), RawLabels.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new InvalidSiteFolderException(file, "line " + line + ": " + e.getOriginalMessage(), e);
        }
        if (!SCHEMA.equals(raw.schema()) || raw.items() == null || raw.items().isEmpty()) {
            throw new InvalidSiteFolderException(file, "no labels of schema " + SCHEMA);
        }
        SortedMap<String, Label> items = new TreeMap<>(LabelledSites.BY_ITEM_NUMBER);
        for (Map.Entry<String, RawLabel> entry : raw.items().entrySet()) {
            items.put(entry.getKey(), label(file, entry.getKey(), entry.getValue()));
        }
        return new Labels(raw.site() == null ? "" : raw.site(), raw.year(), items);
    }

    private static Label label(Path file, String id, RawLabel raw) throws InvalidSiteFolderException {
        Verdict verdict = verdict(file, id, raw.verdict());
        return new Label(
                verdict,
                raw.verdictWithOcr() == null ? verdict : verdict(file, id, raw.verdictWithOcr()),
                raw.urls() == null ? List.of() : raw.urls(),
                raw.missing() == null ? List.of() : raw.missing(),
                raw.reason() == null ? "" : raw.reason());
    }

    private static Verdict verdict(Path file, String id, @Nullable String name) throws InvalidSiteFolderException {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(name)) {
                return verdict;
            }
        }
        throw new InvalidSiteFolderException(
                file, id + ": no verdict '" + name + "'; one of " + List.of(Verdict.values()));
    }
}
