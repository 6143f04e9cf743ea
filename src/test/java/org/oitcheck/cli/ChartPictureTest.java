package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.thai.ThaiNormaliser;

/** An organisation chart of which there is nothing but a picture is judged by what recognition reads in its boxes. */
class ChartPictureTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("สภาองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล"),
            List.of("รองนายกองค์การบริหารส่วนตำบล", "ปลัดองค์การบริหารส่วนตำบล"),
            List.of("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา"),
            List.of("งานบริหารทั่วไป", "งานการเงินและบัญชี", "งานก่อสร้าง", "งานส่งเสริมการศึกษา"));

    @TempDir
    Path temp;

    private static BufferedImage chart() {
        BufferedImage image = new BufferedImage(1654, 1169, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1654, 1169);
        g.setFont(new Font("Loma", Font.PLAIN, 34));
        g.setStroke(new BasicStroke(2));
        g.setColor(Color.BLACK);
        g.drawString("แผนผังโครงสร้างการแบ่งส่วนราชการ", 500, 100);
        for (int row = 0; row < ROWS.size(); row++) {
            List<String> boxes = ROWS.get(row);
            int wide = 1560 / boxes.size();
            int y = 180 + row * 240;
            for (int i = 0; i < boxes.size(); i++) {
                int x = 40 + i * wide;
                int text = g.getFontMetrics().stringWidth(boxes.get(i));
                g.drawRect(x, y, wide - 30, 120);
                g.drawString(boxes.get(i), x + (wide - 30 - text) / 2, y + 75);
                g.drawLine(x + wide / 2, y - 60, x + wide / 2, y);
            }
            g.drawLine(40 + wide / 2, y - 60, 1600 - wide / 2, y - 60);
        }
        g.dispose();
        return image;
    }

    private Item judged(String link, String page) throws Exception {
        Path site = temp.resolve("site");
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>องค์การบริหารส่วนตำบลบ้านตัวอย่าง</title>"
                        + "<h1>องค์การบริหารส่วนตำบลบ้านตัวอย่าง</h1><p><a href=" + link
                        + ">โครงสร้างส่วนราชการ</a></p>");
        if (!page.isEmpty()) {
            Files.writeString(
                    site.resolve(link),
                    "<!doctype html><meta charset=utf-8><title>โครงสร้างส่วนราชการ</title><h1>โครงสร้างส่วนราชการ</h1>"
                            + page);
        }
        Path out = temp.resolve("out");
        Run check = Run.in(
                temp,
                Map.of(),
                "check",
                site.toString(),
                "--year",
                "2566",
                "--lang",
                "en",
                "--formats",
                "json,html",
                "--out",
                out.toString());
        assertThat(check.status()).as(check.err()).isEqualTo(1);
        Checklist c = ChecklistJson.read(out.resolve("checklist.json"));
        assertThat(c.run().ocr().pages()).isPositive();
        assertThat(out.resolve("checklist.html")).content().contains("recognised by OCR, confidence");
        return c.items().stream().filter(i -> i.id().equals("O1")).findFirst().orElseThrow();
    }

    private static void isJudgedByRecognition(Item item) {
        assertThat(item.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(item.evidence().get(0).ocr().pages()).containsExactly(1);
        assertThat(item.evidence().get(0).ocr().confidence()).isGreaterThan(0.7);
        assertThat(item.evidence().get(0).components()).anySatisfy(part -> {
            assertThat(part.id()).isEqualTo("positions-divisions");
            assertThat(ThaiNormaliser.normaliseText(part.quote())).isEqualTo("สำนักปลัด");
            assertThat(part.page()).isEqualTo(1);
        });
    }

    @Test
    @Tag("tesseract")
    void asAPictureOnAPage() throws Exception {
        Path site = Files.createDirectories(temp.resolve("site"));
        ImageIO.write(chart(), "png", site.resolve("structure.png").toFile());
        isJudgedByRecognition(judged("structure.html", "<img src=structure.png>"));
    }

    @Test
    @Tag("tesseract")
    void asAScanInAPdf() throws Exception {
        Path site = Files.createDirectories(temp.resolve("site"));
        pdf(site.resolve("structure.pdf"));
        isJudgedByRecognition(judged("structure.pdf", ""));
    }

    private static void pdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDRectangle landscape = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
            PDPage page = new PDPage(landscape);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, chart()),
                        0,
                        0,
                        landscape.getWidth(),
                        landscape.getHeight());
            }
            document.save(file.toFile());
        }
    }
}
