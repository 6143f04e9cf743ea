package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.oitcheck.crawl.render.Resources;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.HttpHead;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.SnapshotWriter;

/**
 * Fetches what pages need to be shown: styles, pictures, fonts, scripts. By the rules of a crawl: politeness, robots.txt, forbidden
 * addresses, bounds in bytes and number. Everything fetched goes into an archive of its own, so that the pages can be replayed. Safe for
 * use by several threads.
 */
public final class PageResources implements Resources, AutoCloseable {
    private static final int MOST_BYTES = 6 * 1024 * 1024;
    private static final long MOST_TOGETHER = 256L * 1024 * 1024;

    private final CrawlSettings settings;
    private final SnapshotWriter archive;
    private final ScheduledExecutorService watchdog;
    private final HttpFetcher fetcher;
    private final SiteGate gate;
    private final int most;
    private final Map<PageUrl, Resource> known = new HashMap<>();
    private final Map<PageUrl, String> failed = new HashMap<>();
    private long bytes;

    /**
     * @param settings how the site is visited
     * @param rules    which addresses may be connected to at all; empty for the usual ones
     * @param archive  where the answers go
     * @param most     most addresses to ask for
     */
    public PageResources(CrawlSettings settings, Optional<AddressRules> rules, SnapshotWriter archive, int most) {
        this.settings = settings;
        this.archive = archive;
        this.most = most;
        PageUrl home = PageUrl.parse(settings.home().toString()).orElseThrow();
        watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "resources-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        Halt halt = new Halt();
        Politeness politeness = new Politeness(settings.delay(), System::nanoTime);
        Robots robots = new Robots(politeness, halt, note -> {});
        AddressGuard guard = new AddressGuard(
                rules.map(r -> r.over(HostLookup.system())).orElse(HostLookup.system()),
                home.host(),
                settings.allowPrivate());
        gate = new SiteGate(
                guard,
                settings.proxy().isPresent(),
                politeness,
                robots,
                new HostHealth(politeness),
                halt,
                new CurrentScope(new SiteScope(home), unchanged -> {}));
        try {
            fetcher = new HttpFetcher(
                    new CrawlConfig(),
                    settings,
                    guard,
                    watchdog,
                    task -> {
                        throw new IllegalStateException("no crawl loop here");
                    },
                    politeness::sent);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot do TLS", e);
        }
        fetcher.onTls(archive::tls);
    }

    @Override
    public Resource get(String written) throws IOException, InterruptedException {
        PageUrl url = PageUrl.parse(written)
                .orElseThrow(() -> new FetchException(Cause.BAD_URL, 0, "not an address: " + written));
        synchronized (this) {
            Resource before = known.get(url);
            if (before != null) {
                return before;
            }
            if (failed.containsKey(url)
                    || MediaHints.social(url)
                    || known.size() + failed.size() >= most
                    || bytes > MOST_TOGETHER) {
                throw new FetchException(Cause.SKIPPED, 0, "not fetched");
            }
        }
        try {
            Answer answer =
                    fetcher.fetch(url, 1, hops -> gate.pass(hops.get(hops.size() - 1), fetcher, false), MOST_BYTES);
            if (answer.truncated() || !answer.broken().isEmpty()) {
                throw new FetchException(Cause.TOO_BIG, answer.status(), "cut");
            }
            Resource resource = new Resource(answer.status(), answer.headers(), answer.body());
            synchronized (this) {
                bytes += answer.body().length;
                if (known.put(url, resource) == null) {
                    store(answer);
                }
            }
            return resource;
        } catch (FetchException e) {
            synchronized (this) {
                failed.put(url, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private void store(Answer answer) {
        List<HttpHead.Field> fields = new ArrayList<>();
        answer.headers().forEach(h -> fields.add(new HttpHead.Field(h.getKey(), h.getValue())));
        HttpHead request = HttpHead.request(
                "GET", answer.finalUrl(), List.of(new HttpHead.Field("User-Agent", settings.userAgent())));
        archive.redirect(
                answer.finalUrl(),
                answer.at(),
                request,
                HttpHead.response(answer.status(), answer.reason(), fields),
                answer.body());
    }

    @Override
    public void close() {
        fetcher.abort();
        watchdog.shutdownNow();
        fetcher.shutDown();
    }
}
