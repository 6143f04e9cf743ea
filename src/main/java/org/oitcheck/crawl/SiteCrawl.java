package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.TLDList;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.snapshot.CrawlFacts;
import org.oitcheck.snapshot.EarlierRun;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.SnapshotException;
import org.oitcheck.snapshot.SnapshotWriter;
import org.oitcheck.snapshot.Snapshots;

/** One crawl from its first request to its facts: wires the parts, runs the phases, always leaves a snapshot that can be resumed. */
final class SiteCrawl implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int MOST_SKIPPED_TOLD = 5000;

    private final CrawlSettings settings;
    private final Path folder;
    private final CrawlListener listener;
    private final Instant started = Instant.now();
    private final Halt halt = new Halt();
    private final Set<String> notes = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CurrentScope scope;
    private final ScheduledExecutorService watchdog;
    private final Politeness politeness;
    private final Robots robots;
    private final HostHealth health;
    private final SnapshotWriter writer;
    private final FailureBook failures;
    private final BestFirstFrontier frontier;
    private final LinkChooser chooser;
    private final AnswerDesk desk;
    private final SiteGate gate;
    private final CrawlConfig config;
    private final HttpFetcher fetcher;
    private final PageRenderer renderer;
    private final Optional<EarlierRun> earlier;
    private final HomePage home;
    private final Patience patience;
    private boolean sitemapsRead;

    SiteCrawl(
            CrawlSettings settings,
            Path folder,
            LinkScorer scorer,
            CrawlListener listener,
            HostLookup lookup,
            Optional<Browser> browser)
            throws SiteUnavailableException {
        this.settings = settings;
        this.folder = folder;
        this.listener = listener;
        PageUrl start = PageUrl.parse(settings.home().toString())
                .orElseThrow(() -> new SiteUnavailableException(new FetchFailure(
                        new PageUrl(settings.home().toString()), Cause.BAD_URL, 0, "not an http address", started, 0)));
        boolean resume = settings.resume() && Snapshots.exists(folder);
        writer = resume
                ? SnapshotWriter.resume(folder)
                : SnapshotWriter.create(
                        folder, "run-" + started.toEpochMilli(), new SiteScope(start), settings.userAgent(), started);
        if (resume && !writer.scope().own(start)) {
            PageUrl other = writer.scope().home();
            writer.close();
            throw new SiteUnavailableException(new FetchFailure(
                    start, Cause.BAD_URL, 0, "the run to be resumed is of another site: " + other, started, 0));
        }
        scope = new CurrentScope(writer.scope(), writer::scope);
        watchdog = Executors.newSingleThreadScheduledExecutor(r -> daemon(r, "crawl-watchdog"));
        politeness = new Politeness(settings.delay(), System::nanoTime);
        robots = new Robots(politeness, halt, notes::add);
        health = new HostHealth(politeness);
        patience = new Patience(listener);
        failures = new FailureBook(writer);
        frontier = new BestFirstFrontier(settings, politeness, halt, this::whenDry, patience::waiting);
        chooser = new LinkChooser(frontier, scorer, scope);
        earlier = settings.since().flatMap(this::openEarlier);
        desk = new AnswerDesk(
                settings,
                writer,
                frontier,
                chooser,
                failures,
                health,
                politeness,
                scope,
                patience.around(frontier),
                earlier);
        AddressGuard guard = new AddressGuard(lookup, start.host(), settings.allowPrivate());
        gate = new SiteGate(guard, settings.proxy().isPresent(), politeness, robots, health, halt, scope);
        config = config();
        try {
            fetcher = new HttpFetcher(config, settings, guard, watchdog, this::fetch, politeness::sent);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do TLS", e);
        }
        fetcher.onTls(writer::tls);
        renderer = new PageRenderer(settings.render(), browser, gate, fetcher, desk::archive);
        home = new HomePage(start, scope, gate, fetcher, desk, renderer, politeness, halt);
    }

    private Optional<EarlierRun> openEarlier(Path before) {
        try {
            return Optional.of(EarlierRun.open(before));
        } catch (SnapshotException e) {
            notes.add("everything was asked for again, since the crawl before cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private CrawlConfig config() {
        CrawlConfig c = new CrawlConfig();
        c.setCrawlStorageFolder(folder.toString());
        c.setHaltOnError(true);
        c.setBatchReadSize(1);
        c.setRespectNoFollow(false);
        c.setRespectNoIndex(false);
        c.setPolitenessDelay(0);
        c.setMaxDepthOfCrawling(-1);
        c.setMaxDownloadSize((int) Math.min(Integer.MAX_VALUE, settings.maxBytes()));
        c.setIncludeBinaryContentInCrawling(true);
        c.setThreadMonitoringDelaySeconds(1);
        c.setThreadShutdownDelaySeconds(0);
        c.setCleanupDelaySeconds(0);
        c.setUserAgentString(settings.userAgent());
        return c;
    }

    Snapshot run() throws SiteUnavailableException {
        watchdog.scheduleAtFixedRate(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        try {
            boolean resumed = new Resumption(writer, desk, frontier, chooser, failures, scope).replay(folder);
            home.open(resumed);
            settings.seeds().forEach(chooser::offerSeed);
            loop();
        } catch (InterruptedException e) {
            halt.now("interrupted");
            Thread.currentThread().interrupt();
        } catch (SiteUnavailableException e) {
            writer.failure(e.failure());
            finish();
            throw e;
        }
        finish();
        rethrow();
        return writer.open();
    }

    private edu.uci.ics.crawler4j.fetcher.PageFetchResult fetch(FetchTask task)
            throws FetchException, InterruptedException {
        Target target = task.target();
        int factor = target.tries == 0 ? 1 : 3;
        patience.starts();
        Answer answer = fetcher.fetch(
                target.url(),
                factor,
                gate.forTarget(target, fetcher, desk),
                settings.maxBytes(),
                url -> earlier.flatMap(e -> e.validators(url)));
        task.answered(answer);
        return new FetchedAnswer(task, answer);
    }

    /** Runs crawler4j's loop; its monitor ends by itself within a second and is not waited for. */
    private void loop() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(settings.threads());
        AtomicReference<CrawlController> controller = new AtomicReference<>();
        Thread starter = daemon(
                () -> {
                    try {
                        controller.set(start(running));
                    } catch (Exception e) {
                        halt.broken(e);
                        for (int i = 0; i < settings.threads(); i++) {
                            running.countDown();
                        }
                    }
                },
                "crawl-start");
        // threads inherit being daemons, so that none of crawler4j's can keep the process alive
        starter.start();
        running.await();
        starter.join();
    }

    private CrawlController start(CountDownLatch running) throws Exception {
        MemoryFrontierConfiguration parts = new MemoryFrontierConfiguration(frontier);
        TLDList domains = new TLDList(config);
        RobotstxtConfig noRobots = new RobotstxtConfig();
        noRobots.setEnabled(false);
        CrawlController controller = new CrawlController(
                config,
                new crawlercommons.filters.basic.BasicURLNormalizer(),
                fetcher,
                new PageParser(config, domains, parts.getWebURLFactory()),
                new RobotstxtServer(noRobots, fetcher, parts.getWebURLFactory()),
                domains,
                parts);
        controller.startNonBlocking(() -> new PageWorker(desk, renderer, halt, running), settings.threads());
        return controller;
    }

    /** More work for a dry frontier: the sitemaps once, then the second tries. */
    private boolean whenDry() throws InterruptedException {
        if (!sitemapsRead) {
            sitemapsRead = true;
            PageUrl homeUrl = scope.get().home();
            List<PageUrl> starts = new ArrayList<>(robots.sitemaps(homeUrl, fetcher));
            homeUrl.resolve("/sitemap.xml").filter(s -> starts.isEmpty()).ifPresent(starts::add);
            Sitemaps sitemaps = new Sitemaps(fetcher, politeness, halt, desk::archive);
            Set<PageUrl> urls = sitemaps.read(starts, u -> scope.get().own(u));
            writer.sitemap(urls);
            urls.forEach(u -> chooser.offerFromSitemap(homeUrl, u));
            return true;
        }
        health.forgive();
        return frontier.startSecondTries();
    }

    private void tick() {
        if (listener.cancelled()) {
            halt.now("interrupted");
        } else if (Duration.between(started, Instant.now()).compareTo(settings.maxTime()) > 0) {
            halt.now("max-time");
        }
        patience.tick();
        if (halt.halted()) {
            frontier.wake();
            watchdog.schedule(fetcher::abort, GRACE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void finish() {
        if (halt.error() != null) {
            return;
        }
        failures.settle();
        Census census = new Census(settings, frontier, failures, desk, renderer.shellsLeft(), halt);
        census.skipped().stream()
                .limit(MOST_SKIPPED_TOLD)
                .forEach(t -> writer.failure(
                        new FetchFailure(t.url(), Cause.SKIPPED, 0, census.whySkipped(t), Instant.now(), 0)));
        List<String> all = new ArrayList<>(notes);
        all.addAll(home.notes());
        all.addAll(frontier.trapNotes());
        all.addAll(census.notes());
        all.addAll(renderer.notes());
        writer.finish(new CrawlFacts(
                writer.runId(),
                scope.get().home(),
                home.siteName(),
                writer.startedAt(),
                Instant.now(),
                settings.userAgent(),
                census.limits(),
                census.coverage(),
                all));
    }

    private void rethrow() {
        Throwable error = halt.error();
        if (error instanceof RuntimeException known) {
            throw known;
        }
        if (error instanceof Error fatal) {
            throw fatal;
        }
        if (error != null) {
            throw new IllegalStateException("the crawl broke off: " + error, error);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        frontier.finish();
        renderer.close();
        watchdog.shutdownNow();
        fetcher.shutDown();
        earlier.ifPresent(EarlierRun::close);
        writer.close();
    }
}
