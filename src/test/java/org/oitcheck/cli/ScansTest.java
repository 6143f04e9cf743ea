package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.eval.FolderServer;

/** Scanned documents from the saved site to the report. */
class ScansTest {
    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final Map<String, String> NO_TESSERACT = Map.of("OITCHECK_TESSERACT", "no-such-program");

    @TempDir
    Path temp;

    private Path site;

    /** A scan whose link names O42, and one that nothing names. */
    @BeforeEach
    void make() throws IOException {
        site = Files.createDirectories(temp.resolve("site"));
        Files.copy(SITES.resolve("nongsaeng-school/hosts/drive/d/ita-measure66.pdf"), site.resolve("scan1.pdf"));
        Files.copy(SITES.resolve("sriwarin/wp-content/uploads/2565/11/hr65.pdf"), site.resolve("scan2.pdf"));
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>โรงเรียนตัวอย่าง</title><h1>โรงเรียนตัวอย่าง</h1>"
                        + "<p><a href=scan1.pdf>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2566</a></p>"
                        + "<p><a href=scan2.pdf>เมนูอาหารกลางวัน</a></p>");
    }

    private Run run(Map<String, String> environment, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--year", "2566", "--lang", "en", "--formats", "json,html"));
        return Run.in(temp, environment, all.toArray(String[]::new));
    }

    private static Checklist checklist(Path folder) throws Exception {
        return ChecklistJson.read(folder.resolve("checklist.json"));
    }

    private static Item item(Checklist c, String id) {
        return c.items().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    @Tag("tesseract")
    void aScanThatALinkNamesIsRecognisedAndTheResultStaysInTheSnapshot() throws Exception {
        Path first = temp.resolve("first");
        Run check = run(Map.of(), "check", site.toString(), "--out", first.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        Checklist c = checklist(first);
        assertThat(item(c, "O42").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O42").evidence().get(0).ocr().pages()).containsExactly(1);
        assertThat(item(c, "O42").evidence().get(0).ocr().confidence()).isBetween(0.7, 0.99);
        assertThat(c.run().ocr())
                .usingRecursiveComparison()
                .ignoringFields("confidence")
                .isEqualTo(new OcrFacts("auto", 1, 1, 1, 0, ""));
        assertThat(first.resolve("checklist.html")).content().contains("recognised by OCR, confidence");
        assertThat(check.err()).contains("1 scanned pages recognised");

        Path second = temp.resolve("second");
        Run match = run(NO_TESSERACT, "match", first.toString(), "--out", second.toString());

        assertThat(match.status()).as(match.err()).isEqualTo(1);
        assertThat(second.resolve("checklist.json")).hasSameBinaryContentAs(first.resolve("checklist.json"));

        Run again = run(NO_TESSERACT, "check", site.toString(), "--out", first.toString());

        assertThat(again.status()).as(again.err()).isEqualTo(1);
        assertThat(item(checklist(first), "O42").verdict()).isEqualTo(Verdict.FOUND);

        Run third = run(NO_TESSERACT, "check", site.toString(), "--out", first.toString());

        assertThat(third.status()).as(third.err()).isEqualTo(1);
        assertThat(item(checklist(first), "O42").verdict()).isEqualTo(Verdict.FOUND);
    }

    @Test
    @Tag("tesseract")
    void allRecognisesWhatNothingNamesToo() throws Exception {
        Path out = temp.resolve("out");
        Run check = run(Map.of(), "check", site.toString(), "--ocr", "all", "--out", out.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        assertThat(checklist(out).run().ocr().pages()).isEqualTo(2);
        assertThat(checklist(out).run().ocr().skipped()).isZero();
        // what was recognised is not told as unread
        assertThat(checklist(out).run().coverage().notes()).noneMatch(note -> note.contains(".pdf"));
    }

    @Test
    void withoutTesseractTheRunWorksAndSaysWhatToInstall() throws Exception {
        Path out = temp.resolve("out");
        Run check = run(NO_TESSERACT, "check", site.toString(), "--out", out.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        assertThat(item(checklist(out), "O42").verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(checklist(out).run().ocr().problem()).isEqualTo("no-such-program is not installed");
        assertThat(check.err())
                .contains("no-such-program is not installed")
                .contains("apt install tesseract-ocr tesseract-ocr-tha")
                .contains("winget")
                .contains("Docker");
        assertThat(out.resolve("checklist.html")).content().contains("tesseract-ocr-tha");
    }

    @Test
    void nothingIsRecognisedWhenTheUserSaysSo() throws Exception {
        Path out = temp.resolve("out");
        Run check = run(Map.of(), "check", site.toString(), "--ocr", "off", "--out", out.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        assertThat(item(checklist(out), "O42").verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(checklist(out).run().ocr()).isEqualTo(new OcrFacts("off", 0, 0, 2, 0, ""));
    }

    private Verification verified(String ocr, Path out, Map<String, String> environment) throws Exception {
        try (FolderServer server = FolderServer.start(site)) {
            Path form = Files.writeString(
                    temp.resolve("form.csv"),
                    "ข้อ,มี/ไม่มี,URL\nO42,มี," + server.origin() + "/scan1.pdf\nO26,มี," + server.origin()
                            + "/scan2.pdf\n");
            Run run = Run.in(
                    temp,
                    environment,
                    "verify",
                    form.toString(),
                    "--site",
                    server.origin() + "/",
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--ocr",
                    ocr,
                    "--no-pictures",
                    "--lang",
                    "en",
                    "--out",
                    out.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(1);
        }
        return Verification.read(out.resolve("verification.json"));
    }

    @Test
    @Tag("tesseract")
    void aScanThatWasHandedInIsRecognisedAndJudgedAgainWithoutTesseract() throws Exception {
        Path out = temp.resolve("verified");
        Verification v = verified("auto", out, Map.of());
        assertThat(v.items().get(0).decision()).isEqualTo(VerifiedItem.Decision.ACCEPTED);
        assertThat(v.items().get(0).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(v.items().get(0).evidence().get(0).ocr().pages()).containsExactly(1);
        // nothing but the form names the second scan, and its link calls it a menu of lunches
        assertThat(v.items().get(1).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(v.run().ocr().documents()).isEqualTo(2);
        assertThat(v.run().ocr().skipped()).isZero();

        Run again = Run.in(
                temp,
                NO_TESSERACT,
                "evidence",
                "verify",
                "--rejudge",
                "--lang",
                "en",
                out.resolve("evidence.wacz").toString());
        assertThat(again.status()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("every one as it was");

        Verification blind = verified("off", temp.resolve("blind"), Map.of());
        assertThat(blind.items().get(0).verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(blind.items().get(0).decision()).isEqualTo(VerifiedItem.Decision.NEEDS_PERSON);
    }

    @Test
    @Tag("tesseract")
    void whatCouldNotBeRecognisedThenIsNotRecognisedWhenAPackageIsJudgedAgain() throws Exception {
        Path out = temp.resolve("verified");
        Verification v = verified("auto", out, NO_TESSERACT);
        assertThat(v.items().get(0).decision()).isEqualTo(VerifiedItem.Decision.NEEDS_PERSON);
        assertThat(v.run().ocr().problem()).isEqualTo("no-such-program is not installed");
        Run again = Run.of(
                "evidence", "verify", "--rejudge", out.resolve("evidence.wacz").toString());
        assertThat(again.status()).as(again.out() + again.err()).isZero();
    }

    /** One page of a scan as a picture. */
    private static BufferedImage picture(String document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(SITES.resolve(document)))) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 130, ImageType.GRAY);
        }
    }

    @Test
    @Tag("tesseract")
    void whatNothingNamesIsLookedAtWhileItemsAreMissing() throws Exception {
        page(
                "index.html",
                "หน่วยงานตัวอย่าง",
                "<p><a href=scan1.pdf>ดาวน์โหลด</a></p><p><a href=scan2.pdf>เมนูอาหารกลางวัน</a></p>");
        Path out = temp.resolve("out");
        Run check = run(Map.of(), "check", site.toString(), "--out", out.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        assertThat(item(checklist(out), "O42").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(checklist(out).run().ocr().pages()).isEqualTo(1);
    }

    private void page(String name, String title, String body) throws IOException {
        Files.writeString(
                site.resolve(name),
                "<!doctype html><meta charset=utf-8><title>" + title + "</title><h1>" + title + "</h1>" + body);
    }

    @Test
    @Tag("tesseract")
    void announcementsAsPicturesInPagesAndAmongPagesOfTextAreRead() throws Exception {
        BufferedImage measures = picture("nongsaeng-school/hosts/drive/d/ita-measure66.pdf");
        ImageIO.write(measures, "jpg", site.resolve("measures.jpg").toFile());
        BufferedImage report = picture("sriwarin/wp-content/uploads/2565/11/hr65.pdf");
        ImageIO.write(report, "png", site.resolve("hr65.png").toFile());
        BufferedImage risk = picture("huainamsai/files/2566/risk.pdf");
        try (PDDocument mixed =
                        Loader.loadPDF(Files.readAllBytes(Path.of("src/test/resources/documents/announcement.pdf")));
                PDDocument out = new PDDocument()) {
            PDPage scanned = new PDPage(PDRectangle.A4);
            out.addPage(scanned);
            try (PDPageContentStream content = new PDPageContentStream(out, scanned)) {
                content.drawImage(
                        LosslessFactory.createFromImage(out, risk),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            out.importPage(mixed.getPage(0));
            out.save(site.resolve("risk.pdf").toFile());
        }
        page(
                "index.html",
                "หน่วยงานตัวอย่าง",
                "<p><a href=measures.jpg>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2566</a></p>"
                        + "<p><a href=hr.html>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี 2565</a></p>"
                        + "<p><a href=risk.pdf>การประเมินความเสี่ยงการทุจริต ประจำปี 2566</a></p>");
        page(
                "hr.html",
                "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี 2565",
                "<p><img src=hr65.png width=900 height=1200></p>");

        Path out = temp.resolve("out");
        Run check = run(Map.of(), "check", site.toString(), "--out", out.toString());

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        Checklist c = checklist(out);
        assertThat(item(c, "O42").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O42").urls().get(0)).endsWith("/measures.jpg");
        assertThat(item(c, "O26").verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O26").evidence().get(0).ocr().pages()).containsExactly(1);
        assertThat(item(c, "O34").verdict()).as(item(c, "O34").toString()).isEqualTo(Verdict.FOUND);
        assertThat(item(c, "O34").evidence().get(0).ocr().pages()).containsExactly(1);
        assertThat(c.run().ocr().pages()).isEqualTo(3);
        assertThat(item(c, "O42").evidence().get(0).components())
                .anySatisfy(f -> assertThat(f.quote()).isNotEmpty());
        assertThat(out.resolve("checklist.html")).content().contains("recognised by OCR, confidence");
    }
}
