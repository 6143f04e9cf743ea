package org.oitcheck.match;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Papers bound into one file, in the ways that agencies bind them. Thai is put into PDFs as the text behind Latin letters. */
record Volume(String title, List<Chapter> chapters) {
    private static final int LINES = 34;

    /** @param lines a line a paragraph; {@code |} begins a table row */
    record Chapter(String title, List<String> lines) {}

    /** A way of binding. */
    enum Binding {
        WORD_STYLES("docx"),
        WORD_BOLD("docx"),
        WORD_NUMBERS("docx"),
        PDF_BOOKMARKS("pdf"),
        PDF_LARGE("pdf"),
        PDF_CHAPTER_PAGES("pdf"),
        PDF_TOPS("pdf"),
        SHEETS("xlsx"),
        ARCHIVE("zip"),
        ONE_PAGE("html");

        private final String ending;

        Binding(String ending) {
            this.ending = ending;
        }

        String file() {
            return "/file/" + ordinal() + "." + ending;
        }
    }

    byte[] bound(Binding binding) throws IOException {
        return switch (binding) {
            case WORD_STYLES, WORD_BOLD, WORD_NUMBERS -> word(binding);
            case SHEETS -> sheets();
            case ARCHIVE -> archive();
            case ONE_PAGE -> html();
            default -> new Pdf(binding).bytes();
        };
    }

    private byte[] word(Binding binding) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("a7");
            style.addNewName().setVal("heading 1");
            word.createStyles().addStyle(new XWPFStyle(style));
            word.createParagraph().createRun().setText(title);
            for (int i = 0; i < chapters.size(); i++) {
                XWPFParagraph heading = word.createParagraph();
                String number = binding == Binding.WORD_NUMBERS ? "ส่วนที่ " + (i + 1) + " " : "";
                heading.createRun().setText(number + chapters.get(i).title());
                if (binding == Binding.WORD_STYLES) {
                    heading.setStyle("a7");
                } else if (binding == Binding.WORD_BOLD) {
                    heading.getRuns().get(0).setBold(true);
                }
                for (String line : chapters.get(i).lines()) {
                    if (line.startsWith("|")) {
                        XWPFTable table = word.createTable(1, cells(line).size());
                        for (int c = 0; c < cells(line).size(); c++) {
                            table.getRow(0).getCell(c).setText(cells(line).get(c));
                        }
                    } else {
                        word.createParagraph().createRun().setText(line);
                    }
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    private byte[] sheets() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < chapters.size(); i++) {
                var sheet = book.createSheet("แผ่น " + (i + 1));
                sheet.createRow(0).createCell(0).setCellValue(chapters.get(i).title());
                for (String line : chapters.get(i).lines()) {
                    var row = sheet.createRow(sheet.getLastRowNum() + 1);
                    for (int c = 0; c < cells(line).size(); c++) {
                        row.createCell(c).setCellValue(cells(line).get(c));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < chapters.size(); i++) {
                zip.putNextEntry(new ZipEntry("ita/" + (i + 1) + ".txt"));
                String text = chapters.get(i).title() + "\n"
                        + String.join("\n", chapters.get(i).lines());
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private byte[] html() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html><html lang=th><head><meta charset=utf-8><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1>");
        for (int i = 0; i < chapters.size(); i++) {
            out.append("<h3 id=s")
                    .append(i)
                    .append('>')
                    .append(chapters.get(i).title())
                    .append("</h3>");
            for (String line : chapters.get(i).lines()) {
                if (line.startsWith("|")) {
                    out.append("<table><tr><td>")
                            .append(String.join("</td><td>", cells(line)))
                            .append("</td></tr></table>");
                } else {
                    out.append("<p>").append(line).append("</p>");
                }
            }
        }
        return out.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String line) {
        return line.startsWith("|") ? List.of(line.substring(1).split("\\|")) : List.of(line);
    }

    /** Pages of Latin letters with the Thai that they stand for. */
    private final class Pdf {
        private final Binding binding;
        private final PDDocument pdf = new PDDocument();
        private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        private PDPage page = new PDPage(PDRectangle.A4);
        private int line = LINES;

        Pdf(Binding binding) {
            this.binding = binding;
        }

        byte[] bytes() throws IOException {
            PDDocumentOutline outline = new PDDocumentOutline();
            newPage();
            write(List.of(title), 11);
            for (int i = 0; i < chapters.size(); i++) {
                Chapter c = chapters.get(i);
                if (binding != Binding.PDF_LARGE) {
                    newPage();
                }
                switch (binding) {
                    case PDF_BOOKMARKS -> {
                        PDOutlineItem item = new PDOutlineItem();
                        item.setTitle(c.title());
                        PDPageFitDestination to = new PDPageFitDestination();
                        to.setPage(page);
                        item.setDestination(to);
                        outline.addLast(item);
                    }
                    case PDF_CHAPTER_PAGES -> {
                        write(List.of("บทที่ " + (i + 1), c.title()), 11);
                        newPage();
                    }
                    case PDF_LARGE -> write(List.of(c.title()), 16);
                    default -> write(List.of(c.title()), 11);
                }
                write(c.lines(), 11);
            }
            pdf.getDocumentCatalog().setDocumentOutline(binding == Binding.PDF_BOOKMARKS ? outline : null);
            try (pdf) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.save(out);
                return out.toByteArray();
            }
        }

        private void newPage() {
            page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            line = 0;
        }

        private void write(List<String> lines, int size) throws IOException {
            for (String text : lines) {
                for (String part : folded(String.join("   ", cells(text)))) {
                    if (line >= LINES) {
                        newPage();
                    }
                    draw(part, size);
                    line++;
                }
            }
        }

        private static List<String> folded(String text) {
            List<String> out = new ArrayList<>();
            int from = 0;
            while (text.length() - from > 95) {
                int blank = text.lastIndexOf(' ', from + 95);
                int to = blank > from ? blank : from + 95;
                out.add(text.substring(from, to).strip());
                from = to;
            }
            out.add(text.substring(from).strip());
            return out;
        }

        private void draw(String text, int size) throws IOException {
            COSDictionary says = new COSDictionary();
            says.setString(COSName.ACTUAL_TEXT, text);
            try (PDPageContentStream content =
                    new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(says));
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(50, 740 - 20 * line);
                content.showText("x".repeat(Math.max(3, text.length() / 2)));
                content.endText();
                content.endMarkedContent();
            }
        }
    }
}
