package org.oitcheck.extract.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.oitcheck.extract.Extraction.Heading;

/** Entries of a PDF's outline (bookmarks) with their pages. An outline is a hint: one that is damaged or endless is read as far as it goes. */
final class PdfOutline {
    private static final int MOST = 400;
    private static final int DEEPEST = 4;

    private final PDDocument pdf;
    private final List<Heading> found = new ArrayList<>();
    private int steps;

    private PdfOutline(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** Headings in the order of the outline; entries that lead to no page are left out. */
    static List<Heading> of(PDDocument pdf) {
        PdfOutline reader = new PdfOutline(pdf);
        try {
            PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                reader.read(outline, 1);
            }
        } catch (RuntimeException damaged) {
            // the text says the same; what was read of the outline stays
            return List.copyOf(reader.found);
        }
        return List.copyOf(reader.found);
    }

    private void read(PDOutlineNode node, int level) {
        for (PDOutlineItem item = node.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (++steps > MOST) {
                return; // siblings of a hostile file may run in a ring
            }
            String title = item.getTitle();
            int page = page(item);
            if (title != null && page > 0) {
                found.add(new Heading(page, level, title, true));
            }
            if (level < DEEPEST) {
                read(item, level + 1);
            }
        }
    }

    /** Page from 1; 0 when it leads nowhere in this file. */
    private int page(PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(pdf);
            return page == null ? 0 : pdf.getPages().indexOf(page) + 1;
        } catch (IOException nowhere) {
            return 0;
        }
    }
}
