package org.oitcheck.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** A parsed page to an {@link Extraction.Page}, in two walks over the DOM, which is not changed. */
final class PageReader {
    private PageReader() {}

    /** @param base address that relative addresses are resolved against */
    static Extraction.Page read(Document dom, String base) {
        DomFacts facts = DomFacts.of(dom);
        Walk walk = new Walk(facts, dom, new Addresses(base));
        NodeTraversor.filter(walk, dom);
        return new Extraction.Page(title(dom), walk.blocks.blocks(), walk.forms.forms(), walk.features.features());
    }

    private static String title(Document dom) {
        return Texts.limit(Texts.collapse(dom.title()), 1000);
    }

    private static final class Walk implements NodeFilter {
        private final Visibility visibility;
        private final ContentZones zones;
        private final BlockBuilder blocks;
        private final FormReader forms;
        private final FeatureReader features;
        private final Deque<Element> outside = new ArrayDeque<>();

        Walk(DomFacts facts, Document dom, Addresses addresses) {
            this.visibility = new Visibility(facts);
            this.zones = new ContentZones(facts, dom.body());
            this.blocks = new BlockBuilder(facts);
            this.forms = new FormReader(addresses);
            this.features = new FeatureReader(addresses);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode textNode) {
                blocks.text(textNode.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            boolean main = outside.isEmpty();
            features.see(element, main);
            forms.see(element, main);
            if (visibility.hidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (main && zones.outside(element)) {
                outside.push(element);
                blocks.zone(false);
            }
            blocks.open(element);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                blocks.close(element);
                forms.leave(element);
                if (element == outside.peek()) {
                    outside.pop();
                    blocks.zone(true);
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}
