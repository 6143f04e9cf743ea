package org.oitcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Samples;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.plan.Plan;
import org.oitcheck.plan.Results;
import org.oitcheck.plan.ResultsBuilder;

/**
 * Every paper as LibreOffice shows it. The pages lie as pictures in {@code target/papers}, to be looked at: the test itself sees that
 * headers repeat on each page and that no text, however long the address, leaves the paper.
 */
@Tag("libreoffice")
class PaperPicturesTest {
    private static final Path PICTURES = Path.of("target/papers");
    /** Pages of each paper that are painted; the rest looks alike. */
    private static final int PAINTED = 3;

    @TempDir
    Path dir;

    private static Checklist form(Verdict verdict) {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= 43; i++) {
            items.add(Samples.item("O" + i, "รายการทดสอบข้อที่ " + i, "9." + (1 + i / 10), verdict, 0.9));
        }
        return Samples.of(items);
    }

    @Test
    void everyPaperIsShownWholeWithItsHeaderOnEachPage() throws Exception {
        Plan plan = PapersTest.plan(form(Verdict.MISSING));
        Results results = new ResultsBuilder(plan, form(Verdict.FOUND)).build();
        Map<String, byte[]> files = new LinkedHashMap<>(Papers.plan(plan));
        files.remove("plan.json");
        files.put("results.docx", ResultsDocx.render(results));
        files.put("results.xlsx", ResultsXlsx.render(results));
        AnswerForm.render(Samples.everyVerdict()).forEach((name, bytes) -> {
            if (!name.endsWith(".csv")) {
                files.put(name, bytes);
            }
        });
        for (Map.Entry<String, byte[]> f : files.entrySet()) {
            Files.write(dir.resolve(f.getKey()), f.getValue());
        }
        Map<String, String> heads =
                Map.of("plan", "ผู้รับผิดชอบ", "results", "ข้อเสนอแนะ", "answers", "คำอธิบายเพิ่มเติม");
        for (String name : files.keySet()) {
            try (PDDocument pdf = Loader.loadPDF(convert(name).toFile())) {
                paint(name, pdf);
                staysOnThePaper(name, pdf);
                if (name.equals("plan.xlsx") || name.equals("results.xlsx")) {
                    canBeRead(name, pdf);
                }
                repeats(name, pdf, heads.get(name.substring(0, name.indexOf('.'))));
            }
        }
    }

    private Path convert(String name) throws Exception {
        Path out = Files.createDirectories(dir.resolve(name + ".d"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + dir.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        out.toString(),
                        dir.resolve(name).toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        try {
            assertThat(office.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            office.destroyForcibly();
        }
        return out.resolve(name.substring(0, name.indexOf('.')) + ".pdf");
    }

    private static void paint(String name, PDDocument pdf) throws Exception {
        Files.createDirectories(PICTURES);
        PDFRenderer renderer = new PDFRenderer(pdf);
        for (int i = 0; i < Math.min(PAINTED, pdf.getNumberOfPages()); i++) {
            BufferedImage image = renderer.renderImageWithDPI(i, 60);
            ImageIO.write(
                    image,
                    "png",
                    PICTURES.resolve(name + "-" + (i + 1) + ".png").toFile());
        }
    }

    private static void staysOnThePaper(String name, PDDocument pdf) throws Exception {
        List<String> outside = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (TextPosition p : positions) {
                    if (p.getXDirAdj() + p.getWidthDirAdj() > p.getPageWidth() + 1 || p.getXDirAdj() < -1) {
                        outside.add(text);
                    }
                }
            }
        }.getText(pdf);
        assertThat(outside).as("text beyond the edge of " + name).isEmpty();
    }

    /** Sheets are made smaller until their columns fit the page, but not so small that nobody can read them. */
    private static void canBeRead(String name, PDDocument pdf) throws Exception {
        List<Float> sizes = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.forEach(p -> sizes.add(p.getFontSizeInPt()));
            }
        }.getText(pdf);
        assertThat(sizes).as("points of the letters of " + name).isNotEmpty().allMatch(s -> s >= 9);
    }

    /** The table is most of a paper; what follows it (follow-up, notes, signatures) may speak of its columns again. */
    private static void repeats(String name, PDDocument pdf, String head) throws Exception {
        PDFTextStripper text = new PDFTextStripper();
        List<Integer> with = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.setStartPage(page);
            text.setEndPage(page);
            if (letters(text.getText(pdf)).contains(letters(head))) {
                with.add(page);
            }
        }
        assertThat(with).as(name + " has the header " + head).isNotEmpty();
        if (name.endsWith(".docx")) {
            int first = with.get(0);
            int rows = 1;
            while (with.contains(first + rows)) {
                rows++;
            }
            assertThat(rows)
                    .as(name + ": each page of the table has the header " + head + ", from page " + first)
                    .isGreaterThanOrEqualTo((pdf.getNumberOfPages() - 1) * 3 / 4);
        }
    }

    /** Without spaces and marks: fonts place marks by themselves, and then they are read out of order. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Mn}ำ]+", "");
    }
}
