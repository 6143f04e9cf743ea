package org.oitcheck.html;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The words of a link: its own text, and those of the row, item or small box around it. */
final class LinkWords {
    private static final int ANCHOR = 300;
    private static final int CONTEXT = 300;
    private static final int MAX_CLIMB = 8;
    private static final Set<String> ROWS = Set.of("tr", "li", "dd", "dt", "figure", "option", "address");
    private static final Set<String> BOXES =
            Set.of("p", "div", "article", "section", "td", "center", "label", "fieldset", "footer");

    private static final Evaluator LABELLED = Selector.evaluatorOf("[alt~=\\S], [title~=\\S], [aria-label~=\\S]");
    private static final int MAX_LINKS_IN_BOX = 3;

    private final PageStats stats;
    private final Map<Element, String> rows = new IdentityHashMap<>();

    LinkWords(PageStats stats) {
        this.stats = stats;
    }

    /** Visible text; of a picture its {@code alt} or {@code title}; of a bare symbol what a screen reader says. */
    String anchor(Element link) {
        String text = switch (link.normalName()) {
            case "img", "area" -> firstOf(link, "alt", "title", "aria-label");
            case "iframe", "frame", "embed", "object" -> firstOf(link, "title", "aria-label", "name");
            case "input" -> firstOf(link, "value", "alt", "title");
            case "meta", "script", "param" -> "";
            default -> VisibleText.of(link, ANCHOR);
        };
        if (!text.isEmpty()) {
            return text;
        }
        Element picture = link.childNodeSize() == 0 ? null : link.selectFirst(LABELLED);
        String pictured = picture == null ? "" : firstOf(picture, "alt", "title", "aria-label");
        return pictured.isEmpty() ? firstOf(link, "aria-label", "title") : pictured;
    }

    String title(Element link) {
        return firstOf(link, "title", "aria-label");
    }

    private static String firstOf(Element element, String... attributes) {
        for (String attribute : attributes) {
            String text = VisibleText.clean(element.attr(attribute), ANCHOR);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Text of the nearest row or item; without one, of the nearest small box that says more than the link itself. */
    String context(Element link, String anchor) {
        Element at = link;
        for (int i = 0; i < MAX_CLIMB && at != null; i++, at = at.parent()) {
            String tag = at.normalName();
            if (ROWS.contains(tag)) {
                return around(text(at), anchor);
            }
            boolean box = BOXES.contains(tag) && at != link;
            String text = box ? text(at) : "";
            boolean severalItems = box && stats.of(at).links > MAX_LINKS_IN_BOX;
            boolean layout = severalItems || text.length() >= CONTEXT && !tag.equals("p");
            if (layout) {
                break;
            }
            boolean cell = tag.equals("td");
            if (box && !cell && text.length() > anchor.length() + 3) {
                return around(text, anchor);
            }
        }
        return anchor;
    }

    private String text(Element row) {
        return rows.computeIfAbsent(row, r -> VisibleText.ofRow(r, CONTEXT));
    }

    /** A long row is cut, but never so that the link's own text falls off. */
    private static String around(String row, String anchor) {
        if (row.isEmpty() || row.length() < CONTEXT || row.contains(anchor)) {
            return row.isEmpty() ? anchor : row;
        }
        int room = CONTEXT - anchor.length() - 3;
        return room <= 0 ? anchor : row.substring(0, room) + " … " + anchor;
    }
}
