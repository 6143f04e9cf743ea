package org.oitcheck.report;

import java.util.List;

/**
 * What the HTML template shows: texts, already in the reader's language and cleaned; the template escapes them.
 *
 * @param texts      labels
 * @param css        style sheet of the product
 * @param js         script of the product
 * @param policy     content security policy that allows exactly this style sheet and script
 * @param agency     name of the agency
 * @param site       home page
 * @param year       fiscal year
 * @param time       time of the check
 * @param score      score as texts and geometry
 * @param tallies    items by verdict
 * @param first      items to mend first
 * @param complete   whether absence may be claimed
 * @param verdictOfCoverage whether absence may be claimed, in words
 * @param coverage   how much was looked at, sentences
 * @param groups     items by sub-indicator
 * @param indicators indicators to filter by
 * @param failures   links that failed
 * @param facts      facts of the run
 * @param itemCount  number of items
 */
public record HtmlModel(
        Texts texts,
        String css,
        String js,
        String policy,
        String agency,
        Link site,
        String year,
        String time,
        ScoreView score,
        List<Tally> tallies,
        List<ItemView> first,
        boolean complete,
        String verdictOfCoverage,
        List<String> coverage,
        List<Group> groups,
        List<String> indicators,
        List<FailureView> failures,
        List<Fact> facts,
        int itemCount) {

    /** An address: {@code href} is empty when it must not be a link. */
    public record Link(String href, String text) {
        static Link of(String url) {
            return of(url, Addresses.readable(url));
        }

        static Link of(String url, String text) {
            return new Link(Addresses.linkable(url) ? url : "", text);
        }
    }

    /** The score; {@code arc} and {@code arcHigh} are lengths on a circle of 100 units. */
    public record ScoreView(
            String value, String found, String total, String range, String arc, String arcHigh, List<Bar> bars) {}

    /** Score of one indicator; {@code width} of 100. */
    public record Bar(String label, String value, String width) {}

    /** Number of items with a verdict. */
    public record Tally(String code, String label, String means, int count) {}

    /** Items of one sub-indicator. */
    public record Group(String id, String label, List<ItemView> items) {}

    /** One item. */
    public record ItemView(
            String anchor,
            String id,
            String title,
            String indicator,
            String code,
            String verdict,
            String confidence,
            String gain,
            String gainLong,
            List<Link> urls,
            List<String> missing,
            String advice,
            List<String> warnings,
            List<EvidenceView> evidence,
            List<MissView> nearMisses) {}

    /** One page or document. */
    public record EvidenceView(
            Link link, String facts, List<Link> path, List<ComponentView> components, String archive) {}

    /** One component. */
    public record ComponentView(String title, String code, String state, String quote, String page) {}

    /** One refused candidate. */
    public record MissView(Link link, String url, String why) {}

    /** One failed link. */
    public record FailureView(Link link, String cause, String status, List<Link> from) {}

    /** One fact of the run. */
    public record Fact(String name, String value) {}
}
