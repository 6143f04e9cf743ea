package org.oitcheck.checklist;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Objects;

/**
 * One submitted address.
 *
 * @param url               as submitted, normalised
 * @param finalUrl          where it led after redirects (short links); equal to {@code url} when it led nowhere else
 * @param title             title of what stands there; empty when it could not be read
 * @param mediaType         media type by content; empty when nothing came
 * @param status            HTTP status, 0 when there was no answer
 * @param failure           kind of failure as a code, e.g. {@code NOT_FOUND}; empty when it opened
 * @param verdict           verdict on this address alone
 * @param reachableByClicks whether clicks lead there from the home page
 * @param clickPath         the clicks, home page first; empty when none lead there
 * @param ownOrLinkedHost   whether the host is the agency's own or one that its pages link to
 * @param fiscalYear        fiscal year (Buddhist era) it speaks of; 0 when unknown ({@code null} in JSON)
 * @param archive           stored copy
 */
public record VerifiedUrl(
        String url,
        String finalUrl,
        String title,
        String mediaType,
        int status,
        String failure,
        Verdict verdict,
        boolean reachableByClicks,
        List<ClickStep> clickPath,
        boolean ownOrLinkedHost,
        @JsonSerialize(using = ZeroAsNull.class) int fiscalYear,
        @JsonSerialize(using = ArchiveAsNull.class) Archive archive) {
    public VerifiedUrl {
        clickPath = List.copyOf(clickPath);
        archive = Objects.requireNonNullElse(archive, Archive.NONE); // null only from JSON
    }
}
