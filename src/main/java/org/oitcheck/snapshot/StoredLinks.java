package org.oitcheck.snapshot;

import java.util.List;

/** One line of {@code links.jsonl.gz}: a page and all its links, so that a page's links are stored whole or not at all. */
record StoredLinks(PageUrl page, List<Item> links) {

    /** A {@link Link} without its page. */
    record Item(
            PageUrl to,
            Link.Kind kind,
            String anchor,
            String title,
            String heading,
            String context,
            Zone zone,
            String tagPath,
            int order,
            boolean script) {}

    static StoredLinks of(PageUrl page, List<Link> links) {
        return new StoredLinks(
                page,
                links.stream()
                        .map(l -> new Item(
                                l.to(),
                                l.kind(),
                                l.anchor(),
                                l.title(),
                                l.heading(),
                                l.context(),
                                l.zone(),
                                l.tagPath(),
                                l.order(),
                                l.script()))
                        .toList());
    }

    /** The links again, with equal strings shared: menus repeat on every page. */
    List<Link> toLinks(Interner shared) {
        PageUrl from = shared.url(page);
        return links.stream()
                .map(l -> new Link(
                        from,
                        shared.url(l.to()),
                        l.kind(),
                        shared.text(l.anchor()),
                        shared.text(l.title()),
                        shared.text(l.heading()),
                        shared.text(l.context()),
                        l.zone(),
                        shared.text(l.tagPath()),
                        l.order(),
                        l.script()))
                .toList();
    }
}
