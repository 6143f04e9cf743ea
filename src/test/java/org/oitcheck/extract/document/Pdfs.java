package org.oitcheck.extract.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** PDF files made for tests, page by page. */
final class Pdfs {
    private final PDDocument document = new PDDocument();

    Pdfs text(String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.newLineAtOffset(40, 780);
            for (String line : text.split("\n")) {
                content.showText(line);
                content.newLineAtOffset(0, -14);
            }
            content.endText();
        }
        return this;
    }

    Pdfs picture() throws IOException {
        return picture("");
    }

    /** A picture of a page with a printed footer. */
    Pdfs picture(String footer) throws IOException {
        BufferedImage image = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 800, 1100);
        graphics.setColor(Color.BLACK);
        graphics.drawString("stamp", 100, 100);
        graphics.dispose();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(JPEGFactory.createFromImage(document, image), 0, 0, 595, 842);
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.newLineAtOffset(40, 30);
            content.showText(footer);
            content.endText();
        }
        return this;
    }

    Pdfs blank() {
        document.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    /** Encrypts; an empty user password opens the file for reading. */
    Pdfs password(String user) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
        return this;
    }

    byte[] bytes() throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
