package org.oitcheck.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;

/**
 * Sends messages to webhooks and chats. Connects only where the addresses of checks may connect too, follows no redirects, reads no
 * answers. {@code X-Oitcheck-Signature: t=SECONDS,v1=HEX} is HMAC-SHA-256 with the target's key over {@code SECONDS + "." + body};
 * {@code X-Oitcheck-Delivery} stays the same when a message is sent again.
 */
final class WebhookSender implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    /** An endpoint that keeps sending a little would never meet the patience for a silent one. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST_CHAT = 3500;

    private final CloseableHttpClient http;
    private final Clock clock;
    private final Duration longest;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread t = new Thread(r, "webhook-watch");
        t.setDaemon(true);
        return t;
    });

    WebhookSender(AddressLookup lookup, Clock clock) {
        this(lookup, clock, LONGEST);
    }

    /** @param longest for one message altogether */
    WebhookSender(AddressLookup lookup, Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guarded(lookup))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries() // the outbox does that
                .setUserAgent("oitcheck")
                .build();
    }

    private record Guarded(AddressLookup lookup) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return lookup.lookup(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    void send(AlertTarget target, Outbox.Message message) throws IOException {
        String body = target.kind() == AlertTarget.Kind.CHAT
                ? chat(target, message.draft())
                : message.draft().payload();
        HttpPost post = new HttpPost(URI.create(target.address()));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        post.setHeader("X-Oitcheck-Delivery", String.valueOf(message.id()));
        if (!target.secret().isEmpty()) {
            post.setHeader(
                    "X-Oitcheck-Signature",
                    signature(target.secret(), clock.instant().getEpochSecond(), body));
        }
        ScheduledFuture<?> end = watch.schedule(post::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        int status;
        try {
            status = http.execute(post, response -> response.getCode());
        } finally {
            end.cancel(false);
        }
        if (status < 200 || status > 299) {
            throw new IOException("HTTP " + status);
        }
    }

    /** {@code text} is what Slack, Mattermost, Rocket.Chat, Google Chat and Teams take; Discord calls it {@code content}. */
    private static String chat(AlertTarget target, Outbox.Draft draft) throws IOException {
        String text = draft.subject() + "\n" + draft.body();
        String host = String.valueOf(URI.create(target.address()).getHost());
        boolean discord = host.equals("discord.com") || host.endsWith(".discord.com");
        int most = discord ? 1900 : MOST_CHAT;
        return JSON.writeValueAsString(
                Map.of(discord ? "content" : "text", text.length() > most ? text.substring(0, most) + "…" : text));
    }

    static String signature(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        http.close();
    }
}
