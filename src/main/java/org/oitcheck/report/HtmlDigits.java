package org.oitcheck.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thai digits in the texts of a page: not in its tags, style sheet and script, nor in links and quotes, which are others' words. */
final class HtmlDigits {
    private static final Pattern PART = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*>|<![^>]*>|&#?[A-Za-z0-9]+;");
    private static final Set<String> AS_THEY_ARE = Set.of("style", "script", "a", "q", "code");

    private HtmlDigits() {}

    /** The page says of itself which digits it has: its script counts, its style numbers lists. */
    private static String marked(String tag) {
        return tag.startsWith("<html ") ? tag.substring(0, tag.length() - 1) + " data-digits=\"thai\">" : tag;
    }

    static String in(String html, Digits digits) {
        if (digits == Digits.ARABIC) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        int from = 0;
        String inside = "";
        for (Matcher m = PART.matcher(html); m.find(); from = m.end()) {
            String text = html.substring(from, m.start());
            out.append(inside.isEmpty() ? digits.in(text) : text).append(marked(m.group()));
            if (m.group(2) == null) {
                continue; // an entity or a declaration
            }
            String name = m.group(2).toLowerCase(Locale.ROOT);
            boolean end = !m.group(1).isEmpty();
            if (inside.isEmpty() && !end && AS_THEY_ARE.contains(name)) {
                inside = name;
            } else if (end && inside.equals(name)) {
                inside = "";
            }
        }
        return out.append(digits.in(html.substring(from))).toString();
    }
}
