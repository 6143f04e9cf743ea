package org.oitcheck.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of document pages with their quotes marked. */
class QuotePictureTest {

    private static byte[] pdf() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(72, 700);
                content.showText("Annual report of procurement 2565");
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static long marked(byte[] answer) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Arrays.copyOfRange(answer, 1, answer.length)));
        long yellow = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int c = image.getRGB(x, y);
                yellow += ((c >> 16) & 255) > 240 && (c & 255) < 200 ? 1 : 0;
            }
        }
        return yellow;
    }

    @Test
    void aQuoteIsMarkedWhateverItsSpacesAndDigits() throws Exception {
        byte[] answer = QuotePicture.of(pdf(), 1, "annual  report of procure-nothing\nprocurement ๒๕๖๕");
        assertThat(answer[0]).isEqualTo((byte) 1);
        assertThat(marked(answer)).isGreaterThan(1000);
    }

    @Test
    void aPageWithoutTheQuoteIsShownUnmarked() throws Exception {
        byte[] answer = QuotePicture.of(pdf(), 1, "something else entirely");
        assertThat(answer[0]).isZero();
        assertThat(marked(answer)).isZero();
    }

    @Test
    void whatCannotBeDrawnGivesNoPicture() throws Exception {
        assertThat(QuotePicture.of(pdf(), 2, "x")).isEmpty();
        assertThat(QuotePicture.of("%PDF-1.7 broken".getBytes(), 1, "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ปี ๒๕๖๕,ป2565", "จัดซ้ือ,จดซอ", "จัดซื้อ,จดซอ", "ทำ,ทา", "ทํา,ทา", "A b,ab"})
    void lettersThatEveryWayOfWritingKeeps(String text, String folded) {
        assertThat(QuotePicture.fold(text)).isEqualTo(folded);
    }
}
