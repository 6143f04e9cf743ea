package org.oitcheck.crawl.render;

/** What became of one page in the browser. */
public sealed interface Outcome {

    /**
     * The page was built.
     *
     * @param html    the page as HTML; where a click or a script leads is written into it as {@code data-href} and {@code meta refresh}
     * @param refused requests of the page that were not made or failed
     */
    record Built(String html, int refused) implements Outcome {}

    /**
     * The page was not built.
     *
     * @param why      short English reason
     * @param unusable whether no page can be built any more in this run
     */
    record Failed(String why, boolean unusable) implements Outcome {}
}
