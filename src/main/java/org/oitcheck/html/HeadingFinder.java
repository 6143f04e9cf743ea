package org.oitcheck.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Recognises the elements that people read as headings, with tags made for it or without. */
final class HeadingFinder {
    private static final int MAX_TEXT = 200;
    private static final int MAX_NODES = 60;
    private static final Set<String> TAGS = Set.of("caption", "summary", "legend", "dt");
    private static final Set<String> BOLD = Set.of("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "center", "tr");
    private static final Pattern BOLD_STYLE =
            Pattern.compile("font-weight\\s*:\\s*(?:bold|[6-9]00)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_CLASS = Pattern.compile(
            "(?:[a-z0-9]+[-_]{1,2}){0,3}(?:accordion|panel|card|collapse|toggle|tab|section|entry|block|widget|module|box|post|page|"
                    + "content|topic|item|group)[-_]{0,2}(?:title|heading|header|head|button|btn|toggle|name|caption)|"
                    + "(?:title|heading|topic|headline|componentheading|contentheading|page-?header|title[-_](?:text|bar|page|box))");
    private static final Set<String> NEVER =
            Set.of("html", "body", "table", "tbody", "td", "ul", "ol", "img", "input", "a", "form", "header");

    private static final Set<String> NOT_IN_HEADING =
            Set.of("a", "iframe", "select", "input", "table", "object", "embed");

    /** Whether class names say "title"; the elements of a list share theirs. */
    private final Map<String, Boolean> titles = new HashMap<>();

    /** A heading: its level (1–7) and text. */
    record Heading(int level, String text) {}

    /** The heading that an element is; empty when it is none, or has no text or far too much. */
    Optional<Heading> of(Element element) {
        String tag = element.normalName();
        int level = isHeading(tag) ? tag.charAt(1) - '0' : Headings.LOOSE;
        boolean heading = level < Headings.LOOSE
                || TAGS.contains(tag)
                || titleClass(element, tag)
                || tag.equals("tr") && singleCell(element)
                || PARAGRAPHS.contains(tag) && boldOnly(element)
                || (tag.equals("b") || tag.equals("strong")) && lineOfItsOwn(element);
        if (!heading) {
            return Optional.empty();
        }
        String text = VisibleText.of(element, MAX_TEXT + 1);
        boolean tooLong = text.length() > MAX_TEXT && level == Headings.LOOSE;
        return text.length() < 2 || tooLong ? Optional.empty() : Optional.of(new Heading(level, cut(text)));
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private boolean titleClass(Element element, String tag) {
        return element.hasAttr("class")
                && !NEVER.contains(tag)
                && titles.computeIfAbsent(element.className(), HeadingFinder::titleName);
    }

    private static boolean titleName(String names) {
        return Arrays.stream(names.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .anyMatch(
                        name -> name.length() < 60 && TITLE_CLASS.matcher(name).matches());
    }

    /** A row with one cell over all columns and no link in it names the rows below. */
    private static boolean singleCell(Element row) {
        if (row.childrenSize() != 1) {
            return false;
        }
        Element cell = row.child(0);
        boolean spans = cell.normalName().equals("th")
                || !cell.attr("colspan").isBlank() && !cell.attr("colspan").equals("1");
        return spans && small(cell, false);
    }

    private static boolean boldOnly(Element element) {
        return small(element, true);
    }

    /** Few nodes, some text, no link or form field; when asked, all text bold. */
    private static boolean small(Element root, boolean allBold) {
        int nodes = 0;
        int bold = bold(root) ? 1 : 0;
        boolean text = false;
        Node node = root.childNodeSize() == 0 ? root : root.childNode(0);
        while (node != root) {
            if (nodes++ > MAX_NODES) {
                return false;
            }
            if (node instanceof TextNode t && !t.isBlank()) {
                if (allBold && bold == 0) {
                    return false;
                }
                text = true;
            } else if (node instanceof Element e) {
                if (NOT_IN_HEADING.contains(e.normalName())) {
                    return false;
                }
                if (e.childNodeSize() > 0) {
                    bold += bold(e) ? 1 : 0;
                    node = e.childNode(0);
                    continue;
                }
            }
            while (node != root && node.nextSibling() == null) {
                node = node.parentNode() == null ? root : node.parentNode();
                bold -= node != root && bold((Element) node) ? 1 : 0;
            }
            Node next = node.nextSibling();
            node = node == root || next == null ? root : next;
        }
        return text;
    }

    private static boolean bold(Element element) {
        return BOLD.contains(element.normalName())
                || element.hasAttr("style")
                        && BOLD_STYLE.matcher(element.attr("style")).find();
    }

    /** {@code <b>แผน</b><br>} directly in a cell or box: a line of old hand-made pages. */
    private static boolean lineOfItsOwn(Element bold) {
        return lineEnd(bold.previousSibling(), false) && lineEnd(bold.nextSibling(), true) && small(bold, true);
    }

    private static boolean lineEnd(@org.jspecify.annotations.Nullable Node neighbour, boolean forwards) {
        Node at = neighbour;
        for (int i = 0; i < 4 && at instanceof TextNode t && t.isBlank(); i++) {
            at = forwards ? at.nextSibling() : at.previousSibling();
        }
        return at == null
                || at instanceof Element e && (e.isBlock() || e.normalName().equals("br"));
    }
}
