package org.oitcheck.html;

import java.nio.charset.Charset;

/**
 * Decides the charset of Thai web pages from their bytes: BOM, then strict UTF-8 (a cut last character is tolerated), then
 * windows-874 when at least 90 % of the high bytes are Thai letters of it, then the declared name, then windows-1252. A declared
 * charset that contradicts the bytes is common on old sites and loses.
 */
public final class HtmlDecoder {
    private HtmlDecoder() {}

    /**
     * @param body     bytes of the page or text file
     * @param declared charset declared by header or meta, or empty
     */
    public static Charset charsetOf(byte[] body, String declared) {
        throw new UnsupportedOperationException("not written yet");
    }
}
