package org.oitcheck.extract.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.oitcheck.extract.Extraction.Reason;

/** PDF: one part a page, text in the order of the file. Tells pages that are only pictures, and text layers that are nonsense. */
final class PdfReader {
    private static final int FEW = 40;
    private static final long PICTURE_PIXELS = 300_000;

    private PdfReader() {}

    static {
        FontMappers.set(new FallbackFonts());
    }

    static void read(byte[] body, Draft draft) throws IOException, UnreadableException {
        try (PDDocument pdf =
                Loader.loadPDF(body, "", null, null, MemoryUsageSetting.setupMixed(50_000_000L).streamCache)) {
            draft.title(title(pdf));
            read(pdf, draft);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
        }
    }

    static List<Integer> withoutText(byte[] body) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(body, "", null, null, MemoryUsageSetting.setupMixed(50_000_000L).streamCache)) {
            int last = Math.min(pdf.getNumberOfPages(), Limits.standard().pages());
            List<RunningLines.Text> texts = new PdfText(Limits.standard().characters()).read(pdf, last);
            List<Integer> pages = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                TextQuality.Kind kind = kind(pdf, i, texts.get(i));
                if (kind == TextQuality.Kind.NONE || kind == TextQuality.Kind.NONSENSE) {
                    pages.add(i + 1);
                }
            }
            return pages;
        }
    }

    private static String title(PDDocument pdf) {
        COSDictionary info = pdf.getDocumentInformation().getCOSObject();
        String title = info.getString(COSName.TITLE);
        return title == null ? "" : title;
    }

    private static void read(PDDocument pdf, Draft draft) throws IOException, UnreadableException {
        int pages = pdf.getNumberOfPages();
        if (pages == 0) {
            throw new UnreadableException(Reason.CORRUPT, "no pages in it");
        }
        int last = Math.min(pages, draft.limits().pages());
        if (last < pages) {
            draft.cut("only the first " + last + " of " + pages + " pages were read");
        }
        PdfText text = new PdfText(draft.room());
        List<RunningLines.Text> texts = text.read(pdf, last);
        text.notes().forEach(draft::cut);
        PageKinds kinds = new PageKinds();
        for (int i = 0; i < texts.size(); i++) {
            kinds.add(i + 1, kind(pdf, i, texts.get(i)));
        }
        kinds.judge(draft, pages);
        PdfOutline.of(pdf).forEach(h -> draft.heading(h.part(), h.level(), h.text(), true));
        text.headings().forEach(h -> draft.heading(h.part(), h.level(), h.text(), false));
        for (int i = 0; i < texts.size(); i++) {
            if (kinds.readable(i + 1)) {
                draft.add(i + 1, "", texts.get(i).text());
            }
        }
    }

    private static TextQuality.Kind kind(PDDocument pdf, int page, RunningLines.Text read) {
        String text = read.text();
        int ink = Lines.ink(text);
        // a header printed on scans is not what the pages say
        if (ink >= FEW && !read.only()) {
            return TextQuality.of(text);
        }
        PageLook look = PageLook.of(pdf.getPage(page));
        if (look.pixels() >= PICTURE_PIXELS) {
            return TextQuality.Kind.NONE;
        }
        if (ink < 4) {
            return look.drawn() ? TextQuality.Kind.NONE : TextQuality.Kind.BLANK;
        }
        return TextQuality.of(text);
    }
}
