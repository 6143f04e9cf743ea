package org.oitcheck.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;

/** A page read while the site is crawled is the page that is read from the snapshot later. */
class KeptPagesTest {
    private static final String PAGE =
            "<html><head><title>แผนพัฒนา</title></head><body><nav><a href=/>หน้าแรก</a></nav><h1>แผนพัฒนาท้องถิ่น</h1><p>ปี 2566</p></body></html>";

    @TempDir
    Path temp;

    private static Capture capture(byte[] body, String charset, String mediaType) throws Exception {
        PageUrl url = PageUrl.parse("http://www.example.go.th/a.html").orElseThrow();
        String digest = "sha-256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        return new Capture(
                url,
                url,
                List.of(),
                200,
                mediaType,
                charset,
                body.length,
                false,
                digest,
                Instant.EPOCH,
                "a.warc.gz",
                0,
                0,
                false,
                false);
    }

    private Extractor extractor(KeptPages kept) {
        return Extractors.open(new ExtractSettings(1, Duration.ofSeconds(30), 128, temp), kept);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, utf-8", "UTF-8, tis-620", "windows-874, utf-8", "windows-874, ''"})
    void keptTextIsThatOfTheStoredPage(String written, String declared) throws Exception {
        byte[] body = PAGE.getBytes(Charset.forName(written));
        PageUrl url = PageUrl.parse("http://www.example.go.th/a.html").orElseThrow();
        HtmlPage page = HtmlPage.parse(url, body, declared);
        Capture capture = capture(body, page.charset(), "text/html");
        KeptPages kept = new KeptPages();

        kept.keep(capture, body, page);

        try (Extractor extractor = extractor(kept)) {
            assertThat(extractor.known(capture)).contains(extractor.extract(capture, body));
        }
    }

    @Test
    void anotherBodyOfTheSameAddressIsNotKnown() throws Exception {
        byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
        byte[] other = PAGE.replace("2566", "2567").getBytes(StandardCharsets.UTF_8);
        Capture capture = capture(body, "UTF-8", "text/html");
        KeptPages kept = new KeptPages();
        kept.keep(capture, body, HtmlPage.parse(capture.finalUrl(), body, "utf-8"));

        try (Extractor extractor = extractor(kept)) {
            assertThat(extractor.known(capture(other, "UTF-8", "text/html"))).isEmpty();
            kept.clear();
            assertThat(extractor.known(capture)).isEmpty();
        }
    }

    @Test
    void documentServedAsPageIsLeftToTheReadersOfDocuments() throws Exception {
        byte[] body = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        Capture capture = capture(body, "UTF-8", "text/html");
        KeptPages kept = new KeptPages();

        kept.keep(capture, body, HtmlPage.parse(capture.finalUrl(), body, "utf-8"));

        try (Extractor extractor = extractor(kept)) {
            assertThat(extractor.known(capture)).isEmpty();
        }
    }
}
