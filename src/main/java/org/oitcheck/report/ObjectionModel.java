package org.oitcheck.report;

import java.util.List;

/**
 * What the HTML template of an objection pack shows; the template escapes all texts.
 *
 * @param texts  labels
 * @param css    style sheet of the product
 * @param policy content security policy: this style sheet, and pictures inside the page
 * @param title  title
 * @param agency name of the agency
 * @param site   home page
 * @param facts  what the pack rests on
 * @param items  refused items
 */
public record ObjectionModel(
        Texts texts,
        String css,
        String policy,
        String title,
        String agency,
        HtmlModel.Link site,
        List<HtmlModel.Fact> facts,
        List<GroundView> items) {

    /** One refused item. */
    public record GroundView(
            String id,
            String title,
            String badge,
            String strength,
            String refused,
            String requirement,
            List<String> components,
            String statement,
            List<String> reasons,
            List<EvidenceModel.PieceView> pieces) {}
}
