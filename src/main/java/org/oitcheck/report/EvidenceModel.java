package org.oitcheck.report;

import java.util.List;

/**
 * What the index page of an evidence package shows; the template escapes all texts.
 *
 * @param texts  labels
 * @param css    style sheet of the product
 * @param policy content security policy: this style sheet, and pictures beside the page
 * @param title  title
 * @param agency name of the agency
 * @param site   home page
 * @param facts  when, what and by which rules
 * @param notes  remarks
 * @param items  items in the order of the form
 */
public record EvidenceModel(
        Texts texts,
        String css,
        String policy,
        String title,
        String agency,
        HtmlModel.Link site,
        List<HtmlModel.Fact> facts,
        List<String> notes,
        List<ItemView> items) {

    /** One item. */
    public record ItemView(
            String anchor,
            String id,
            String title,
            String badge,
            String label,
            List<String> reasons,
            List<PieceView> pieces) {}

    /** What stood at one address. */
    public record PieceView(
            HtmlModel.Link link,
            String title,
            String role,
            List<HtmlModel.Fact> facts,
            List<QuoteView> quotes,
            List<PictureView> pictures) {}

    /** Words read there. */
    public record QuoteView(String title, String code, String state, String quote, String page) {}

    /** A picture beside the page. */
    public record PictureView(String src, String caption) {}
}
