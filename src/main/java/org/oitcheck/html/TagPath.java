package org.oitcheck.html;

import org.jsoup.nodes.Element;

/** Where in the page a link stands, as a path of tags with their first class; links of one list have one path. */
final class TagPath {
    private static final int MAX_LENGTH = 200;
    private static final int MAX_CLASS = 40;

    private TagPath() {}

    /** Path from {@code body} to the element, e.g. {@code div.content>table>tr>td>a}; when too long, its end. */
    static String of(Element element) {
        StringBuilder path = new StringBuilder();
        for (Element at = element; at != null; at = at.parent()) {
            String tag = at.normalName();
            if (tag.equals("body") || tag.equals("html") || tag.equals("#root")) {
                break;
            }
            if (tag.equals("tbody")) {
                continue;
            }
            String step = tag + firstClass(at);
            if (path.length() + step.length() + 1 > MAX_LENGTH) {
                break;
            }
            path.insert(0, path.length() == 0 ? step : step + ">");
        }
        return path.toString();
    }

    /** Numbers become 0: {@code post-1234} is one of many alike. */
    private static String firstClass(Element element) {
        String names = element.className();
        StringBuilder out = new StringBuilder();
        boolean digits = false;
        for (int i = 0; i < names.length() && out.length() < MAX_CLASS; i++) {
            char c = names.charAt(i);
            if (Character.isWhitespace(c) && out.length() > 0) {
                break;
            }
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_';
            if (letter || digit && !digits) {
                out.append(digit ? '0' : c);
            }
            digits = digit;
        }
        return out.length() == 0 ? "" : "." + out;
    }
}
