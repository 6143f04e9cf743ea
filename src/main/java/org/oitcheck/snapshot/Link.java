package org.oitcheck.snapshot;

/**
 * One link of one page. Every occurrence is kept: the same target linked twice with two texts gives two links.
 *
 * @param from     page that holds the link
 * @param to       target as linked, before redirects
 * @param kind     how the page links
 * @param anchor   visible text of the link; of an image its {@code alt} or {@code title}; empty when there is none
 * @param title    {@code title}/{@code aria-label} attribute; empty when absent
 * @param heading  text of the nearest heading above the link in document order (h1–h6, caption, summary, legend, bold row or
 *                 accordion title); empty when none
 * @param context  text of the table row or list item or paragraph around the link, link text included, at most 300 characters
 * @param zone     where it stood
 * @param tagPath  tag path from body, with class names, e.g. {@code div.content>table>tr>td>a}; at most 200 characters
 * @param order    position among the links of the page, from 0
 * @param script   whether the target was found in script (onclick, {@code javascript:}), so that a person needs JavaScript
 */
public record Link(
        PageUrl from,
        PageUrl to,
        Kind kind,
        String anchor,
        String title,
        String heading,
        String context,
        Zone zone,
        String tagPath,
        int order,
        boolean script) {

    /** How a page refers to another address. */
    public enum Kind {
        /** {@code a}, {@code area}: a person clicks it. */
        ANCHOR,
        /** {@code iframe}, {@code frame}, {@code object}, {@code embed}: shown inside the page, no click needed. */
        EMBED,
        /** {@code img}. */
        IMAGE,
        /** {@code meta refresh} or script redirect: no click needed. */
        REFRESH
    }
}
