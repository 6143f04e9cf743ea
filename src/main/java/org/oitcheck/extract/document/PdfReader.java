package org.oitcheck.extract.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
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
        List<String> texts = text.read(pdf, last);
        text.notes().forEach(draft::cut);
        PageKinds kinds = new PageKinds();
        String[] repaired = new String[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            repaired[i] = GlyphRepair.repair(ScannerMarks.without(texts.get(i)));
            kinds.add(i + 1, kind(pdf, i, repaired[i]));
        }
        kinds.judge(draft, pages);
        for (int i = 0; i < repaired.length; i++) {
            if (kinds.readable(i + 1)) {
                draft.add(i + 1, "", repaired[i]);
            }
        }
    }

    private static TextQuality.Kind kind(PDDocument pdf, int page, String text) {
        int ink = Lines.ink(text);
        if (ink < 4 || ink < FEW && pictures(pdf.getPage(page)) >= PICTURE_PIXELS) {
            return ink == 0 && !hasContent(pdf.getPage(page)) ? TextQuality.Kind.BLANK : TextQuality.Kind.NONE;
        }
        return TextQuality.of(text);
    }

    private static boolean hasContent(PDPage page) {
        try {
            return page.hasContents();
        } catch (RuntimeException e) {
            return true; // a damaged page is not a blank one
        }
    }

    /** Pixels of the pictures of a page, told from their headers alone. */
    private static long pictures(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return 0;
        }
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return 0;
        }
        long pixels = 0;
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                pixels += (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
            }
        }
        return pixels;
    }
}
