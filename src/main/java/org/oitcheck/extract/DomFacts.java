package org.oitcheck.extract;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What must be known of an element before its text is read: how much text and link text it holds, whether tables nest in it,
 * which ids some control of the page opens. Counted in one walk, so that later questions cost nothing whatever the nesting.
 */
final class DomFacts {

    /** Counts below one element; lengths in characters that are not white space. */
    record Facts(int text, int linkText, int links, int tables, int headings, int contentRoots) {
        static final Facts NONE = new Facts(0, 0, 0, 0, 0, 0);

        double linkShare() {
            return text == 0 ? 0 : (double) linkText / text;
        }
    }

    private static final Pattern QUOTED = Pattern.compile("['\"]#?([\\w\\-]{1,80})['\"]");
    private static final Set<String> CONTENT_ROOTS = Set.of("main", "article");

    private final Map<Element, Facts> facts = new IdentityHashMap<>();
    private final Set<String> openedIds = new HashSet<>();

    static DomFacts of(Document dom) {
        DomFacts facts = new DomFacts();
        facts.new Counter().traverse(dom);
        return facts;
    }

    Facts of(Element element) {
        return facts.getOrDefault(element, Facts.NONE);
    }

    /** Whether a link, button or script handler of the page refers to this id, so that a person can open it. */
    boolean opened(String id) {
        return openedIds.contains(id);
    }

    private final class Counter implements NodeVisitor {
        private final Map<Element, Facts> atStart = new IdentityHashMap<>();
        private int text;
        private int linkText;
        private int links;
        private int tables;
        private int headings;
        private int contentRoots;
        private int inLink;
        private int silent;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode textNode) {
                count(textNode);
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void count(TextNode node) {
            if (silent > 0) {
                return;
            }
            int length = Texts.inkLength(node.getWholeText());
            text += length;
            if (inLink > 0) {
                linkText += length;
            }
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (element.childNodeSize() > 0) {
                atStart.put(element, now());
            }
            if (tag.equals("a")) {
                inLink++;
                if (element.hasAttr("href")) {
                    links++;
                }
            } else if (tag.equals("table")) {
                tables++;
            } else if (Tags.isHeading(tag)) {
                headings++;
            } else if (CONTENT_ROOTS.contains(tag) || element.attr("role").equals("main")) {
                contentRoots++;
            } else if (Tags.SILENT.contains(tag)) {
                silent++;
            }
            noteOpened(element);
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            if (tag.equals("a")) {
                inLink--;
            } else if (Tags.SILENT.contains(tag)) {
                silent--;
            }
            Facts before = atStart.remove(element);
            if (before != null) {
                facts.put(
                        element,
                        new Facts(
                                text - before.text,
                                linkText - before.linkText,
                                links - before.links,
                                tables - before.tables,
                                headings - before.headings,
                                contentRoots - before.contentRoots));
            }
        }

        private Facts now() {
            return new Facts(text, linkText, links, tables, headings, contentRoots);
        }

        private void noteOpened(Element element) {
            if (element.attributesSize() == 0) {
                return;
            }
            String href = element.attr("href");
            if (href.length() > 1 && href.charAt(0) == '#') {
                openedIds.add(href.substring(1));
            }
            for (String name : Tags.OPENING_ATTRIBUTES) {
                String value = element.attr(name);
                if (!value.isEmpty()) {
                    openedIds.add(value.startsWith("#") ? value.substring(1) : value);
                }
            }
            String click = element.attr("onclick");
            if (!click.isEmpty()) {
                Matcher ids = QUOTED.matcher(click.length() > 500 ? click.substring(0, 500) : click);
                while (ids.find()) {
                    openedIds.add(ids.group(1));
                }
            }
        }
    }
}
