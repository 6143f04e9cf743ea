package org.oitcheck.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Page;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;

class DefaultExtractorTest {
    @TempDir
    Path temp;

    private Extractor extractor;

    @BeforeEach
    void open() {
        extractor = Extractors.open(new ExtractSettings(1, Duration.ofSeconds(30), 128, temp));
    }

    @AfterEach
    void close() {
        extractor.close();
    }

    private static Capture capture(String path, String mediaType, String charset, boolean truncated) {
        PageUrl url = PageUrl.parse("http://www.example.go.th/" + path).orElseThrow();
        return new Capture(
                url,
                url,
                List.of(),
                200,
                mediaType,
                charset,
                0,
                truncated,
                "sha-256:0",
                Instant.EPOCH,
                "a.warc.gz",
                0,
                1,
                false);
    }

    private static byte[] document(String name) throws IOException {
        try (InputStream in = DefaultExtractorTest.class.getResourceAsStream("/documents/" + name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void aPageInWindows874IsReadWhateverItDeclares() {
        byte[] body =
                "<title>เทศบาลตำบล</title><p>แผนการจัดซื้อจัดจ้าง ประจำปี 2566</p><a href='x.pdf'>ดาวน์โหลดเอกสารประกอบ</a>"
                        .getBytes(Charset.forName("x-windows-874"));

        Page page = (Page) extractor.extract(capture("a.php", "text/html", "utf-8", false), body);

        assertThat(page.title()).isEqualTo("เทศบาลตำบล");
        assertThat(page.blocks().get(0).text()).isEqualTo("แผนการจัดซื้อจัดจ้าง ประจำปี 2566");
    }

    @Test
    void relativeAddressesAreResolvedAgainstTheBaseOfThePage() {
        byte[] body = "<base href='/files/'><iframe src='plan.pdf'></iframe><p>แผน".getBytes(StandardCharsets.UTF_8);

        Page page = (Page) extractor.extract(capture("ita/o1.html", "text/html", "utf-8", false), body);

        assertThat(page.features())
                .extracting(Extraction.Feature::target)
                .containsExactly("http://www.example.go.th/files/plan.pdf");
    }

    @Test
    void aPdfServedAsHtmlIsReadAsPdf() throws IOException {
        Document document = (Document)
                extractor.extract(capture("download.php", "text/html", "", false), document("announcement.pdf"));

        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.parts()).hasSize(2);
    }

    @Test
    void aPageSavedAsWordFileIsReadAsPage() {
        byte[] body = "<html><body><p>รายงานผล</p></body></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(extractor.extract(capture("a.doc", "application/msword", "", false), body))
                .isInstanceOf(Page.class);
    }

    @Test
    void emptyFilesAndPicturesAreNamedAsSuch() {
        assertThat(extractor.extract(capture("a.pdf", "application/pdf", "", false), new byte[0]))
                .isEqualTo(new Unreadable("", "application/pdf", Reason.EMPTY, "no bytes in it", 0));
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16};
        assertThat(extractor.extract(capture("a.jpg", "image/jpeg", "", false), jpeg))
                .isEqualTo(new Unreadable("", "image/jpeg", Reason.IMAGE, "a picture", 1));
    }

    @Test
    void aCutDocumentIsNotCalledComplete() throws IOException {
        Document document = (Document)
                extractor.extract(capture("a.pdf", "application/pdf", "", true), document("announcement.pdf"));

        assertThat(document.complete()).isFalse();
    }
}
