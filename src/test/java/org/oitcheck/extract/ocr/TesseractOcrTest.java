package org.oitcheck.extract.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.extract.worker.WorkerPool;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.thai.ThaiNormaliser;

class TesseractOcrTest {
    @TempDir
    Path temp;

    private WorkerPool workers;

    @BeforeEach
    void open() {
        workers = new WorkerPool(1, Duration.ofSeconds(60), 256, temp.resolve("work"));
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private OcrSettings settings(String program) {
        return new OcrSettings(
                program,
                "tha+eng",
                1,
                Duration.ofSeconds(60),
                10,
                2000,
                temp.resolve("cache"),
                java.util.Optional.empty());
    }

    private static Capture capture(String mediaType) {
        PageUrl url = PageUrl.parse("http://www.example.go.th/a").orElseThrow();
        return new Capture(
                url, url, List.of(), 200, mediaType, "", 0, false, "sha-256:0", Instant.EPOCH, "a", 0, 1, false);
    }

    private static BufferedImage scan() throws IOException {
        try (InputStream in = TesseractOcrTest.class.getResourceAsStream("/documents/announcement.pdf");
                PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(in).readAllBytes())) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 200, ImageType.GRAY);
        }
    }

    /** A PDF with a page of text, and a page that is a picture of one. */
    private static byte[] mixed() throws IOException {
        try (InputStream in = TesseractOcrTest.class.getResourceAsStream("/documents/announcement.pdf");
                PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(in).readAllBytes())) {
            PDPage page = new PDPage(pdf.getPage(0).getMediaBox());
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(pdf, scan()),
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    @Tag("tesseract")
    void onlyThePagesWithoutTextAreRecognisedAndTheirWordsAreThoseOfTheSource() throws IOException {
        try (OcrEngine ocr = new TesseractOcr(settings("tesseract"), workers)) {
            assertThat(ocr.available()).isTrue();
            Document document = (Document) ocr.recognise(capture("application/pdf"), mixed());

            assertThat(document.parts()).hasSize(1);
            assertThat(document.parts().get(0).number()).isEqualTo(3);
            assertThat(document.parts().get(0).confidence()).isBetween(0.7, 1.0);
            assertThat(ThaiNormaliser.normaliseText(document.parts().get(0).text()))
                    .contains(ThaiNormaliser.normaliseText("ประกาศองค์การบริหารส่วนตำบลบ้านตัวอย่าง"))
                    .contains(ThaiNormaliser.normaliseText("ประกาศให้ทราบโดยทั่วกัน"));
        }
    }

    @Test
    @Tag("tesseract")
    void scansInAnArchiveAndPicturesInWordAreRecognisedUnderTheNamesOfTheirFiles() throws Exception {
        BufferedImage page = scan();
        byte[] head = png(page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 4)); // time is letters
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(head),
                            XWPFDocument.PICTURE_TYPE_PNG,
                            "a.png",
                            5_000_000,
                            2_000_000);
            document.write(word);
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("ประกาศ/สแกน.docx"));
            zip.write(word.toByteArray());
            zip.putNextEntry(new ZipEntry("ประกาศ.png"));
            zip.write(head);
        }
        try (OcrEngine ocr = new TesseractOcr(settings("tesseract"), workers)) {
            Document read = (Document) ocr.recognise(capture("application/zip"), archive.toByteArray());

            assertThat(read.parts()).extracting(p -> p.name()).containsExactly("ประกาศ/สแกน.docx", "ประกาศ.png");
            assertThat(read.parts()).allSatisfy(part -> {
                assertThat(part.confidence()).isBetween(0.7, 0.9999);
                assertThat(ThaiNormaliser.normaliseText(part.text()))
                        .contains(ThaiNormaliser.normaliseText("ประกาศองค์การบริหารส่วนตำบลบ้านตัวอย่าง"));
            });
            assertThat(ocr.pages(word.toByteArray())).containsExactly(1);
        }
    }

    @Test
    @Tag("tesseract")
    void aPictureIsRecognisedOnceAndThenComesFromTheCache() throws IOException {
        byte[] picture = png(scan());
        try (OcrEngine ocr = new TesseractOcr(settings("tesseract"), workers)) {
            Document first = (Document) ocr.recognise(capture("image/png"), picture);
            Path kept;
            try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
                kept = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            }
            assertThat(ocr.recognise(capture("image/png"), picture)).isEqualTo(first);
            gzip(kept, "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t50.0\tจาก\nจากที่เก็บไว้\n");

            Document again = (Document) ocr.recognise(capture("image/png"), picture);
            assertThat(again.parts().get(0).text()).isEqualTo("จากที่เก็บไว้");
            assertThat(again.parts().get(0).confidence()).isEqualTo(0.5);
        }
    }

    private static void gzip(Path file, String text) throws IOException {
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    @Tag("tesseract")
    void aPictureWithoutTextOrOneThatIsNoneIsUnreadable() throws IOException {
        BufferedImage empty = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = empty.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 300);
        graphics.dispose();
        try (OcrEngine ocr = new TesseractOcr(settings("tesseract"), workers)) {
            assertThat(((Unreadable) ocr.recognise(capture("image/png"), png(empty))).reason())
                    .isEqualTo(Reason.IMAGE);
            byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4};
            assertThat(((Unreadable) ocr.recognise(capture("image/jpeg"), broken)).reason())
                    .isEqualTo(Reason.IMAGE);
        }
    }

    @Test
    void withoutTheProgramScansStayUnreadableAndTheReasonIsNamed() {
        try (OcrEngine ocr = new TesseractOcr(settings("no-such-program-here"), workers)) {
            assertThat(ocr.available()).isFalse();
            assertThat(ocr.problem()).isEqualTo("no-such-program-here is not installed");
            byte[] pdf = "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            assertThat(ocr.recognise(capture("application/pdf"), pdf))
                    .isEqualTo(new Unreadable(
                            "", "application/pdf", Reason.SCAN, "no-such-program-here is not installed", 0));
        }
    }

    @Test
    void linesAreTheTextAndTheTableGivesTheConfidenceByLength() {
        String output =
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
                        + "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90.0\tแผน\n5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t50.0\tปี\n"
                        + "5\t1\t1\t1\t2\t1\t0\t0\t9\t9\t90.0\t2566\n5\t1\t2\t1\t1\t1\t0\t0\t9\t9\t95.0\t \nแผน ปี\n\n2566\n\f";

        assertThat(RecognisedPage.of(output).text()).isEqualTo("แผน ปี\n2566");
        assertThat(RecognisedPage.of(output).confidence()).isCloseTo((90 * 3 + 50 * 2 + 90 * 4) / 900.0, offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("tesseract")
    void aScanThatLiesOnItsSideOrStandsOnItsHeadIsReadAsAnUprightOne(int quarters) throws Exception {
        BufferedImage whole = scan();
        BufferedImage upright = whole.getSubimage(0, 0, whole.getWidth(), whole.getHeight() * 2 / 5); // time is letters
        boolean side = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(
                side ? upright.getHeight() : upright.getWidth(),
                side ? upright.getWidth() : upright.getHeight(),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = turned.createGraphics();
        g.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        g.rotate(Math.toRadians(90 * quarters));
        g.drawImage(upright, -upright.getWidth() / 2, -upright.getHeight() / 2, null);
        g.dispose();
        try (OcrEngine ocr = new TesseractOcr(settings("tesseract"), workers)) {
            Document read = (Document) ocr.recognise(capture("image/png"), png(turned));
            assertThat(read.parts().get(0).confidence()).isGreaterThan(0.8);
            assertThat(ThaiNormaliser.normaliseText(read.parts().get(0).text()))
                    .contains(ThaiNormaliser.normaliseText("ประกาศองค์การบริหารส่วนตำบลบ้านตัวอย่าง"));
        }
    }
}
