package org.oitcheck.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text and how many links each block of a page holds, counted in one walk. */
final class PageStats {
    private static final Set<String> COUNTED = Set.of(
            "body", "div", "td", "ul", "ol", "table", "section", "nav", "header", "footer", "aside", "center", "form",
            "span", "article", "main", "tr", "p", "li", "dl");
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "noscript", "template", "select", "textarea", "title");

    /** Numbered items, fiscal years, file sizes: the texts of a list of documents. */
    private static final Pattern LISTED = Pattern.compile(
            "^\\s*(?:O\\s?[0-9๐-๙]|ข้อ(?:ที่)?\\s*[0-9๐-๙]|EB\\s?[0-9]|MOIT\\s?[0-9]|[0-9๐-๙]{1,2}(?:[.)]|\\s))|25[0-9]{2}|๒๕[๐-๙]{2}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FILE = Pattern.compile(
            "\\.(?:" + Hrefs.DOCUMENT + ")(?:[?#].*)?$|download|drive\\.google", Pattern.CASE_INSENSITIVE);

    private final Map<Element, Block> blocks = new IdentityHashMap<>();
    private final Block page = new Block();

    /** Counts of one block, inner blocks included; characters without white space. */
    static final class Block {
        int text;
        int linkText;
        int links;
        int files;
        int listed;
        int lists;

        /** Characters that are not link text. */
        int prose() {
            return text - linkText;
        }

        private void add(Block inner) {
            text += inner.text;
            linkText += inner.linkText;
            links += inner.links;
            files += inner.files;
            listed += inner.listed;
            lists += inner.lists;
        }
    }

    static PageStats count(Element root) {
        PageStats stats = new PageStats();
        root.traverse(stats.new Counter());
        return stats;
    }

    Block page() {
        return page;
    }

    /** Counts of a block element; all zero for elements that are not counted. */
    Block of(Element element) {
        Block known = blocks.get(element);
        return known == null ? new Block() : known;
    }

    private final class Counter implements NodeVisitor {
        private final Deque<Block> open = new ArrayDeque<>();
        private int inLink;
        private int unseen;

        Counter() {
            open.push(page);
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && unseen == 0) {
                int visible = visible(text.getWholeText());
                open.peek().text += visible;
                open.peek().linkText += inLink > 0 ? visible : 0;
            } else if (node instanceof Element element) {
                String tag = element.normalName();
                if (COUNTED.contains(tag)) {
                    open.push(new Block());
                }
                unseen += UNSEEN.contains(tag) ? 1 : 0;
                if (tag.equals("a") && element.hasAttr("href")) {
                    inLink++;
                    countLink(open.peek(), element);
                }
            }
        }

        private void countLink(Block block, Element link) {
            block.links++;
            block.files += FILE.matcher(link.attr("href")).find() ? 1 : 0;
            block.listed += LISTED.matcher(VisibleText.of(link, 120)).find() ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            unseen -= UNSEEN.contains(tag) ? 1 : 0;
            if (tag.equals("a") && element.hasAttr("href")) {
                inLink--;
            }
            if (COUNTED.contains(tag)) {
                Block done = open.pop();
                blocks.put(element, done);
                open.peek().add(done);
                open.peek().lists += tag.equals("ul") || tag.equals("ol") ? 1 : 0;
            }
        }

        private int visible(String text) {
            int count = 0;
            for (char c : text.toCharArray()) {
                count += c > ' ' && c != '\u00A0' ? 1 : 0;
            }
            return count;
        }
    }
}
