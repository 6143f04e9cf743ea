package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.AbstractWebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;

/** Gives crawler4j our frontier. Its document ids are not used: the frontier knows addresses by themselves. */
final class MemoryFrontierConfiguration implements FrontierConfiguration {

    private static final class PlainUrl extends AbstractWebURL {
        private static final long serialVersionUID = 1L;
    }

    private static final class NoIds implements DocIDServer {
        @Override
        public int getDocId(String url) {
            return -1;
        }

        @Override
        public int getNewDocID(String url) {
            return 1;
        }

        @Override
        public void addUrlAndDocId(String url, int id) {
            // not used
        }

        @Override
        public boolean isSeenBefore(String url) {
            return false;
        }

        @Override
        public int getDocCount() {
            return 0;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final BestFirstFrontier frontier;

    MemoryFrontierConfiguration(BestFirstFrontier frontier) {
        this.frontier = frontier;
    }

    @Override
    public DocIDServer getDocIDServer() {
        return new NoIds();
    }

    @Override
    public Frontier getFrontier() {
        return frontier;
    }

    @Override
    public WebURLFactory getWebURLFactory() {
        return PlainUrl::new;
    }

    @Override
    public void close() {
        frontier.close();
    }
}
