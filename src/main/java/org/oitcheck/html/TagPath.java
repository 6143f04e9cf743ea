package org.oitcheck.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where in the page a link stands, as a path of tags with their first class; links of one list have one path. */
final class TagPath {
    private static final int MAX_LENGTH = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2,}");
    private static final Pattern ODD = Pattern.compile("[^\\w-]");

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
        String names = element.className().strip();
        if (names.isEmpty()) {
            return "";
        }
        int end = 0;
        while (end < names.length() && end < 40 && !Character.isWhitespace(names.charAt(end))) {
            end++;
        }
        return "."
                + NUMBER.matcher(ODD.matcher(names.substring(0, end)).replaceAll(""))
                        .replaceAll("0");
    }
}
