package org.oitcheck.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Looks for words in what the newest crawl of a site kept. */
@FunctionalInterface
public interface SiteSearch {
    /** Nothing can be searched. */
    SiteSearch NONE = (site, words, most) -> Optional.empty();

    /** What was found; empty when the crawl of the site does not lie on this machine. */
    Optional<Found> search(long siteId, String words, int most) throws IOException;

    /**
     * Pages and documents with the words.
     *
     * @param count how many there are
     * @param hits  the first of them, best first
     */
    record Found(long count, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** A page or document; the snippet is the text around the words, in pieces. */
    record Hit(String url, String title, List<Piece> snippet) {
        public Hit {
            snippet = List.copyOf(snippet);
        }
    }

    /** A piece of a snippet; {@code found} when it is one of the words. */
    record Piece(String text, boolean found) {}
}
