package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Snapshot;

/** What is fetched: own pages, documents of others one hop, robots.txt, sitemaps, private addresses, proxy. */
class ScopeTest extends CrawlTestBase {

    @Test
    void documentsOfOtherHostsAreFetchedOneHopAndNeverCrawled() throws Exception {
        FakeSite share = site("127.0.0.52")
                .on("/d/plan.pdf", FakeSite.body("application/pdf", "%PDF-1".getBytes()))
                .page("/open?id=7", link("/secret.html", "more") + link("/d/next.pdf", "next"))
                .page("/other.html", "other");
        FakeSite site = site("127.0.0.51");
        site.page(
                "/",
                link(share.url("/d/plan.pdf"), "x")
                        + link(share.url("/open?id=7"), "แผนพัฒนา")
                        + link(share.url("/other.html"), "y"));
        try (Snapshot s = crawl(settings(site.uri("/")), wants("แผนพัฒนา"), new CrawlListener() {})) {
            assertThat(share.paths()).containsExactlyInAnyOrder("/d/plan.pdf", "/open?id=7");
            assertThat(s.capture(url(share.url("/d/plan.pdf"))).orElseThrow().offSite())
                    .isTrue();
            assertThat(s.linksTo(url(share.url("/other.html")))).hasSize(1);
        }
    }

    /** File stores and viewers name documents by ids; that a page shows or lists them is enough, whatever its words say. */
    @Test
    void whatStandsInAFrameOrInAStoreOfFilesIsFetchedFromOtherHosts() throws Exception {
        FakeSite share = site("127.0.0.58")
                .on("/view/77", FakeSite.body("application/pdf", "%PDF-1".getBytes()))
                .on("/embed/plan.pdf", FakeSite.body("application/pdf", "%PDF-1".getBytes()))
                .on("/file/d/1Ab_9/view", FakeSite.body("application/pdf", "%PDF-1".getBytes()))
                .on("/file/d/1Foot/view", FakeSite.body("application/pdf", "%PDF-1".getBytes()))
                .page("/about", "about the store");
        FakeSite site = site("127.0.0.59");
        site.page(
                "/",
                "<main><iframe src='" + share.url("/view/77") + "'></iframe>"
                        + "<iframe src='" + share.url("/embed?q=agency") + "'></iframe>"
                        + "<iframe src='" + share.url("/embed/plan.pdf") + "'></iframe>"
                        + link(share.url("/file/d/1Ab_9/view"), "x")
                        + link(share.url("/about"), "y") + "</main><footer>"
                        + link(share.url("/file/d/1Foot/view"), "z")
                        + "</footer>");
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(share.paths()).containsExactlyInAnyOrder("/view/77", "/embed/plan.pdf", "/file/d/1Ab_9/view");
            assertThat(s.capture(url(share.url("/view/77"))).orElseThrow().offSite())
                    .isTrue();
        }
    }

    @Test
    void robotsAreObeyedAndASitemapPageHasNoClickPath() throws Exception {
        FakeSite site = site("127.0.0.53")
                .page("/", link("/private/a.html", "a") + link("/b.html", "b"))
                .page("/b.html", "b")
                .page("/orphan.html", "orphan");
        site.robots("User-agent: oitcheck\nDisallow: /private/\nSitemap: " + site.url("/map.xml") + "\n");
        site.on(
                "/map.xml",
                FakeSite.body(
                        "text/xml",
                        ("<?xml version='1.0'?><urlset><url><loc>" + site.url("/orphan.html") + "</loc></url><url><loc>"
                                        + site.url("/b.html") + "</loc></url></urlset>")
                                .getBytes()));
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(cause(s, site.url("/private/a.html"))).contains(Cause.ROBOTS);
            assertThat(s.facts().coverage().robots()).isEqualTo(1);
            assertThat(site.count("/private/a.html")).isZero();
            assertThat(s.sitemapUrls()).hasSize(2);
            assertThat(s.capture(url(site.url("/orphan.html"))).orElseThrow().depth())
                    .isEqualTo(-1);
            assertThat(s.clickPath(url(site.url("/orphan.html")))).isEmpty();
            assertThat(s.clickPath(url(site.url("/b.html")))).isPresent();
        }
        assertThat(site.requests().get(0).userAgent()).isEqualTo("oitcheck-test/1 (contact)");
    }

    @Test
    void anHtmlPageInThePlaceOfRobotsAllowsEverything() throws Exception {
        FakeSite site = site("127.0.0.54")
                .on("/robots.txt", FakeSite.html("<html>User-agent: *\nDisallow: /\n</html>"))
                .page("/", link("/b.html", "b"))
                .page("/b.html", "b");
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(capturedPaths(s)).containsExactly("/", "/b.html");
        }
    }

    @Test
    void wwwAndBareNameAreOneSite() throws Exception {
        FakeSite site = site("127.0.0.55");
        String www = "http://www.agency.test:" + site.port();
        site.page("/", link(www + "/b.html", "b") + link("/b.html", "b")).page("/b.html", "b");
        HostLookup names = names(Map.of("agency.test", "127.0.0.55", "www.agency.test", "127.0.0.55"));
        try (Snapshot s = new PoliteSiteCrawler(names)
                .crawl(
                        settings(URI.create("http://agency.test:" + site.port() + "/")),
                        folder.resolve("s"),
                        LinkScorer.none(),
                        new CrawlListener() {})) {
            assertThat(s.captures()).hasSize(2);
        }
        assertThat(site.count("/b.html")).isEqualTo(1);
    }

    @Test
    void aSubHostToWhichAnItemLeadsIsTheAgencysOwnAndOthersAreNot() throws Exception {
        FakeSite site = site("127.0.0.56");
        String ita = "http://ita.agency.test:" + site.port();
        String mail = "http://mail.agency.test:" + site.port();
        site.page("/", link(ita + "/oit.html", "แผนพัฒนา") + link(mail + "/inbox.html", "อีเมล"))
                .page("/oit.html", link("/deeper.html", "ต่อไป"))
                .page("/deeper.html", "ลึก")
                .page("/inbox.html", "จดหมาย");
        HostLookup names = names(Map.of(
                "www.agency.test", "127.0.0.56", "ita.agency.test", "127.0.0.56", "mail.agency.test", "127.0.0.56"));
        try (Snapshot s = new PoliteSiteCrawler(names)
                .crawl(
                        settings(URI.create("http://www.agency.test:" + site.port() + "/")),
                        folder.resolve("s"),
                        wants("แผนพัฒนา"),
                        new CrawlListener() {})) {
            assertThat(capturedPaths(s)).containsExactly("/", "/deeper.html", "/oit.html");
            assertThat(s.capture(url(ita + "/deeper.html")).orElseThrow().offSite())
                    .isFalse();
            assertThat(s.clickPath(url(ita + "/deeper.html")).orElseThrow().clicks())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "10.1.2.3, PRIVATE",
        "192.168.0.1, PRIVATE",
        "172.16.5.5, PRIVATE",
        "100.64.0.1, PRIVATE",
        "169.254.169.254, FORBIDDEN",
        "0.0.0.0, FORBIDDEN",
        "224.0.0.1, FORBIDDEN",
        "fd00::1, PRIVATE",
        "fe80::1, FORBIDDEN",
        "::1, LOOPBACK",
        "::ffff:10.0.0.1, PRIVATE",
        "64:ff9b::7f00:1, LOOPBACK",
        "2002:0a00:0001::1, PRIVATE",
        "203.150.1.1, PUBLIC",
        "2001:db8::1, PUBLIC"
    })
    void addressesHaveAClass(String address, AddressGuard.Kind kind) throws Exception {
        assertThat(AddressGuard.kindOf(InetAddress.getByName(address))).isEqualTo(kind);
    }

    @Test
    void aPublicSiteCannotSendUsToPrivateAddresses() throws Exception {
        HostLookup names = names(Map.of("www.agency.go.th", "203.150.1.1", "evil.test", "192.168.1.1"));
        AddressGuard guard = new AddressGuard(names, "www.agency.go.th", false);
        assertThat(guard.resolve("www.agency.go.th")).hasSize(1);
        for (String host : new String[] {"evil.test", "127.0.0.1", "169.254.169.254", "10.0.0.1"}) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> guard.resolve(host)))
                    .isInstanceOf(AddressGuard.ForbiddenAddressException.class);
        }
    }

    @Test
    void aLoopbackHomeMayNotSendUsToCloudMetadata() throws Exception {
        FakeSite site = site("127.0.0.56").page("/", link("http://169.254.169.254/latest/a.pdf", "x"));
        try (Snapshot s = crawl(settings(site.uri("/")))) {
            assertThat(cause(s, "http://169.254.169.254/latest/a.pdf")).contains(Cause.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void aProxyIsUsed() throws Exception {
        FakeSite proxy = site("127.0.0.57").otherwise(FakeSite.html("<title>through</title>"));
        Tune tune = new Tune(URI.create("http://behind.example.test/"));
        tune.proxy = Optional.of(proxy.uri("/"));
        try (Snapshot s = crawl(tune.settings())) {
            assertThat(s.facts().siteName()).isEqualTo("through");
        }
        assertThat(proxy.requests().stream().map(FakeSite.Request::path)).contains("http://behind.example.test/");
    }

    @Test
    void socialNetworksAreRecordedAndNeverCrawled() throws Exception {
        FakeSite site = site("127.0.0.79")
                .page(
                        "/",
                        link("https://www.facebook.com/abt.example/posts/1", "เพจ")
                                + link("https://lin.ee/abc", "LINE")
                                + link("https://m.me/abt", "แชท")
                                + link("https://www.youtube.com/watch?v=1", "วีดิทัศน์"));
        try (Snapshot snapshot = crawl(settings(site.uri("/")), wants("เพจ"), new CrawlListener() {})) {
            assertThat(capturedPaths(snapshot)).containsExactly("/");
            assertThat(snapshot.failures()).isEmpty();
            assertThat(snapshot.linksTo(url("https://www.facebook.com/abt.example/posts/1")))
                    .singleElement()
                    .satisfies(l -> assertThat(l.anchor()).isEqualTo("เพจ"));
        }
    }
}
