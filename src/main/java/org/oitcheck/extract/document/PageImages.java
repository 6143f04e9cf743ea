package org.oitcheck.extract.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDF files for recognition. */
public final class PageImages {
    private static final int DPI = 200;
    private static final double MAX_PIXELS = 16_000_000;

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
     * One page in grey at 200 dpi (less when the page is larger than about A2).
     *
     * @param page from 1
     * @return a PNG file; empty when the page cannot be drawn
     */
    public static byte[] png(byte[] pdf, int page) {
        FontMappers.set(null); // shapes count here: the fonts of the machine for those that the file does not bring
        try (PDDocument document =
                Loader.loadPDF(pdf, "", null, null, MemoryUsageSetting.setupMixed(50_000_000L).streamCache)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return new byte[0];
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            double pixels = box.getWidth() / 72.0 * DPI * (box.getHeight() / 72.0 * DPI);
            double dpi = pixels > MAX_PIXELS ? DPI * Math.sqrt(MAX_PIXELS / pixels) : DPI;
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.GRAY);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new byte[0]; // told to the caller as a page without a picture
        } finally {
            FontMappers.set(new FallbackFonts());
        }
    }
}
