package org.oitcheck.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text of an element as a person sees it, white space collapsed, cut at a limit so that the cost is bounded. */
final class VisibleText {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "head", "select", "textarea");

    /** Containers whose text is not that of the row or item around them. */
    private static final Set<String> NESTED = Set.of("ul", "ol", "dl", "table", "li", "tr");

    private static final int MAX_NODES = 4000;

    private VisibleText() {}

    /** Text of the element, at most {@code limit} characters. */
    static String of(Element root, int limit) {
        return collect(root, limit, false);
    }

    /** Text without lists and tables inside, at most {@code limit} characters. */
    static String ofRow(Element root, int limit) {
        return collect(root, limit, true);
    }

    private static String collect(Element root, int limit, boolean rowOnly) {
        StringBuilder out = new StringBuilder(Math.min(limit, 128));
        int nodes = 0;
        Node node = root.childNodeSize() == 0 ? root : root.childNode(0);
        while (node != root && out.length() < limit && nodes++ < MAX_NODES) {
            boolean descend = false;
            if (node instanceof TextNode text) {
                append(out, text.getWholeText(), limit);
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                boolean hidden = UNSEEN.contains(tag) || rowOnly && NESTED.contains(tag);
                if (element.isBlock() || tag.equals("br") || tag.equals("td") || tag.equals("th")) {
                    space(out);
                }
                descend = !hidden && element.childNodeSize() > 0;
            }
            node = descend ? node.childNode(0) : next(node, root, out);
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        return out.substring(0, end);
    }

    /** The next node in document order that is not inside {@code node}; {@code root} at the end. */
    private static Node next(Node node, Element root, StringBuilder out) {
        Node at = node;
        while (at != root) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            Node parent = at.parent();
            if (parent == null) {
                return root;
            }
            if (parent instanceof Element element && element.isBlock()) {
                space(out);
            }
            at = parent;
        }
        return root;
    }

    /** Collapses white space of a plain text, such as an attribute. */
    static String clean(String text, int limit) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit));
        append(out, text, limit);
        return out.toString().strip();
    }

    private static void append(StringBuilder out, String text, int limit) {
        for (int i = 0; i < text.length() && out.length() < limit; i++) {
            char c = text.charAt(i);
            if (c >= '\u0E01' && c <= '\u0E5B' || c > ' ' && c < '\u007F') {
                out.append(c);
            } else if (c <= ' ' || c == '\u00A0' || Character.isWhitespace(c)) {
                space(out);
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        int last = out.length() - 1;
        if (out.length() >= limit && Character.isHighSurrogate(out.charAt(last))) {
            out.setLength(last);
        }
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}
