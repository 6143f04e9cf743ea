package org.oitcheck.checklist;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an evidence package holds, item by item: {@code evidence.json} inside it. Immutable.
 *
 * @param site     main site
 * @param year     fiscal year of the form, Buddhist era
 * @param profile  kind of agency
 * @param kind     what the package was made of
 * @param made     when it was made
 * @param program  program and version that made it
 * @param form     file name of the answer form; empty when there was none
 * @param agency   name of the agency as the form or the site gives it; may be empty
 * @param crawled  end of the crawl
 * @param rules    {@code sha-256:} and hex of the rules that judged
 * @param complete whether the crawl looked at enough to claim absence
 * @param notes    remarks for people
 * @param items    items in the order of the form
 */
public record EvidenceIndex(
        Site site,
        int year,
        String profile,
        Kind kind,
        Instant made,
        String program,
        String form,
        String agency,
        Instant crawled,
        String rules,
        boolean complete,
        List<String> notes,
        List<EvidenceItem> items) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "evidence/1";

    private static final SchemaJson<EvidenceIndex> FILE = new SchemaJson<>(SCHEMA, EvidenceIndex.class);

    public EvidenceIndex {
        notes = List.copyOf(notes);
        items = List.copyOf(items);
    }

    /** What a package was made of. */
    public enum Kind {
        /** A check of a site. */
        CHECK,
        /** The verification of an answer form. */
        VERIFICATION,
        /** An answer form as it stood on the last day of submission. */
        FREEZE
    }

    /**
     * One item.
     *
     * @param id       id of the form
     * @param title    official title
     * @param verdict  verdict
     * @param decision proposed decision on the answer as a code; empty for a check
     * @param said     what the agency answered; {@code BLANK} for a check
     * @param reasons  why, for people
     * @param pieces   what stood at the addresses
     */
    public record EvidenceItem(
            String id,
            String title,
            Verdict verdict,
            String decision,
            VerifiedItem.Said said,
            List<String> reasons,
            List<EvidencePiece> pieces) {
        public EvidenceItem {
            reasons = List.copyOf(reasons);
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * What stood at one address.
     *
     * @param url       address
     * @param finalUrl  where it led
     * @param submitted whether the agency handed it in
     * @param title     title; may be empty
     * @param mediaType media type by content; empty when nothing came
     * @param status    HTTP status, 0 when there was no answer
     * @param failure   kind of failure as a code; empty when it opened
     * @param at        time of the request ({@code null} when it was never asked for)
     * @param redirects addresses passed through; empty without redirects
     * @param length    bytes of the body
     * @param archive   record of the body
     * @param tls       how the host proved who it is; empty or one
     * @param clickPath way from the home page; empty when none was found
     * @param quotes    what was read there for the item
     * @param pictures  pictures of it
     */
    public record EvidencePiece(
            String url,
            String finalUrl,
            boolean submitted,
            String title,
            String mediaType,
            int status,
            String failure,
            String at,
            List<String> redirects,
            long length,
            @JsonSerialize(using = ArchiveAsNull.class) Archive archive,
            List<Tls> tls,
            List<ClickStep> clickPath,
            List<ComponentFinding> quotes,
            List<EvidencePicture> pictures) {
        public EvidencePiece {
            archive = Objects.requireNonNullElse(archive, Archive.NONE); // null only from JSON
            redirects = List.copyOf(redirects);
            tls = List.copyOf(tls);
            clickPath = List.copyOf(clickPath);
            quotes = List.copyOf(quotes);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Certificate of a host.
     *
     * @param protocol  e.g. {@code TLSv1.3}; empty when the certificate does not hold
     * @param subject   whom it names
     * @param issuer    who issued it
     * @param notBefore start of its validity
     * @param notAfter  end of its validity
     * @param digest    {@code sha-256:} and hex of the certificate
     * @param problem   why it does not hold; empty when it does
     */
    public record Tls(
            String protocol,
            String subject,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String digest,
            String problem) {
        public Tls {
            problem = Objects.requireNonNullElse(problem, ""); // null only from JSON of an older version
        }
    }

    /** How a picture came about. */
    public enum PictureKind {
        /** The whole page in a browser. */
        SCREENSHOT,
        /** A page of a document. */
        PAGE,
        /** The text that was read from a document that has no pages to draw. */
        TEXT
    }

    /**
     * A picture.
     *
     * @param file   path inside the package
     * @param kind   how it came about
     * @param page   page or sheet from 1; 0 for none
     * @param marked whether a quote is marked in it
     * @param cut    whether the page goes on below
     * @param digest {@code sha-256:} and hex of the file
     */
    public record EvidencePicture(
            String file, PictureKind kind, int page, boolean marked, boolean cut, String digest) {}

    /** {@code evidence.json}. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }

    /**
     * Reads {@code evidence.json}.
     *
     * @throws ChecklistFormatException when it is none
     */
    public static EvidenceIndex read(Path file) throws IOException, ChecklistFormatException {
        return FILE.read(file);
    }
}
