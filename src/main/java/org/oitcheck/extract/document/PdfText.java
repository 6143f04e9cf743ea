package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Text of PDF pages in the order of the file; a page that cannot be read costs that page alone. */
final class PdfText extends PDFTextStripper {
    private final int room;
    private final List<String> notes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;

    PdfText(int room) {
        this.room = room;
        setSortByPosition(false);
        setLineSeparator("\n");
        setPageEnd("");
        setShouldSeparateByBeads(false);
    }

    List<String> read(PDDocument pdf, int lastPage) throws IOException {
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
        return texts;
    }

    List<String> notes() {
        return notes;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        text.setLength(0);
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
        texts.add(text.toString());
    }
}
