package org.oitcheck.extract.document;

import java.util.Iterator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * How a PDF page looks, told from headers alone, nothing unpacked.
 *
 * @param pixels pixels of its pictures; those inside of forms are not counted
 * @param drawn  whether something may be drawn on it: forms, or more instructions than an empty page has
 */
record PageLook(long pixels, boolean drawn) {
    /** Packed bytes of instructions that draw no more than a frame or a blank. */
    private static final int FEW_INSTRUCTIONS = 1500;

    static PageLook of(PDPage page) {
        long pixels = 0;
        boolean forms = false;
        PDResources resources = page.getResources();
        COSDictionary objects =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects != null) {
            for (COSName name : objects.keySet()) {
                if (objects.getDictionaryObject(name) instanceof COSStream stream) {
                    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                        pixels += (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
                    } else {
                        forms = true;
                    }
                }
            }
        }
        return new PageLook(pixels, forms || pixels > 0 || instructions(page) > FEW_INSTRUCTIONS);
    }

    /** Resolution of its pictures when they fill the page, in pixels an inch; 0 without pictures. */
    double dpi(PDRectangle box) {
        double inches = box.getWidth() / 72.0 * (box.getHeight() / 72.0);
        return inches <= 0 ? 0 : Math.sqrt(pixels / inches);
    }

    private static long instructions(PDPage page) {
        long bytes = 0;
        try {
            for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
                bytes += streams.next().getCOSObject().getLength();
            }
        } catch (RuntimeException e) {
            return Long.MAX_VALUE; // a damaged page is not a blank one
        }
        return bytes;
    }
}
