package org.oitcheck.checklist;

/** What was found out about one item of the form, from best to worst. Only {@link #FOUND} earns points. */
public enum Verdict {
    /** Right information, right year, reachable by clicks from the home page, all required components. */
    FOUND,
    /** Right page or document, but some required component is absent. */
    INCOMPLETE,
    /** The right kind, only for a wrong year or period. */
    OUTDATED,
    /** Published, but no click path from the home page leads there. */
    UNLINKED,
    /** Linked, but the target fails (404, soft 404, 5xx, time-out, login wall, redirect loop). */
    UNREACHABLE,
    /** A likely candidate whose text cannot be read here; a person must look. */
    UNREADABLE,
    /** Not found so far, and the crawl was not complete enough to claim absence. */
    UNDECIDED,
    /** Nothing, after a complete enough crawl. */
    MISSING;

    /** Whether an assessor may still find the item although this run could not: the verdict says "we do not know". */
    public boolean uncertain() {
        return this == UNREADABLE || this == UNDECIDED;
    }
}
