package org.oitcheck.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Addresses as pages write them. */
final class Addresses {
    private static final int MAX = 4000;

    private Addresses() {}

    /** Absolute address of an attribute; the attribute's own text when the page has no base; empty when absent. */
    static String resolve(Element element, String attribute) {
        return resolveText(element, element.attr(attribute));
    }

    static String resolveText(Element element, String raw) {
        String value = raw.strip();
        if (value.isEmpty() || value.length() > MAX || value.startsWith("data:")) {
            return "";
        }
        String absolute = StringUtil.resolve(element.baseUri(), value);
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
