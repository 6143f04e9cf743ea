package org.oitcheck.monitor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oitcheck.store.AlertTarget;
import org.oitcheck.store.Outbox;
import org.oitcheck.tools.Await;

/** Messages arrive, once, also when the other side is down for a while. */
class MessengerTest {
    private static final AddressLookup EVERYWHERE = InetAddress::getAllByName;

    private AlertBench bench;
    private final WireMockServer hook = new WireMockServer(options().dynamicPort());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        bench = new AlertBench();
        hook.start();
        mail.start();
    }

    @AfterEach
    void close() {
        bench.close();
        hook.stop();
        mail.stop();
    }

    private Messenger messenger(AddressLookup lookup) {
        MailSettings settings =
                MailSettings.of("smtp+plain://127.0.0.1:" + mail.getSmtp().getPort(), "", "", "oitcheck@example.go.th");
        return new Messenger(bench.store, settings, lookup, bench.clock);
    }

    private long put(AlertTarget.Kind kind, String address, String key) {
        long target = bench.target(kind, address, false);
        bench.store.outbox().put(new Outbox.Draft(target, key, "เรื่องสำคัญ", "เนื้อความ", "{\"text\":\"เนื้อความ\"}"));
        return target;
    }

    private Outbox.Message newest() {
        return bench.store.outbox().newest(1).get(0);
    }

    @Test
    void mailIsReadableThaiText() throws Exception {
        put(AlertTarget.Kind.MAIL, "it@example.go.th", "a");
        try (Messenger messenger = messenger(EVERYWHERE)) {
            messenger.send();
        }
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage m = mail.getReceivedMessages()[0];
        assertThat(m.getSubject()).isEqualTo("เรื่องสำคัญ");
        assertThat(m.getContent().toString().strip()).isEqualTo("เนื้อความ");
        assertThat(m.getMessageID()).startsWith("<oitcheck-").endsWith("@example.go.th>");
        assertThat(newest().state()).isEqualTo(Outbox.State.SENT);
    }

    @Test
    void webhookIsSignedAndTheSameKeyIsOneMessage() throws Exception {
        hook.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));
        long target = put(AlertTarget.Kind.WEBHOOK, hook.url("/hook"), "same");
        bench.store.outbox().put(new Outbox.Draft(target, "same", "again", "again", "{}"));
        try (Messenger messenger = messenger(EVERYWHERE)) {
            messenger.send();
            messenger.send();
        }
        LoggedRequest request = hook.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/hook")))
                .get(0);
        assertThat(hook.getAllServeEvents()).hasSize(1);
        assertThat(request.getBodyAsString()).isEqualTo("{\"text\":\"เนื้อความ\"}");
        assertThat(request.getHeader("X-Oitcheck-Signature"))
                .isEqualTo(WebhookSender.signature(
                        "key", bench.clock.instant().getEpochSecond(), request.getBodyAsString()));
    }

    @Test
    void signatureIsThatOfTheDescription() {
        // echo -n '1700000000.{}' | openssl dgst -sha256 -hmac key
        assertThat(WebhookSender.signature("key", 1_700_000_000L, "{}"))
                .isEqualTo("t=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
    }

    @Test
    void chatGetsText() throws Exception {
        hook.stubFor(post("/chat").willReturn(aResponse().withStatus(200)));
        put(AlertTarget.Kind.CHAT, hook.url("/chat"), "a");
        try (Messenger messenger = messenger(EVERYWHERE)) {
            messenger.send();
        }
        assertThat(hook.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .isEqualTo("{\"text\":\"เรื่องสำคัญ\\nเนื้อความ\"}");
    }

    @Test
    void whatDoesNotArriveIsTriedLaterAndLaterAndOthersDoNotWaitForIt() throws Exception {
        hook.stubFor(post("/hook").willReturn(aResponse().withStatus(503)));
        put(AlertTarget.Kind.WEBHOOK, hook.url("/hook"), "a");
        put(AlertTarget.Kind.MAIL, "it@example.go.th", "b");
        try (Messenger messenger = messenger(EVERYWHERE)) {
            messenger.send();
            assertThat(mail.getReceivedMessages()).hasSize(1);
            messenger.send();
            assertThat(hook.getAllServeEvents()).hasSize(1); // not before its time
            bench.clock.pass(Duration.ofMinutes(1));
            messenger.send();
            assertThat(hook.getAllServeEvents()).hasSize(2);
            bench.clock.pass(Duration.ofMinutes(1));
            messenger.send();
            assertThat(hook.getAllServeEvents()).hasSize(2);
            hook.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
            bench.clock.pass(Duration.ofMinutes(5));
            messenger.send();
            bench.clock.pass(Duration.ofDays(9));
            messenger.send();
            assertThat(hook.getAllServeEvents()).hasSize(3);
        }
    }

    @Test
    void mailServerThatIsDownOrSlowHoldsNothingUpAndGetsEachMessageOnce() throws Exception {
        hook.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
        put(AlertTarget.Kind.MAIL, "it@example.go.th", "a");
        int port = mail.getSmtp().getPort();
        mail.stop();
        try (Messenger messenger = messenger(port)) {
            messenger.send(); // nobody listens
        }
        assertThat(newest().state()).isEqualTo(Outbox.State.WAITING);
        assertThat(newest().trouble()).isNotBlank();
        bench.clock.pass(Duration.ofMinutes(1));
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
                Messenger messenger = messenger(silent.getLocalPort())) {
            put(AlertTarget.Kind.WEBHOOK, hook.url("/hook"), "b");
            CompletableFuture<Integer> pass = CompletableFuture.supplyAsync(messenger::send);
            Await.await(() -> !hook.getAllServeEvents().isEmpty(), "the webhook");
            assertThat(pass).as("the mail server has not said a word yet").isNotDone();
            assertThat(pass.get()).isEqualTo(2);
        }
        assertThat(bench.store.outbox().newest(10).stream().map(Outbox.Message::state))
                .containsExactlyInAnyOrder(Outbox.State.WAITING, Outbox.State.SENT);
        GreenMail again = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        bench.clock.pass(Duration.ofMinutes(5));
        try (Messenger messenger = messenger(again.getSmtp().getPort())) {
            messenger.send();
            bench.clock.pass(Duration.ofDays(3));
            messenger.send();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
    }

    private Messenger messenger(int port) {
        return new Messenger(
                bench.store,
                MailSettings.of("smtp+plain://127.0.0.1:" + port, "", "", "oitcheck@example.go.th"),
                EVERYWHERE,
                bench.clock);
    }

    @Test
    void endpointThatNeverEndsItsAnswerIsLeft() throws Exception {
        try (ServerSocket drip = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> drip(drip));
            long id = put(AlertTarget.Kind.CHAT, "http://127.0.0.1:" + drip.getLocalPort() + "/", "a");
            AlertTarget target = bench.store.targets().target(id).orElseThrow();
            try (WebhookSender sender = new WebhookSender(EVERYWHERE, bench.clock, Duration.ofSeconds(1))) {
                assertThatThrownBy(() -> sender.send(target, newest())).isInstanceOf(IOException.class);
            }
            served.get(); // it noticed that nobody listens any more
        }
    }

    /** A header without end, a little at a time. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('a');
                out.flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // the sender left
        }
    }

    @Test
    void endpointThatStaysDownIsGivenUp() throws Exception {
        put(AlertTarget.Kind.WEBHOOK, "http://127.0.0.1:1/", "a");
        try (Messenger messenger = messenger(EVERYWHERE)) {
            for (int i = 0; i < 12; i++) {
                messenger.send();
                bench.clock.pass(Duration.ofDays(2));
            }
        }
        assertThat(newest().state()).isEqualTo(Outbox.State.FAILED);
        assertThat(newest().attempts()).isEqualTo(10);
    }

    @Test
    void webhookCannotReachWhatChecksCannotReach() throws Exception {
        hook.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
        put(AlertTarget.Kind.WEBHOOK, hook.url("/hook"), "a");
        AddressLookup strict = host -> {
            throw new UnknownHostException(host + " is a private or local address");
        };
        try (Messenger messenger = messenger(strict)) {
            messenger.send();
        }
        assertThat(hook.getAllServeEvents()).isEmpty();
        assertThat(newest().trouble()).contains("private");
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        hook.stubFor(post("/hook").willReturn(aResponse().withStatus(307).withHeader("Location", "/inside")));
        hook.stubFor(post("/inside").willReturn(aResponse().withStatus(200)));
        put(AlertTarget.Kind.WEBHOOK, hook.url("/hook"), "a");
        try (Messenger messenger = messenger(EVERYWHERE)) {
            messenger.send();
        }
        assertThat(hook.getAllServeEvents()).hasSize(1);
    }

    @Test
    void severalSendersSendEachMessageOnce() throws Exception {
        hook.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
        long target = bench.target(AlertTarget.Kind.WEBHOOK, hook.url("/hook"), false);
        for (int i = 0; i < 20; i++) {
            bench.store.outbox().put(new Outbox.Draft(target, "m" + i, "s", "b", "{\"n\":" + i + "}"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> all = () -> {
                try (Messenger messenger = messenger(EVERYWHERE)) {
                    for (int i = 0; i < 10; i++) {
                        messenger.send();
                    }
                }
                return null;
            };
            for (var done : threads.invokeAll(new ArrayList<>(List.of(all, all, all)))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(hook.getAllServeEvents()).hasSize(20);
    }
}
