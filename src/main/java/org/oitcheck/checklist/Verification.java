package org.oitcheck.checklist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an auditor finds out about an answer form that an agency submitted: its answers beside what stands on the site. Immutable.
 *
 * @param site    the main site
 * @param year    fiscal year of the form, Buddhist era
 * @param profile kind of agency
 * @param form    the form that was read
 * @param run     the crawl behind it
 * @param items   in the order of the form; items that the form leaves out stand at the end
 * @param rules   rules that judged
 */
public record Verification(
        Site site, int year, String profile, Form form, Run run, List<VerifiedItem> items, RulesUsed rules) {
    /** Value of {@code schema} in the JSON of this model. */
    public static final String SCHEMA = "verification/1";

    private static final SchemaJson<Verification> FILE = new SchemaJson<>(SCHEMA, Verification.class);

    public Verification {
        items = List.copyOf(items);
    }

    /**
     * The file that was read.
     *
     * @param file   its name
     * @param agency name of the agency as the form gives it; may be empty
     * @param notes  what was odd in it, for people
     */
    public record Form(String file, String agency, List<String> notes) {
        public Form {
            notes = List.copyOf(notes);
        }
    }

    /** Number of items with each decision, all decisions present. */
    public Map<VerifiedItem.Decision, Integer> counts() {
        Map<VerifiedItem.Decision, Integer> counts = new EnumMap<>(VerifiedItem.Decision.class);
        for (VerifiedItem.Decision d : VerifiedItem.Decision.values()) {
            counts.put(d, 0);
        }
        items.forEach(i -> counts.merge(i.decision(), 1, Integer::sum));
        return counts;
    }

    /** Whether every item was accepted (exit status 0 rather than 1). */
    public boolean everythingAccepted() {
        return items.stream().allMatch(i -> i.decision() == VerifiedItem.Decision.ACCEPTED);
    }

    /** {@code verification.json}. */
    public byte[] toJson() {
        return FILE.toBytes(this);
    }

    /**
     * Reads {@code verification.json}.
     *
     * @throws ChecklistFormatException when it is none
     */
    public static Verification read(Path file) throws IOException, ChecklistFormatException {
        return FILE.read(file);
    }
}
