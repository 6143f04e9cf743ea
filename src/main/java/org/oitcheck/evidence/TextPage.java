package org.oitcheck.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.oitcheck.crawl.render.Resources;
import org.oitcheck.extract.Extraction;

/** The text that was read from one page or sheet of a document, as a web page. Everything in it is escaped. */
final class TextPage {
    private static final int MOST = 60_000;

    private TextPage() {}

    static Resources.Resource of(String title, String url, Extraction.Part part) {
        String text = part.text().length() > MOST ? part.text().substring(0, MOST) + " …" : part.text();
        StringBuilder html = new StringBuilder(text.length() + 2000);
        html.append("<!doctype html><html lang=\"th\"><meta charset=\"utf-8\"><style>")
                .append(
                        "body{font:16px/1.7 'Sarabun','Laksaman','Loma','Noto Sans Thai',sans-serif;margin:32px;max-width:1200px}")
                .append("header{border-bottom:2px solid #555;margin-bottom:16px;color:#333;overflow-wrap:anywhere}")
                .append("table{border-collapse:collapse}td{border:1px solid #bbb;padding:2px 8px;vertical-align:top}")
                .append(
                        "p{margin:2px 0;overflow-wrap:anywhere}</style><header><strong>ข้อความที่อ่านได้จากเอกสาร (text as read)</strong><br>")
                .append(escaped(title.isBlank() ? "" : title + " · "))
                .append(escaped(part.name().isBlank() ? "" : part.name() + " · "))
                .append(part.number())
                .append("<br>")
                .append(escaped(url))
                .append("</header>");
        boolean table = false;
        for (String line : text.split("\n")) {
            boolean row = line.indexOf('\t') >= 0;
            if (row != table) {
                html.append(row ? "<table>" : "</table>");
                table = row;
            }
            if (row) {
                html.append("<tr>");
                for (String cell : line.split("\t")) {
                    html.append("<td>").append(escaped(cell)).append("</td>");
                }
                html.append("</tr>");
            } else {
                html.append("<p>").append(escaped(line)).append("</p>");
            }
        }
        return new Resources.Resource(
                200,
                List.of(Map.entry("Content-Type", "text/html; charset=utf-8")),
                html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
