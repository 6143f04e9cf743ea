package org.oitcheck.extract.document;

/**
 * How much of one file is read.
 *
 * @param characters  characters of text in all
 * @param pages       pages, sheets, slides or archive members
 * @param unpacked    bytes unpacked from one container, nested ones included
 * @param entries     entries of one container
 * @param archiveDepth archives inside archives
 */
public record Limits(int characters, int pages, long unpacked, int entries, int archiveDepth) {

    /** Two million characters, 500 pages, 400 MB unpacked. */
    public static Limits standard() {
        return new Limits(2_000_000, 500, 400_000_000L, 10_000, 3);
    }
}
