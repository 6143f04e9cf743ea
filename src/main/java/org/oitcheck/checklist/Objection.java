package org.oitcheck.checklist;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;

/**
 * What an agency may say (ชี้แจงเพิ่มเติม) about items that were refused in the preliminary scores, only from the links that it had
 * submitted and what stood there on the day of submission. Immutable.
 *
 * @param site     main site
 * @param year     fiscal year of the form, Buddhist era
 * @param agency   name of the agency; may be empty
 * @param form     file name of the answer form
 * @param frozen   end of the crawl that kept the pages
 * @param manifest SHA-256 of the manifest of the evidence package, hex
 * @param stamp    what the time stamp says; empty without one
 * @param grounds  refused items, in the order of the form
 */
public record Objection(
        Site site,
        int year,
        String agency,
        String form,
        Instant frozen,
        String manifest,
        String stamp,
        List<Ground> grounds) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "objection/1";

    private static final SchemaJson<Objection> FILE = new SchemaJson<>(SCHEMA, Objection.class);

    public Objection {
        grounds = List.copyOf(grounds);
    }

    /** How far the archive carries an objection. */
    public enum Strength {
        /** It shows everything the item asks for. */
        GROUND,
        /** It shows a part. */
        PARTIAL,
        /** A machine could not read what was kept: a person must look first. */
        PERSON,
        /** It shows nothing: there is no ground to object. */
        NONE
    }

    /**
     * One refused item.
     *
     * @param id          id of the form
     * @param title       official title
     * @param requirement what the form asks
     * @param components  what must be in it
     * @param refused     why the assessors refused it, in their words; may be empty
     * @param strength    how far the archive carries
     * @param missing     what the archive does not show
     * @param reasons     what was found out about the links, for people
     * @param statement   draft in official Thai
     * @param pieces      submitted links and what they lead to, as kept
     */
    public record Ground(
            String id,
            String title,
            String requirement,
            List<String> components,
            String refused,
            Strength strength,
            List<String> missing,
            List<String> reasons,
            String statement,
            List<EvidencePiece> pieces) {
        public Ground {
            components = List.copyOf(components);
            missing = List.copyOf(missing);
            reasons = List.copyOf(reasons);
            pieces = List.copyOf(pieces);
        }

        /** The same with a draft. */
        public Ground withStatement(String draft) {
            return new Ground(id, title, requirement, components, refused, strength, missing, reasons, draft, pieces);
        }
    }

    /** The same with other grounds. */
    public Objection with(List<Ground> others) {
        return new Objection(site, year, agency, form, frozen, manifest, stamp, others);
    }

    /** {@code objection.json}. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }

    /**
     * Reads {@code objection.json}.
     *
     * @throws ChecklistFormatException when it is none
     */
    public static Objection read(byte[] json, String name) throws IOException, ChecklistFormatException {
        return FILE.read(json, name);
    }
}
