package org.oitcheck.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oitcheck.crawl.FakeSite.link;

import org.junit.jupiter.api.Test;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.Snapshot;

class SiteCrawlTest extends CrawlTestBase {

    @Test
    void crawlsEveryLinkedPageAndKnowsTheClickPath() throws Exception {
        FakeSite site = site("127.0.0.11")
                .page("/", "<title>อบต.ตัวอย่าง</title>" + link("/a.html", "ก") + link("/missing.html", "หาย"))
                .page("/a.html", link("b.pdf", "แผน"))
                .on("/b.pdf", FakeSite.body("text/html", "%PDF-1.4 x".getBytes()));
        try (Snapshot snapshot = crawl(settings(site.uri("/")))) {
            assertThat(capturedPaths(snapshot)).containsExactly("/", "/a.html", "/b.pdf", "/missing.html");
            assertThat(snapshot.facts().siteName()).isEqualTo("อบต.ตัวอย่าง");
            assertThat(snapshot.facts().limits()).isEmpty();
            assertThat(snapshot.facts().coverage().complete()).isTrue();
            Capture pdf = snapshot.capture(url(site.url("/b.pdf"))).orElseThrow();
            assertThat(pdf.mediaType()).isEqualTo("application/pdf");
            assertThat(pdf.depth()).isEqualTo(2);
            assertThat(snapshot.clickPath(pdf.url()).orElseThrow().steps().stream()
                            .map(Link::anchor))
                    .containsExactly("ก", "แผน");
            assertThat(cause(snapshot, site.url("/missing.html"))).hasToString("Optional[NOT_FOUND]");
        }
        assertThat(site.count("/a.html")).isEqualTo(1);
        assertThat(site.count("/missing.html")).as("tried again at the end").isEqualTo(2);
    }
}
