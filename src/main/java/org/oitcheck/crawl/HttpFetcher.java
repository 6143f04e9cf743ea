package org.oitcheck.crawl;

import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.TlsFacts;
import org.oitcheck.snapshot.Validators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches addresses for the crawl loop of crawler4j, in place of its own fetcher: certificates are checked, every response is
 * bounded in bytes and in time, redirects are followed hop by hop (each hop asks the {@link Gate}), and a cut body says so.
 *
 * <p>Cookies live for one chain of redirects only: some sites set one and redirect to themselves, but a language or session
 * cookie that lived longer would make later pages depend on the order of the crawl. Safe for use by several threads.
 *
 * <p>One class, although long: what sets the client up and what asks with it belong together, since the bounds of a request
 * (time-outs, watchdog, abort) reach from there to the last byte of its body.
 */
final class HttpFetcher extends PageFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFetcher.class);
    private static final int MOST_HOPS = 10;
    /** Total time for one response, in read time-outs: ends bodies that drip. */
    private static final int DEADLINE_IN_TIMEOUTS = 6;

    /** Asked before every request of a chain; sleeps for politeness and throws when the address must not be asked for. */
    interface Gate {
        /** @param hops addresses so far, the one about to be asked for last */
        void before(List<PageUrl> hops) throws FetchException, InterruptedException;

        /** A hop answered with a redirect. */
        default void redirected(Answer hop) {}
    }

    /** What an address is asked with, when only a changed answer is wanted. */
    interface Conditions {
        Conditions NONE = url -> Optional.empty();

        Optional<Validators> of(PageUrl url);
    }

    private final CrawlSettings settings;
    private final CloseableHttpClient client;
    private final PoolingHttpClientConnectionManager connections;
    private final ScheduledExecutorService watchdog;
    private final Set<HttpGet> running = ConcurrentHashMap.newKeySet();
    private final FetchTask.Runner runner;
    private final Set<String> tlsHosts = ConcurrentHashMap.newKeySet();
    private volatile Consumer<TlsFacts> onTls = facts -> {};

    HttpFetcher(
            CrawlConfig config,
            CrawlSettings settings,
            DnsResolver resolver,
            ScheduledExecutorService watchdog,
            FetchTask.Runner runner,
            Consumer<String> onSend)
            throws GeneralSecurityException {
        super(config, new crawlercommons.filters.basic.BasicURLNormalizer());
        this.settings = settings;
        this.watchdog = watchdog;
        this.runner = runner;
        // the client of the superclass trusts every certificate; it is closed unused
        connectionManager.close();
        boolean proxied = settings.proxy().isPresent();
        connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(proxied ? new PlainResolver() : resolver)
                .setTlsSocketStrategy(telling())
                .setMaxConnTotal(Math.max(20, settings.threads() * 2))
                .setMaxConnPerRoute(Math.max(2, settings.threads()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(300)
                                .setMaxLineLength(64 * 1024)
                                .build())
                        .build())
                .build();
        connectionManager = connections;
        client = client(settings, onSend);
    }

    /** Who hears, once a host, how it proved who it is. */
    void onTls(Consumer<TlsFacts> listener) {
        onTls = listener;
    }

    /** Checks certificates as usual, and tells what a host showed. */
    private TlsSocketStrategy telling() throws GeneralSecurityException {
        CertificateWitness witness = new CertificateWitness();
        SSLContext ssl = SSLContext.getInstance("TLS");
        ssl.init(null, new TrustManager[] {witness}, null);
        TlsSocketStrategy usual = new DefaultClientTlsStrategy(ssl);
        return (socket, target, port, attachment, context) -> {
            try {
                SSLSocket secure = usual.upgrade(socket, target, port, attachment, context);
                if (tlsHosts.add(target)) {
                    TlsFacts.of(target, secure.getSession(), Instant.now()).ifPresent(onTls);
                }
                return secure;
            } catch (SSLException e) {
                witness.shown()
                        .flatMap(c -> TlsFacts.refused(target, c, Instant.now(), CertificateWitness.reason(e)))
                        .ifPresent(onTls);
                throw e;
            } finally {
                witness.shown();
            }
        };
    }

    private CloseableHttpClient client(CrawlSettings s, Consumer<String> onSend) {
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(s.userAgent())
                .disableContentCompression()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setRequestExecutor(new TellingExecutor(onSend));
        s.proxy().ifPresent(proxy -> {
            int port = proxy.getPort() < 0 ? 8080 : proxy.getPort();
            HttpHost host = new HttpHost(proxy.getScheme(), proxy.getHost(), port);
            builder.setProxy(host);
            String user = proxy.getUserInfo();
            if (user != null) {
                String[] parts = user.split(":", 2);
                BasicCredentialsProvider credentials = new BasicCredentialsProvider();
                credentials.setCredentials(
                        new AuthScope(host),
                        new UsernamePasswordCredentials(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray()));
                builder.setDefaultCredentialsProvider(credentials);
            }
        });
        return builder.build();
    }

    /** Entry of the crawl loop: the work is done by the run's own pipeline. */
    @Override
    public PageFetchResult fetchPage(WebURL url) throws IOException, InterruptedException {
        return runner.fetch((FetchTask) url);
    }

    /**
     * Fetches an address, following redirects.
     *
     * @param url    address
     * @param factor 1 for the first try; more lengthens all time-outs
     * @param gate   asked before each hop
     * @param limit  most bytes kept of the body
     */
    Answer fetch(PageUrl url, int factor, Gate gate, long limit) throws FetchException, InterruptedException {
        return fetch(url, factor, gate, limit, Conditions.NONE);
    }

    /** As {@link #fetch(PageUrl, int, Gate, long)}; status 304 without a body where the answer has not changed. */
    Answer fetch(PageUrl url, int factor, Gate gate, long limit, Conditions conditions)
            throws FetchException, InterruptedException {
        List<PageUrl> hops = new ArrayList<>();
        CookieStore cookies = new BasicCookieStore();
        PageUrl at = url;
        while (true) {
            PageUrl here = at;
            int before = cookies.getCookies().size();
            long times = hops.stream().filter(here::equals).count();
            hops.add(here);
            gate.before(List.copyOf(hops));
            Answer answer = get(here, List.copyOf(hops), factor, cookies, limit, conditions.of(here));
            boolean moved = answer.status() >= 300 && answer.status() < 400 && answer.status() != 304;
            String location =
                    answer.header("Location").map(HttpFetcher::repaired).orElse("");
            if (!moved || location.isBlank()) {
                return answer;
            }
            gate.redirected(answer);
            at = here.resolve(location)
                    .orElseThrow(() -> new FetchException(
                            Cause.BAD_URL, answer.status(), "redirect to an unusable address: " + location));
            boolean newCookie = cookies.getCookies().size() > before;
            PageUrl next = at;
            boolean seen = hops.contains(next);
            if (hops.size() > MOST_HOPS || (seen && !(newCookie && times == 0))) {
                throw new FetchException(
                        Cause.REDIRECT_LOOP, answer.status(), "redirects in a circle after " + hops.size() + " hops");
            }
        }
    }

    /** One request without redirects; {@code limit} bytes at most. */
    Answer get(PageUrl url, List<PageUrl> hops, int factor, CookieStore cookies, long limit) throws FetchException {
        return get(url, hops, factor, cookies, limit, Optional.empty());
    }

    private Answer get(
            PageUrl url, List<PageUrl> hops, int factor, CookieStore cookies, long limit, Optional<Validators> known)
            throws FetchException {
        HttpGet request = request(url, factor, known);
        try {
            return once(request, url, hops, factor, cookies, limit);
        } catch (NoHttpResponseException e) {
            // a kept connection that the server closed in the meantime: once more on a new one
            try {
                return once(request(url, factor, known), url, hops, factor, cookies, limit);
            } catch (NoHttpResponseException again) {
                throw new FetchException(Cause.CONNECTION, 0, "the server closed the connection without an answer");
            }
        }
    }

    private Answer once(HttpGet request, PageUrl url, List<PageUrl> hops, int factor, CookieStore cookies, long limit)
            throws FetchException, NoHttpResponseException {
        AtomicBoolean late = new AtomicBoolean();
        Duration deadline = settings.readTimeout().multipliedBy((long) DEADLINE_IN_TIMEOUTS * factor);
        ScheduledFuture<?> alarm = watchdog.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        running.add(request);
        Instant start = Instant.now();
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(cookies);
        try {
            ClassicHttpResponse answer = client.executeOpen(null, request, context);
            try {
                return read(answer, url, hops, start, limit, late);
            } finally {
                closeQuietly(answer);
            }
        } catch (NoHttpResponseException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e, late.get(), deadline);
        } finally {
            alarm.cancel(false);
            running.remove(request);
        }
    }

    private Answer read(
            ClassicHttpResponse answer, PageUrl url, List<PageUrl> hops, Instant start, long limit, AtomicBoolean late)
            throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (Header h : answer.getHeaders()) {
            headers.add(Map.entry(h.getName(), h.getValue() == null ? "" : h.getValue()));
        }
        int status = answer.getCode();
        if (status < 100 || status > 599) {
            throw new FetchException(Cause.SERVER_ERROR, status, "status " + status + " is not of HTTP");
        }
        HttpEntity entity = answer.getEntity();
        BodyReader.Body body = new BodyReader.Body(new byte[0], false, BodyReader.Broken.NO);
        if (entity != null) {
            String coding = entity.getContentEncoding() == null
                    ? ""
                    : entity.getContentEncoding().toLowerCase(Locale.ROOT);
            body = BodyReader.read(entity.getContent(), coding, entity.getContentLength(), limit);
        }
        String broken = body.failure().detail();
        if (late.get()) {
            broken = "deadline: the body did not end in time";
        } else if (body.failure().timeout()) {
            broken = "deadline: no data for the read time-out";
        }
        String reason = answer.getReasonPhrase() == null ? "" : answer.getReasonPhrase();
        return new Answer(hops.get(0), hops, status, reason, headers, body.bytes(), body.truncated(), broken, start);
    }

    /** What was read counts; that a cut or broken connection complains once more when it is closed says nothing new. */
    private static void closeQuietly(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException e) {
            LOG.trace("closing a response: {}", e.toString());
        }
    }

    @SuppressWarnings("deprecation") // the connect time-out must differ from request to request
    private HttpGet request(PageUrl url, int factor, Optional<Validators> known) throws FetchException {
        URI uri;
        try {
            uri = url.toUri();
        } catch (IllegalArgumentException e) {
            throw new FetchException(Cause.BAD_URL, 0, String.valueOf(e.getMessage()));
        }
        HttpGet request = new HttpGet(uri);
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8");
        request.setHeader("Accept-Language", "th,en;q=0.5");
        request.setHeader("Accept-Encoding", "gzip");
        known.map(Validators::etag).filter(e -> !e.isEmpty()).ifPresent(e -> request.setHeader("If-None-Match", e));
        known.map(Validators::lastModified)
                .filter(m -> !m.isEmpty())
                .ifPresent(m -> request.setHeader("If-Modified-Since", m));
        request.setConfig(RequestConfig.custom()
                .setConnectTimeout(
                        Timeout.ofMilliseconds(settings.connectTimeout().toMillis() * factor))
                .setResponseTimeout(
                        Timeout.ofMilliseconds(settings.readTimeout().toMillis() * factor))
                .setConnectionRequestTimeout(Timeout.ofMinutes(5))
                .setCookieSpec("relaxed")
                .setExpectContinueEnabled(false)
                .build());
        return request;
    }

    static FetchException failure(IOException e, boolean late, Duration deadline) {
        if (e instanceof FetchException known) {
            return known;
        }
        String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (late) {
            return new FetchException(
                    Cause.TIMEOUT, 0, "deadline: no complete answer within " + deadline.toSeconds() + " s");
        }
        if (e instanceof AddressGuard.ForbiddenAddressException) {
            return new FetchException(Cause.FORBIDDEN_ADDRESS, 0, String.valueOf(e.getMessage()));
        }
        if (e instanceof UnknownHostException) {
            return new FetchException(Cause.UNKNOWN_HOST, 0, detail);
        }
        if (e instanceof SocketTimeoutException) {
            return new FetchException(Cause.TIMEOUT, 0, detail);
        }
        if (e instanceof SSLException) {
            return new FetchException(Cause.TLS, 0, detail);
        }
        return new FetchException(Cause.CONNECTION, 0, detail);
    }

    /** Header values arrive as bytes in ISO-8859-1 clothes; servers put raw UTF-8 or windows-874 into Location. */
    static String repaired(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("x-windows-874"));
        }
    }

    /** Ends all requests that are under way (time is up, or the user cancelled). */
    void abort() {
        running.forEach(HttpGet::cancel);
    }

    /** Tells when a request goes out over its connection: connecting may have taken long. */
    private static final class TellingExecutor extends HttpRequestExecutor {
        private final Consumer<String> onSend;

        TellingExecutor(Consumer<String> onSend) {
            this.onSend = onSend;
        }

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request, HttpClientConnection connection, HttpContext context)
                throws IOException, HttpException {
            if (request.getAuthority() != null) {
                onSend.accept(request.getAuthority().getHostName());
            }
            return super.execute(request, connection, context);
        }
    }

    /** The proxy's own name is resolved plainly: the office chose it, however private its address is. */
    private static final class PlainResolver implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
