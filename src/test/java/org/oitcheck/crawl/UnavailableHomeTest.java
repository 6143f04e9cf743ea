package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;

/** A home page that cannot be had is told with its cause, and what was stored stays. */
class UnavailableHomeTest extends CrawlTestBase {

    private Cause causeFor(URI home) {
        SiteUnavailableException e = catchThrowableOfType(SiteUnavailableException.class, () -> crawl(settings(home)));
        assertThat(e).isNotNull();
        assertThat(Files.exists(folder.resolve("snapshot"))).isTrue();
        try (Snapshot s = Snapshots.open(folder.resolve("snapshot"))) {
            assertThat(s.failures()).hasSize(1);
        }
        return e.failure().cause();
    }

    private FakeSite home(String address, com.sun.net.httpserver.HttpHandler handler) {
        return site(address).on("/", handler);
    }

    @Test
    void refused() {
        assertThat(causeFor(URI.create("http://127.0.0.61:1/"))).isEqualTo(Cause.CONNECTION);
    }

    @Test
    void unknownHost() {
        assertThat(causeFor(URI.create("http://no-such-host.invalid/"))).isEqualTo(Cause.UNKNOWN_HOST);
    }

    @Test
    void forbidden() {
        assertThat(causeFor(home("127.0.0.62", FakeSite.status(403, "no")).uri("/")))
                .isEqualTo(Cause.BLOCKED);
    }

    @Test
    void loginPage() {
        String form = "<title>Login</title><form method=post><input name=u><input type=password name=p></form>";
        assertThat(causeFor(home("127.0.0.63", FakeSite.html(form)).uri("/"))).isEqualTo(Cause.LOGIN);
    }

    @Test
    void notHtml() {
        assertThat(causeFor(home("127.0.0.64", FakeSite.body("text/html", "%PDF-1.4".getBytes()))
                        .uri("/")))
                .isEqualTo(Cause.BAD_URL);
    }

    @Test
    void empty() {
        assertThat(causeFor(home("127.0.0.65", FakeSite.body("text/html", new byte[0]))
                        .uri("/")))
                .isEqualTo(Cause.SOFT_404);
    }

    @Test
    void redirectLoop() {
        assertThat(causeFor(home("127.0.0.66", FakeSite.redirect("/")).uri("/")))
                .isEqualTo(Cause.REDIRECT_LOOP);
    }

    @Test
    void robotsForbidIt() {
        FakeSite site = home("127.0.0.67", FakeSite.html("x")).robots("User-agent: *\nDisallow: /\n");
        assertThat(causeFor(site.uri("/"))).isEqualTo(Cause.ROBOTS);
        assertThat(site.count("/")).isZero();
    }

    @Test
    void serverError() {
        assertThat(causeFor(home("127.0.0.68", FakeSite.status(500, "x")).uri("/")))
                .isEqualTo(Cause.SERVER_ERROR);
    }

    @Test
    void selfSignedCertificate() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.69")
                .dynamicPort()
                .dynamicHttpsPort());
        server.start();
        try {
            server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok("<html>x")));
            assertThat(causeFor(URI.create("https://127.0.0.69:" + server.httpsPort() + "/")))
                    .isEqualTo(Cause.TLS);
        } finally {
            server.stop();
        }
    }
}
