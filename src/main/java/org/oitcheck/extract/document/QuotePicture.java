package org.oitcheck.extract.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Draws a page of a PDF in colour with quotes marked. Texts are repaired when they are read, so a quote is looked for by its letters
 * alone: white space, vowel signs above and below, and tone marks do not count.
 */
public final class QuotePicture {
    private static final int DPI = 110;
    private static final double MAX_PIXELS = 6_000_000;
    private static final int PIECE = 12;
    private static final Color MARKER = new Color(255, 220, 0, 95);
    private static final Color EDGE = new Color(200, 120, 0, 200);

    private QuotePicture() {}

    /**
     * One page.
     *
     * @param page   from 1
     * @param quotes words to be marked, one a line
     * @return one byte that is 1 when something was marked, then a PNG file; empty when the page cannot be drawn
     */
    public static byte[] of(byte[] pdf, int page, String quotes) {
        FontMappers.set(null); // shapes count here, as in PageImages
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
            BufferedImage image = renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.RGB);
            boolean marked = mark(document, page, quotes, image, dpi / 72);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            out.write(marked ? 1 : 0);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new byte[0]; // told to the caller as a page without a picture
        } finally {
            FontMappers.set(new FallbackFonts());
        }
    }

    private static boolean mark(PDDocument document, int page, String quotes, BufferedImage image, double scale)
            throws IOException {
        Letters letters = new Letters();
        letters.setStartPage(page);
        letters.setEndPage(page);
        letters.getText(document);
        Graphics2D pen = image.createGraphics();
        boolean marked = false;
        try {
            for (String quote : quotes.lines().toList()) {
                String folded = fold(quote);
                if (folded.length() < 2) {
                    continue;
                }
                if (letters.mark(folded, pen, scale)) {
                    marked = true;
                    continue;
                }
                for (int i = 0; i + PIECE <= folded.length(); i += PIECE) {
                    marked |= letters.mark(folded.substring(i, i + PIECE), pen, scale);
                }
            }
        } finally {
            pen.dispose();
        }
        return marked;
    }

    /** Letters and digits that survive every way of writing Thai into a PDF. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean mark = c == 0x0E31 || c >= 0x0E34 && c <= 0x0E3A || c >= 0x0E47 && c <= 0x0E4E;
            boolean hidden = c == 0x200B || c == 0x00AD || c == 0xFEFF || Character.isISOControl(c);
            if (c == 0x0E33) {
                out.append('\u0E32');
            } else if (c >= 0x0E50 && c <= 0x0E59) {
                out.append((char) ('0' + c - 0x0E50));
            } else if (c == 0xF700) {
                out.append('\u0E10'); // glyph variants of old Windows fonts
            } else if (c == 0xF70F) {
                out.append('\u0E0D');
            } else if (!mark && !hidden && !Character.isWhitespace(c) && c != 0xA0 && !(c >= 0xE000 && c <= 0xF8FF)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** The letters of a page with their places. */
    private static final class Letters extends PDFTextStripper {
        private static final int MOST = 200_000;
        private final StringBuilder text = new StringBuilder();
        private final List<TextPosition> places = new ArrayList<>();
        private final Set<Rectangle> drawn = new HashSet<>();

        Letters() throws IOException {
            super();
        }

        @Override
        protected void writeString(String string, List<TextPosition> positions) {
            for (TextPosition p : positions) {
                String letters = p.getUnicode() == null || text.length() > MOST ? "" : fold(p.getUnicode());
                text.append(letters);
                for (int i = 0; i < letters.length(); i++) {
                    places.add(p);
                }
            }
        }

        boolean mark(String folded, Graphics2D pen, double scale) {
            int at = text.indexOf(folded);
            if (at < 0) {
                return false;
            }
            int from = at;
            for (int i = at; i < at + folded.length(); i++) {
                boolean last = i + 1 == at + folded.length();
                boolean lineEnds = last
                        || Math.abs(places.get(i + 1).getYDirAdj()
                                        - places.get(i).getYDirAdj())
                                > 2;
                if (lineEnds) {
                    box(from, i, pen, scale);
                    from = i + 1;
                }
            }
            return true;
        }

        private void box(int from, int to, Graphics2D pen, double scale) {
            TextPosition first = places.get(from);
            TextPosition last = places.get(to);
            double height = Math.max(first.getHeightDir(), first.getFontSizeInPt() * 0.9);
            double left = first.getXDirAdj();
            double width = last.getXDirAdj() + last.getWidthDirAdj() - left;
            int x = (int) Math.round(left * scale) - 2;
            int y = (int) Math.round((first.getYDirAdj() - height) * scale) - 2;
            int w = (int) Math.round(Math.max(width, first.getWidthDirAdj()) * scale) + 4;
            int h = (int) Math.round(height * 1.25 * scale) + 4;
            if (!drawn.add(new Rectangle(x, y, w, h))) {
                return; // two quotes share these words
            }
            pen.setColor(MARKER);
            pen.fillRect(x, y, w, h);
            pen.setColor(EDGE);
            pen.drawRect(x, y, w, h);
        }
    }
}
