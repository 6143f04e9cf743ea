package org.oitcheck.report;

import java.util.List;

/**
 * What the HTML template of a difference shows; the template escapes all texts.
 *
 * @param texts    labels
 * @param css      style sheet of the product
 * @param policy   content security policy that allows exactly this style sheet
 * @param agency   name of the agency
 * @param site     home page
 * @param year     form year
 * @param period   the two times
 * @param notes    remarks
 * @param sections kinds of change that there are
 */
public record DiffModel(
        Texts texts,
        String css,
        String policy,
        String agency,
        HtmlModel.Link site,
        String year,
        String period,
        List<String> notes,
        List<Section> sections) {

    /** One kind of change. */
    public record Section(String anchor, String title, List<Row> rows) {}

    /** One change. */
    public record Row(String id, String text, List<HtmlModel.Link> links) {}
}
