package org.oitcheck.eval;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** A labelled page as the bytes that a server would send. */
final class PageMarkup {
    private PageMarkup() {}

    static boolean word(LabelledPage page) {
        return page.path().endsWith(".docx");
    }

    static byte[] bytes(LabelledPage page) {
        return word(page) ? docx(page) : html(page).getBytes(StandardCharsets.UTF_8);
    }

    /** The home page: greets, and links to the document from its content. */
    static byte[] home(LabelledPage page) {
        String link = "<ul><li><a href=\"" + escape(page.path()) + "\">" + escape(page.linkText()) + "</a></li></ul>";
        return frame(page, escape(page.agency()), "<h1>" + escape(page.agency()) + "</h1><p>ยินดีต้อนรับ</p>" + link)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String html(LabelledPage page) {
        StringBuilder out = new StringBuilder("<h1>" + escape(page.title()) + "</h1>\n");
        String open = "";
        for (String line : page.text().split("\n")) {
            String kind = line.startsWith("|") ? "table" : line.startsWith("- ") ? "ul" : "";
            if (!kind.equals(open)) {
                out.append(open.isEmpty() ? "" : "</" + open + ">\n").append(kind.isEmpty() ? "" : "<" + kind + ">\n");
                open = kind;
            }
            switch (kind) {
                case "table" -> {
                    out.append("<tr>");
                    cells(line).forEach(c -> out.append("<td>" + escape(c) + "</td>"));
                    out.append("</tr>\n");
                }
                case "ul" -> out.append("<li>" + escape(line.substring(2)) + "</li>\n");
                default -> out.append(line.startsWith("<") ? line + "\n" : "<p>" + escape(line) + "</p>\n");
            }
        }
        out.append(open.isEmpty() ? "" : "</" + open + ">\n");
        return frame(page, escape(page.title()) + " - " + escape(page.agency()), out.toString());
    }

    private static String frame(LabelledPage page, String title, String content) {
        return "<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body><nav><a href=\"/\">หน้าแรก</a></nav><main>" + content + "</main><footer><p>"
                + escape(page.agency()) + "</p></footer></body></html>";
    }

    private static byte[] docx(LabelledPage page) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String[] lines = page.text().split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].startsWith("|")) {
                    int from = i;
                    while (i + 1 < lines.length && lines[i + 1].startsWith("|")) {
                        i++;
                    }
                    table(document, List.of(lines).subList(from, i + 1));
                } else {
                    String text =
                            lines[i].startsWith("<") ? Jsoup.parse(lines[i]).text() : lines[i];
                    document.createParagraph().createRun().setText(text);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory is always writable", e);
        }
    }

    private static void table(XWPFDocument document, List<String> rows) {
        int columns = rows.stream().mapToInt(r -> cells(r).size()).max().orElse(1);
        XWPFTable table = document.createTable(rows.size(), columns);
        for (int r = 0; r < rows.size(); r++) {
            List<String> cells = cells(rows.get(r));
            for (int c = 0; c < cells.size(); c++) {
                table.getRow(r).getCell(c).setText(cells.get(c));
            }
        }
    }

    private static List<String> cells(String row) {
        String inside = row.substring(1, row.length() > 1 && row.endsWith("|") ? row.length() - 1 : row.length());
        return List.of(inside.split("\\|", -1));
    }

    private static String escape(String text) {
        return Parser.unescapeEntities(text, true)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
