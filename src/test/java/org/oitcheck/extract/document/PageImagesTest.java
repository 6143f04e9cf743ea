package org.oitcheck.extract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures made ready for recognition. */
class PageImagesTest {
    /** A page of words: bars with gaps, in lines of a height. */
    private static BufferedImage page(double degrees, int line) {
        BufferedImage image = new BufferedImage(1200, 1600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1200, 1600);
        g.rotate(Math.toRadians(degrees), 600, 800);
        g.setColor(Color.BLACK);
        for (int y = 200; y + line < 1400; y += line * 2) {
            Random words = new Random(y); // those of one line do not stand below those of another
            for (int x = 150 + words.nextInt(37); x < 1000; x += 30 + words.nextInt(15)) {
                g.fillRect(x, y, 8 + x % 23, line);
            }
        }
        g.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Width and height of a PGM file. */
    private static int[] size(byte[] pgm) {
        String[] head = new String(pgm, 0, 20, StandardCharsets.US_ASCII).split("\\s+");
        assertThat(head[0]).isEqualTo("P5");
        return new int[] {Integer.parseInt(head[1]), Integer.parseInt(head[2])};
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5.5, -1.5, 0, 0.8, 4})
    void linesAreSetNearlyLevel(double degrees) {
        Scanned page = Scanned.of(page(degrees, 40));
        assertThat(page.lines().skew()).isCloseTo(degrees, offset(0.25));
        assertThat(new TextLines(page.straightened()).skew()).isBetween(-1.6, 1.6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 1.5})
    void linesFromTopToBottomAreTurnedByAQuarterAndTheFileSaysSo(double degrees) throws IOException {
        BufferedImage upright = page(degrees, 40);
        BufferedImage side = new BufferedImage(1600, 1200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = side.createGraphics();
        g.translate(1600, 0);
        g.rotate(Math.PI / 2);
        g.drawImage(upright, 0, 0, null);
        g.dispose();
        byte[] drawn = PageImages.picture(file(side, "png"));
        assertThat(new String(drawn, 0, 20, StandardCharsets.US_ASCII)).startsWith(PageImages.TURNED + "1200 1600");
        assertThat(size(PageImages.picture(file(upright, "png")))).containsExactly(1200, 1600);
    }

    @Test
    void whatHasNoLinesIsNotTurned() {
        BufferedImage blank = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(new TextLines(Scanned.of(blank)).skew()).isZero();
        assertThat(new TextLines(Scanned.of(blank)).lineHeight()).isZero();
        BufferedImage tiny = new BufferedImage(2, 3, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(new TextLines(Scanned.of(tiny)).skew()).isZero();
    }

    @Test
    void smallPrintIsEnlargedLargePrintMadeSmallerUsualPrintLeftAsItIs() throws IOException {
        assertThat(size(PageImages.picture(file(page(0, 40), "png")))).containsExactly(1200, 1600);
        assertThat(size(PageImages.picture(file(page(0, 16), "png")))[0]).isBetween(2400, 3000);
        assertThat(size(PageImages.picture(file(page(0, 200), "jpg")))[0]).isBetween(200, 500);
    }

    @Test
    void coloursAndTransparencyBecomeGreyOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        byte[] pgm = PageImages.picture(file(image, "png"));
        assertThat(pgm[pgm.length - 1] & 0xff).isEqualTo(255);
        assertThat(size(pgm)).containsExactly(300, 200);
    }

    @Test
    void aHugePictureIsReadSmaller() throws IOException {
        BufferedImage image = new BufferedImage(9000, 5000, BufferedImage.TYPE_BYTE_BINARY);
        int[] size = size(PageImages.picture(file(image, "png")));
        assertThat((long) size[0] * size[1]).isLessThanOrEqualTo(16_000_000);
    }

    @Test
    void whatIsNoPictureGivesNothing() {
        assertThat(PageImages.picture("no picture".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PageImages.page("no pdf".getBytes(StandardCharsets.UTF_8), 1))
                .isEmpty();
    }
}
