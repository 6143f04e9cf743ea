package org.oitcheck.eval;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Addresses in labels and checklists made comparable. */
final class Addresses {
    private Addresses() {}

    /**
     * Path and query without origin, fragment and percent-encoding, in Unicode form C; {@code /index.html} counts as {@code /}. Origins
     * differ from one serving to the next, so they say nothing.
     */
    static String withoutOrigin(String address) {
        String path =
                address.replaceFirst("^(https?://[^/?#]*|\\{\\{[^}]*}})", "").replaceFirst("#.*$", "");
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a lone % stands for itself: compare the path as written
        }
        path = Normalizer.normalize(path.startsWith("/") ? path : "/" + path, Normalizer.Form.NFC);
        return path.replaceFirst("/index\\.html?$", "/");
    }
}
