package org.oitcheck.checklist;

import java.util.List;

/**
 * One answer of a form and what stands behind it.
 *
 * @param id          id of the form, e.g. {@code O22}
 * @param title       official title
 * @param place       where the answer stands in the form; empty when the form leaves the item out
 * @param said        what the agency answered
 * @param answer      whether the agency claims to have the item
 * @param explanation คำอธิบายเพิ่มเติม of the agency
 * @param unusable    what stands in the form where an address should and is none
 * @param decision    decision proposed to the auditor
 * @param verdict     verdict on what the agency submitted; of the site when it submitted no address
 * @param siteVerdict verdict on the site as a whole
 * @param confidence  probability that {@code verdict} is right, 0 to 1
 * @param urls        addresses submitted, in the order of the form
 * @param missing     titles of the required components that are absent
 * @param components  components found in what was submitted
 * @param better      addresses on the site that would serve better, best first; empty when there are none
 * @param reasons     why, for people, at least one
 * @param warnings    remarks for people
 * @param evidence    pages and documents behind the verdict, with quotes
 * @param personal    decision of a person about the item; empty or one
 * @param exceptions  what a person says about the item at this agency
 */
public record VerifiedItem(
        String id,
        String title,
        String place,
        Said said,
        boolean answer,
        String explanation,
        List<String> unusable,
        Decision decision,
        Verdict verdict,
        Verdict siteVerdict,
        double confidence,
        List<VerifiedUrl> urls,
        List<String> missing,
        List<ComponentFinding> components,
        List<String> better,
        List<String> reasons,
        List<String> warnings,
        List<Evidence> evidence,
        List<org.oitcheck.checklist.Decision> personal,
        List<ItemException> exceptions) {
    public VerifiedItem {
        unusable = List.copyOf(unusable);
        urls = List.copyOf(urls);
        missing = List.copyOf(missing);
        components = List.copyOf(components);
        better = List.copyOf(better);
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        evidence = List.copyOf(evidence);
        personal = List.copyOf(personal);
        exceptions = List.copyOf(exceptions);
    }

    /** The column มี/ไม่มี of the form. */
    public enum Said {
        YES,
        NO,
        /** Neither, or no row at all. */
        BLANK
    }

    /** What is proposed to the auditor. */
    public enum Decision {
        /** What was submitted shows the item. */
        ACCEPTED,
        /** What was submitted shows a part of it, or shows it where no click leads. */
        PARTLY,
        NOT_ACCEPTED,
        /** Cannot be told by a machine: unreadable, refused to it, or weighed by explanation. */
        NEEDS_PERSON
    }
}
