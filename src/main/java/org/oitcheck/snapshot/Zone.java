package org.oitcheck.snapshot;

/** Where in the page a link stood, as far as one page alone can tell. */
public enum Zone {
    /** Menu, top bar, side bar of links: {@code nav}, {@code header}, menu-like lists. */
    NAVIGATION,
    /** Main content. */
    CONTENT,
    /** Footer. */
    FOOTER
}
