package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.oitcheck.extract.Extraction;

/**
 * Text of PDF pages in the order of the file; a page that cannot be read costs that page alone. Marks go to the consonant they stand
 * on ({@link ThaiMarks}), text drawn twice to look bold is taken once, text that runs up or down the page is read along its line, and
 * running headers and footers are given once ({@link RunningLines}).
 */
final class PdfText extends PDFTextStripper {
    private final int room;
    private final List<String> notes = new ArrayList<>();
    private final List<PageText> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PageText.Line> lines = new ArrayList<>();
    private final ActualTexts actual = new ActualTexts();
    private final ThaiMarks marks = new ThaiMarks();
    private int characters;

    PdfText(int room) {
        this.room = room;
        setSortByPosition(false);
        setLineSeparator("\n");
        setPageEnd("");
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** Texts of the pages up to the last one asked for, mended. */
    List<RunningLines.Text> read(PDDocument pdf, int lastPage) throws IOException {
        setStartPage(1);
        setEndPage(lastPage);
        writeText(pdf, new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
                text.append(buffer, offset, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return RunningLines.without(texts).stream()
                .map(page -> new RunningLines.Text(GlyphRepair.repair(ScannerMarks.without(page.text())), page.only()))
                .toList();
    }

    /** Lines in larger or bold letters, after {@link #read}. */
    List<Extraction.Heading> headings() {
        return PdfHeadings.of(texts);
    }

    private static boolean bold(TextPosition glyph) {
        String font = glyph.getFont() == null ? "" : glyph.getFont().getName();
        return font != null && font.toLowerCase(Locale.ROOT).contains("bold");
    }

    List<String> notes() {
        return notes;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        text.setLength(0);
        lines.clear();
        actual.clear();
        marks.clear();
        int number = texts.size() + 1;
        if (characters > room) {
            if (notes.isEmpty() || !notes.get(notes.size() - 1).startsWith("pages from")) {
                notes.add("pages from " + number + " on were not read: too much text");
            }
        } else {
            try {
                super.processPage(page);
            } catch (IOException | RuntimeException e) {
                notes.add("page " + number + " is damaged: " + DocumentReader.oneLine(e));
            }
        }
        characters += text.length();
        texts.add(new PageText(text.toString(), List.copyOf(lines)));
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        TextPosition upright = Glyphs.upright(glyph);
        if (!actual.speaks()) {
            add(upright);
            return;
        }
        String says = actual.take();
        if (!says.isEmpty()) {
            add(Glyphs.saying(says, upright));
        } else {
            Glyphs.widen(charactersByArticle.get(0), upright);
        }
    }

    private void add(TextPosition glyph) {
        List<TextPosition> glyphs = charactersByArticle.get(0);
        if (!marks.attach(glyphs, glyph)) {
            int before = glyphs.size();
            super.processTextPosition(glyph);
            if (before > 0 && glyphs.size() > before) {
                Glyphs.order(glyphs);
            }
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, actual.begin(properties));
    }

    @Override
    public void endMarkedContentSequence() {
        actual.end();
        super.endMarkedContentSequence();
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) throws IOException {
        int length = text.length();
        if (!glyphs.isEmpty() && (length == 0 || text.charAt(length - 1) == '\n')) {
            TextPosition first = glyphs.get(0);
            lines.add(new PageText.Line(
                    length, first.getY() / Math.max(1, first.getPageHeight()), first.getFontSizeInPt(), bold(first)));
        }
        super.writeString(word, glyphs);
    }
}
