package org.oitcheck.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;

/** Scans that people put into Word instead of a PDF, or into an archive. */
class InnerPagesTest {
    private final DocumentReader reader = new DocumentReader(Limits.standard());

    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        g.fillRect(width / 4, height / 4, width / 4, height / 40 + 1);
        g.dispose();
        return image;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(width, height), "png", out);
        return out.toByteArray();
    }

    private static byte[] word(String text, byte[]... pictures) throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFRun run = word.createParagraph().createRun();
            run.setText(text);
            for (byte[] picture : pictures) {
                run.addPicture(
                        new ByteArrayInputStream(picture),
                        XWPFDocument.PICTURE_TYPE_PNG,
                        "a.png",
                        5_000_000,
                        7_000_000);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] scannedPdf(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, picture(600 + i, 900)), 0, 0, 595, 842);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private Unreadable unreadable(byte[] body) {
        Extraction read = reader.read(body, "", false);
        assertThat(read).isInstanceOf(Unreadable.class);
        return (Unreadable) read;
    }

    @Test
    void aWordFileOfPicturesIsAScanAndNotEmpty() throws Exception {
        byte[] word = word("", png(700, 900), png(710, 900));

        assertThat(unreadable(word).reason()).isEqualTo(Reason.SCAN);
        assertThat(unreadable(word).pages()).isEqualTo(2);
        assertThat(InnerPages.names(word)).hasSize(2);
        assertThat(width(InnerPages.page(word, 2))).isEqualTo(710);
        assertThat(InnerPages.page(word, 3)).isEmpty();
    }

    @Test
    void aWordFileWithAHeadingOverAScanIsNotReadWhole() throws Exception {
        Document read = (Document) reader.read(word("ประกาศเทศบาลตำบลตัวอย่าง", png(700, 900)), "", false);

        assertThat(read.complete()).isFalse();
        assertThat(read.notes()).containsExactly("picture 1 has no text");
    }

    @Test
    void emblemsAndPicturesBesideTextAreNoPages() throws Exception {
        byte[] text = word("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566 ".repeat(6), png(700, 900));

        assertThat(((Document) reader.read(text, "", false)).complete()).isTrue();
        assertThat(InnerPages.names(text)).isEmpty();
        assertThat(unreadable(word("", png(200, 200))).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aWorkbookOfPicturesInTheOldFormatIsAScanToo() throws Exception {
        byte[] xls;
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            int picture = book.addPicture(png(700, 900), Workbook.PICTURE_TYPE_PNG);
            book.createSheet("ก").createDrawingPatriarch().createPicture(new HSSFClientAnchor(), picture);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            xls = out.toByteArray();
        }
        assertThat(unreadable(xls).reason()).isEqualTo(Reason.SCAN);
        assertThat(width(InnerPages.page(xls, 1))).isEqualTo(700);
    }

    @Test
    void scansInAnArchiveAreNamedByTheirMemberAndCountedThrough() throws Exception {
        byte[] zip = Documents.zip(
                "ประกาศ/แผน.docx", Documents.bytes("announcement.docx"),
                "สแกน.pdf", scannedPdf(2),
                "ตรา.png", png(100, 100),
                "ชั้นใน.zip", Documents.zip("หน้า.docx", word("", png(700, 900)), "ภาพ.png", png(720, 900)));

        Document read = (Document) reader.read(zip, "", false);
        assertThat(read.parts()).extracting(Part::name).containsExactly("ประกาศ/แผน.docx");
        assertThat(read.complete()).isFalse();
        assertThat(read.notes()).contains("สแกน.pdf: page 2 has no text", "ตรา.png: a picture");
        assertThat(InnerPages.names(zip))
                .containsExactly("สแกน.pdf", "สแกน.pdf", "ชั้นใน.zip/หน้า.docx", "ชั้นใน.zip/ภาพ.png");
        assertThat(width(InnerPages.page(zip, 4))).isEqualTo(720);
    }

    @Test
    void anArchiveOfScansIsAScanWhateverElseLiesInIt() throws Exception {
        byte[] zip = Documents.zip("สแกน.pdf", scannedPdf(3), "Thumbs.db", new byte[] {1, 2, 3, 0, 0, 7});

        assertThat(unreadable(zip).reason()).isEqualTo(Reason.SCAN);
        assertThat(unreadable(zip).pages()).isEqualTo(3);
        assertThat(unreadable(zip).detail()).contains("Thumbs.db");
    }

    @Test
    void whatIsDamagedOrHoldsNothingGivesNoPages() throws Exception {
        byte[] zip = Documents.zip("สแกน.pdf", scannedPdf(1));
        assertThat(InnerPages.names(java.util.Arrays.copyOf(zip, zip.length / 2)))
                .isEmpty();
        assertThat(InnerPages.names("ข้อความ".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(InnerPages.names(Documents.bytes("announcement.pdf"))).isEmpty();
    }

    /** Width that the head of a PGM file tells. */
    private static int width(byte[] pgm) {
        String head = new String(pgm, 0, Math.min(pgm.length, 40), StandardCharsets.US_ASCII)
                .replace(PageImages.TURNED, "P5\n");
        return Integer.parseInt(head.split("[ \n]")[1]);
    }
}
