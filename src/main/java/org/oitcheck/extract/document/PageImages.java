package org.oitcheck.extract.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDF files, and reads picture files, for recognition: grey, lines level, letters of a size that is read best. */
public final class PageImages {
    /** How the file of a picture begins that was turned by a quarter to the right, since its lines ran from top to bottom. */
    public static final String TURNED = "P5\n#turned\n";

    private static final int DPI = 200;
    /** A scan of less is enlarged, one of more is made smaller; between, pixels are left alone: blurring costs letters, more of them time. */
    private static final int LEAST_DPI = 120;

    private static final int MOST_DPI = 240;
    /** For small print. */
    private static final int FINE_DPI = 300;

    private static final double MAX_PIXELS = 16_000_000;
    /** Height in pixels of a line of official letters at 200 dpi; lower ones are drawn larger, higher ones smaller. */
    private static final int LOW = 24;

    private static final int USUAL = 40;
    private static final int HIGH = 110;

    private PageImages() {}

    /** Numbers from 1 of the pages that have no text layer, or a nonsense one; empty when the file cannot be read. */
    public static List<Integer> withoutText(byte[] pdf) {
        try {
            return PdfReader.withoutText(pdf);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(); // the reader has told why already
        }
    }

    /**
     * One page in grey at the resolution of its scan when that is near 200 dpi, else at 200; small print at 300 (less when the page is
     * larger than about A2).
     *
     * @param page from 1
     * @return a PGM file; empty when the page cannot be drawn
     */
    public static byte[] page(byte[] pdf, int page) {
        FontMappers.set(null); // shapes count here: the fonts of the machine for those that the file does not bring
        try (PDDocument document =
                Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMixed(50_000_000L).streamCache)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return new byte[0];
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            double own = PageLook.of(document.getPage(page - 1)).dpi(box);
            Scanned drawn = drawn(renderer, page, box, own < LEAST_DPI || own > MOST_DPI ? DPI : own);
            if (own > MOST_DPI) {
                int line = drawn.lines().lineHeight();
                drawn = line > 0 && line < LOW ? drawn(renderer, page, box, FINE_DPI) : drawn;
            }
            return drawn.pgm();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new byte[0]; // told to the caller as a page without a picture
        } finally {
            FontMappers.set(new FallbackFonts());
        }
    }

    private static Scanned drawn(PDFRenderer renderer, int page, PDRectangle box, double dpi) throws IOException {
        double pixels = box.getWidth() / 72.0 * dpi * (box.getHeight() / 72.0 * dpi);
        double within = pixels > MAX_PIXELS ? dpi * Math.sqrt(MAX_PIXELS / pixels) : dpi;
        return Scanned.of(renderer.renderImageWithDPI(page - 1, (float) within, ImageType.GRAY))
                .lying()
                .straightened();
    }

    /**
     * A picture file in grey, its lines level and of the height they have at 200 dpi.
     *
     * @return a PGM file; empty when Java cannot read it
     */
    public static byte[] picture(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new byte[0];
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
                int every = (int) Math.ceil(Math.sqrt(pixels / MAX_PIXELS));
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
                BufferedImage image = reader.read(0, param);
                Scanned level = Scanned.of(image).lying().straightened();
                return level.scaled(factor(level.lines().lineHeight())).pgm();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return new byte[0]; // Tesseract tries it as it is
        }
    }

    private static double factor(int line) {
        if (line == 0 || line >= LOW && line <= HIGH) {
            return 1;
        }
        return Math.max(0.25, Math.min(2.5, (double) USUAL / line));
    }
}
