package org.oitcheck.bench;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.AbstractWebURL;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** crawler4j as it comes, with its own parser, an empty {@code visit} and a frontier in memory: what a check's CPU is compared with. */
public final class PlainCrawl {
    private static final AtomicInteger VISITED = new AtomicInteger();

    private PlainCrawl() {}

    /** Arguments: home page, number of threads. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("plain-crawl");
        CrawlConfig config = new CrawlConfig();
        config.setCrawlStorageFolder(folder.toString());
        config.setPolitenessDelay(0);
        config.setIncludeBinaryContentInCrawling(true);
        config.setMaxDownloadSize(32 * 1024 * 1024);
        config.setThreadMonitoringDelaySeconds(1);
        config.setThreadShutdownDelaySeconds(1);
        config.setCleanupDelaySeconds(1);
        BasicURLNormalizer normalizer = new BasicURLNormalizer();
        PageFetcher fetcher = new PageFetcher(config, normalizer);
        InMemory frontier = new InMemory();
        RobotstxtServer robots = new RobotstxtServer(new RobotstxtConfig(), fetcher, frontier.getWebURLFactory());
        CrawlController controller = new CrawlController(config, normalizer, fetcher, robots, frontier);
        controller.addSeed(arguments[0]);
        String host = URI.create(arguments[0]).getRawAuthority();
        controller.start(() -> new Visitor(host), Integer.parseInt(arguments[1]));
        System.out.println("visited " + VISITED.get());
        Files.deleteIfExists(folder);
    }

    private static final class Visitor extends WebCrawler {
        private final String host;

        Visitor(String host) {
            this.host = "//" + host + "/";
        }

        @Override
        public boolean shouldVisit(Page page, WebURL url) {
            return url.getURL().contains(host) && !url.getURL().endsWith(".css");
        }

        @Override
        public void visit(Page page) {
            VISITED.incrementAndGet();
        }
    }

    private static final class PlainUrl extends AbstractWebURL {
        private static final long serialVersionUID = 1L;
    }

    /** The least that crawler4j needs. */
    private static final class InMemory implements FrontierConfiguration, Frontier, DocIDServer {
        private final ConcurrentLinkedQueue<WebURL> queue = new ConcurrentLinkedQueue<>();
        private final Map<String, Integer> ids = new ConcurrentHashMap<>();
        private final AtomicInteger assigned = new AtomicInteger();
        private final AtomicInteger processed = new AtomicInteger();
        private final AtomicInteger next = new AtomicInteger();
        private volatile boolean finished;

        @Override
        public DocIDServer getDocIDServer() {
            return this;
        }

        @Override
        public Frontier getFrontier() {
            return this;
        }

        @Override
        public WebURLFactory getWebURLFactory() {
            return PlainUrl::new;
        }

        @Override
        public synchronized void scheduleAll(List<WebURL> urls) {
            queue.addAll(urls);
            notifyAll();
        }

        @Override
        public synchronized void schedule(WebURL url) {
            queue.add(url);
            notifyAll();
        }

        /** Waits here: the controller takes a thread that comes back with nothing for a working one. */
        @Override
        public synchronized void getNextURLs(int max, List<WebURL> result) {
            try {
                while (queue.isEmpty() && !finished) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            WebURL next = queue.poll();
            if (next != null) {
                assigned.incrementAndGet();
                result.add(next);
            }
        }

        @Override
        public void setProcessed(WebURL url) {
            processed.incrementAndGet();
        }

        @Override
        public long getQueueLength() {
            return queue.size();
        }

        @Override
        public long getNumberOfAssignedPages() {
            return assigned.get() - processed.get();
        }

        @Override
        public long getNumberOfProcessedPages() {
            return processed.get();
        }

        @Override
        public long getNumberOfScheduledPages() {
            return ids.size();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public void close() {
            // nothing is open
        }

        @Override
        public synchronized void finish() {
            finished = true;
            notifyAll();
        }

        @Override
        public int getDocId(String url) {
            return ids.getOrDefault(url, -1);
        }

        @Override
        public int getNewDocID(String url) {
            return ids.computeIfAbsent(url, u -> next.incrementAndGet());
        }

        @Override
        public void addUrlAndDocId(String url, int id) {
            ids.put(url, id);
        }

        @Override
        public boolean isSeenBefore(String url) {
            return ids.containsKey(url);
        }

        @Override
        public int getDocCount() {
            return ids.size();
        }
    }
}
