package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.OcrFacts;
import org.oitcheck.checklist.Verdict;

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
}
