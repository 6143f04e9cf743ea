package org.oitcheck.crawl.render;

/**
 * A picture of a page.
 *
 * @param jpeg    JPEG file; empty when none could be taken
 * @param marked  number of quotes that were found on the page and marked
 * @param cut     whether the page goes on below the picture
 * @param refused requests for styles, pictures and scripts of the page that were not answered
 */
public record Picture(byte[] jpeg, int marked, boolean cut, int refused) {
    /** None could be taken. */
    public static final Picture NONE = new Picture(new byte[0], 0, false, 0);

    /** Whether there is one. */
    public boolean present() {
        return jpeg.length > 0;
    }
}
