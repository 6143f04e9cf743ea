package org.oitcheck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Draws texts as PDF makers do that shape Thai in other ways than LibreOffice and Chromium. */
final class DrawnPdf {
    private static final float SIZE = 14;
    private static final float LEADING = 24;
    private static final float MARGIN = 60;

    /** A way of putting Thai on a page, met in agency documents. */
    enum Manner {
        /** Short runs, each placed by itself, cut anywhere, as Word does. */
        RUNS,
        /** Private-use shapes for moved tones, SARA AM in two glyphs: fonts of Windows 98 and XP. */
        OLDFONT,
        /** Everything drawn twice, a hair apart, to look bold. */
        BOLD,
        /** Letters set apart to fill the line (Thai distributed). */
        SPREAD,
        /** A blank behind every letter, two between words. */
        BLANKS,
        /** Page drawn sideways, by turned text rather than by a turned page. */
        TURNED,
        /** First the letters of a line, then its marks. */
        MARKSLAST
    }

    private final PDDocument document = new PDDocument();
    private final Manner manner;
    private final PDFont font;
    private final boolean turned;
    private PDPageContentStream content;
    private float y;

    private DrawnPdf(Manner manner, Path fontFile) throws IOException {
        this.manner = manner;
        this.turned = manner == Manner.TURNED;
        this.font = PDType0Font.load(document, fontFile.toFile());
        this.content = page();
    }

    /** Writes the paragraphs (in two columns or one) and the table rows, with header and footer. */
    static void write(
            Path file, Manner manner, Path font, List<String> paragraphs, List<List<String>> rows, boolean columns)
            throws IOException {
        DrawnPdf pdf = new DrawnPdf(manner, font);
        float width = pdf.width() - 2 * MARGIN;
        float column = columns ? width / 2 - 15 : width;
        float left = MARGIN;
        for (String paragraph : paragraphs) {
            for (String line : pdf.wrapped(paragraph, column)) {
                if (pdf.y < 90) {
                    if (columns && left == MARGIN) {
                        left = MARGIN + width / 2 + 15;
                        pdf.y = pdf.height() - 100;
                    } else {
                        left = MARGIN;
                        pdf.content.close();
                        pdf.content = pdf.page();
                    }
                }
                pdf.line(line, left, pdf.y);
                pdf.y -= LEADING;
            }
        }
        for (List<String> row : rows) {
            if (pdf.y < 90) {
                pdf.content.close();
                pdf.content = pdf.page();
            }
            float[] at = {MARGIN, MARGIN + 50, MARGIN + 280, MARGIN + 390};
            for (int i = 0; i < row.size(); i++) {
                pdf.line(row.get(i), at[i], pdf.y);
            }
            pdf.y -= LEADING;
        }
        pdf.content.close();
        pdf.document.save(file.toFile());
        pdf.document.close();
    }

    private float width() {
        return turned ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
    }

    private float height() {
        return turned ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        line(PdfSet.HEADER, MARGIN, height() - 40);
        line(PdfSet.FOOTER, MARGIN, 30);
        y = height() - 100;
        return content;
    }

    /** Lines of at most the width, broken between words. */
    private List<String> wrapped(String text, float width) throws IOException {
        BreakIterator words = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));
        words.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            String word = text.substring(start, end);
            if (!line.isEmpty() && drawnWidth(line + word) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private float drawnWidth(String text) throws IOException {
        return switch (manner) {
            case BLANKS -> width(spaced(text));
            case SPREAD -> width(text) + 4 * text.length();
            default -> width(text);
        };
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private void line(String text, float x, float at) throws IOException {
        switch (manner) {
            case RUNS -> runs(text, x, at);
            case OLDFONT -> show(oldShapes(text), x, at, 0);
            case BOLD -> {
                show(text, x, at, 0);
                show(text, x + 0.3f, at, 0);
            }
            case SPREAD -> spread(text, x, at);
            case BLANKS -> show(spaced(text), x, at, 0);
            case TURNED -> show(text, x, at, 0);
            case MARKSLAST -> marksLast(text, x, at);
        }
    }

    private void show(String text, float x, float at, float apart) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.setCharacterSpacing(apart);
        content.setTextMatrix(
                turned
                        ? new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth() - at, x)
                        : Matrix.getTranslateInstance(x, at));
        content.showText(text);
        content.endText();
    }

    private void runs(String text, float x, float at) throws IOException {
        float left = x;
        int length = 1;
        for (int i = 0; i < text.length(); i += length) {
            length = 1 + (i * 7 + text.length()) % 5;
            String run = text.substring(i, Math.min(text.length(), i + length));
            show(run, left, at, 0);
            left += width(run);
        }
    }

    /** Letters 4 points apart, marks kept at their letters. */
    private void spread(String text, float x, float at) throws IOException {
        float left = x;
        for (String cluster : clusters(text)) {
            show(cluster, left, at, 0);
            left += width(cluster) + (cluster.isBlank() ? 8 : 4);
        }
    }

    private void marksLast(String text, float x, float at) throws IOException {
        float left = x;
        List<Float> ends = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (String cluster : clusters(text)) {
            show(cluster.substring(0, 1), left, at, 0);
            left += width(cluster.substring(0, 1));
            if (cluster.length() > 1) {
                ends.add(left);
                marks.add(cluster.substring(1));
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            show(marks.get(i), ends.get(i), at, 0);
        }
    }

    private static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        for (char c : text.toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK && !clusters.isEmpty()) {
                clusters.set(clusters.size() - 1, clusters.get(clusters.size() - 1) + c);
            } else {
                clusters.add(String.valueOf(c));
            }
        }
        return clusters;
    }

    private static String spaced(String text) {
        return String.join(" ", clusters(text)).replace("   ", "  ");
    }

    /** Tones over vowels stay, others sink (U+F70A …); SARA AM is NIKHAHIT and SARA AA, the tone between them. */
    private static String oldShapes(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            if (c == '\u0e33') {
                out.append("\u0e4d\u0e32");
            } else if (c >= '\u0e48' && c <= '\u0e4c' && Character.getType(before) != Character.NON_SPACING_MARK) {
                out.append((char) (c - 0x0e48 + 0xf70a));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
