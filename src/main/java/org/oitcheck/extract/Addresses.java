package org.oitcheck.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Addresses as one page writes them. */
final class Addresses {
    private static final int MAX = 4000;

    private final String base;

    /** @param base address that relative ones are resolved against */
    Addresses(String base) {
        this.base = base;
    }

    /** Absolute address of an attribute; the attribute's own text when the page has no base; empty when absent. */
    String resolve(Element element, String attribute) {
        return resolve(element.attr(attribute));
    }

    /** Absolute address of a text; the text itself when it cannot be resolved. */
    String resolve(String raw) {
        String value = raw.strip();
        if (value.isEmpty() || value.length() > MAX || value.startsWith("data:")) {
            return "";
        }
        String absolute = StringUtil.resolve(base, value);
        return absolute.isEmpty() ? value : absolute;
    }

    /** Value of a query parameter, decoded; empty when absent. */
    static String parameter(String address, String... names) {
        int query = address.indexOf('?');
        if (query < 0) {
            return "";
        }
        int end = address.indexOf('#', query);
        String text = end < 0 ? address.substring(query + 1) : address.substring(query + 1, end);
        for (String pair : text.split("&")) {
            for (String name : names) {
                if (pair.startsWith(name + "=")) {
                    String value = pair.substring(name.length() + 1);
                    try {
                        return URLDecoder.decode(value, StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException e) {
                        return value; // a stray % sign: as written
                    }
                }
            }
        }
        return "";
    }
}
