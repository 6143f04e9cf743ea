package org.oitcheck.match;

/**
 * A title-like text of a unit.
 *
 * @param source where it stands
 * @param text   the text
 */
record Naming(Source source, String text) {

    /** Places where a unit says what it is, most telling first. */
    enum Source {
        /** First lines of a document. */
        HEAD,
        /** First lines of a document that were recognised from a picture. */
        SCAN_HEAD,
        /** Main heading of a page or section. */
        HEADING,
        /** {@code <title>} without the site's name. */
        TITLE,
        /** Title property of a file, when it looks like a title. */
        PROPERTY,
        /** File name. */
        FILE_NAME
    }

    /** Whether it is the file that says it, not the text. */
    boolean ofFile() {
        return source == Source.FILE_NAME || source == Source.PROPERTY;
    }

    /** Whether single letters may be wrong. */
    boolean recognised() {
        return source == Source.SCAN_HEAD;
    }
}
