package org.oitcheck.report;

import java.util.List;

/**
 * What the HTML template of a verification shows; the template escapes all texts.
 *
 * @param texts    labels
 * @param css      style sheet of the product
 * @param policy   content security policy that allows exactly this style sheet
 * @param agency   name of the agency
 * @param site     home page
 * @param year     fiscal year
 * @param time     time of the crawl
 * @param file     form that was read
 * @param tallies  items by decision
 * @param complete whether the search was complete enough
 * @param coverage how much was looked at
 * @param notes    what was odd in the form
 * @param items    items in the order of the form
 */
public record AuditModel(
        Texts texts,
        String css,
        String policy,
        String agency,
        HtmlModel.Link site,
        String year,
        String time,
        String file,
        List<HtmlModel.Tally> tallies,
        boolean complete,
        List<String> coverage,
        List<String> notes,
        List<AuditItem> items) {

    /** One item. */
    public record AuditItem(
            String anchor,
            String id,
            String title,
            String said,
            String explanation,
            List<String> unusable,
            String badge,
            String decision,
            String verdict,
            String siteVerdict,
            String confidence,
            List<AuditUrl> urls,
            List<String> reasons,
            List<HtmlModel.ComponentView> components,
            List<HtmlModel.Link> better,
            List<String> warnings,
            String place) {}

    /** One submitted address. */
    public record AuditUrl(
            HtmlModel.Link link, String title, List<String> facts, List<HtmlModel.Link> path, String archive) {}
}
