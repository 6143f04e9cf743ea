package org.oitcheck.checklist;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page or document that speaks for an item, and how it was reached.
 *
 * @param url        address
 * @param title      title of the page or document as the site gives it
 * @param mediaType  media type by content, e.g. {@code application/pdf}
 * @param fiscalYear fiscal year (Buddhist era) that it speaks of; 0 when unknown or not asked for ({@code null} in JSON)
 * @param clickPath  way from the home page, home page first; empty when no click leads there
 * @param components components checked in it, in the order of the rule
 * @param archive    stored copy, {@link Archive#NONE} when there is none
 * @param ocr        what of it was recognised from pictures, {@link Recognised#NONE} when nothing was
 */
public record Evidence(
        String url,
        String title,
        String mediaType,
        @JsonSerialize(using = ZeroAsNull.class) int fiscalYear,
        List<ClickStep> clickPath,
        List<ComponentFinding> components,
        @JsonSerialize(using = ArchiveAsNull.class) Archive archive,
        @JsonSerialize(using = RecognisedAsNull.class) Recognised ocr) {
    public Evidence(
            String url,
            String title,
            String mediaType,
            int fiscalYear,
            List<ClickStep> clickPath,
            List<ComponentFinding> components,
            @Nullable Archive archive,
            @Nullable Recognised ocr) {
        this.url = url;
        this.title = title;
        this.mediaType = mediaType;
        this.fiscalYear = fiscalYear;
        this.clickPath = List.copyOf(clickPath);
        this.components = List.copyOf(components);
        this.archive = archive == null ? Archive.NONE : archive; // null only from JSON
        this.ocr = ocr == null ? Recognised.NONE : ocr;
    }

    /** Evidence that was read as text. */
    public Evidence(
            String url,
            String title,
            String mediaType,
            int fiscalYear,
            List<ClickStep> clickPath,
            List<ComponentFinding> components,
            Archive archive) {
        this(url, title, mediaType, fiscalYear, clickPath, components, archive, Recognised.NONE);
    }
}
