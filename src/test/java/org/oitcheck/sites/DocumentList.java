package org.oitcheck.sites;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a page shows its documents: the ways that agencies' sites have. */
final class DocumentList {
    private final String style;
    private final UnaryOperator<String> href;

    DocumentList(String style, UnaryOperator<String> href) {
        this.style = style;
        this.href = href;
    }

    String html(List<Recipe.DocSpec> docs) {
        StringBuilder out = new StringBuilder();
        switch (style) {
            case "table" -> {
                out.append("<table class=\"files\"><tr><th>ลำดับ</th><th>รายการ</th><th>เอกสาร</th></tr>\n");
                for (int i = 0; i < docs.size(); i++) {
                    out.append("<tr><td>" + (i + 1) + "</td><td>" + docs.get(i).t + "</td><td>"
                            + link(docs.get(i), "ดาวน์โหลด") + "</td></tr>\n");
                }
                out.append("</table>\n");
            }
            case "button" ->
                docs.forEach(d -> out.append(
                        "<div class=\"file\"><p>" + d.t + "</p>" + link(d, "คลิกเพื่อเปิดเอกสาร") + "</div>\n"));
            case "attach" ->
                docs.forEach(d -> out.append("<div class=\"attach-file\"><span class=\"name\">" + d.t + "</span> "
                        + link(d, "ดาวน์โหลดเอกสาร") + " <small>เปิดอ่าน " + (11 + d.f.length() % 37)
                        + " ครั้ง</small></div>\n"));
            case "drive" ->
                docs.forEach(
                        d -> out.append("<section class=\"yaqOZd\"><div class=\"hJDwNd-AhqUyc\"><div class=\"oKdM2c\">"
                                + "<div class=\"YMEQtf\" data-embed-doc-id=\"\">" + link(d, d.t)
                                + "</div></div></div></section>\n"));
            default -> {
                out.append("<ul class=\"files\">\n");
                docs.forEach(d -> out.append("<li>" + link(d, d.t) + "</li>\n"));
                out.append("</ul>\n");
            }
        }
        return out.toString();
    }

    private String link(Recipe.DocSpec doc, String text) {
        String to = href.apply(doc.f);
        return switch (doc.via) {
            case "iframe" -> "<p>" + doc.t + "</p><iframe src=\"" + to + "\" width=\"100%\" height=\"600\"></iframe>";
            case "viewer" ->
                "<p>" + doc.t + "</p><iframe src=\"/viewer/web/viewer.html?file="
                        + URLEncoder.encode(doc.f, StandardCharsets.UTF_8)
                                .replace("%7B%7B", "{{")
                                .replace("%7D%7D", "}}")
                                .replace("host%3A", "host:")
                        + "\" width=\"100%\" height=\"700\"></iframe>";
            case "object" ->
                "<p>" + doc.t + "</p><object data=\"" + to
                        + "\" type=\"application/pdf\" width=\"100%\" height=\"700\"></object>";
            case "js" -> "<a href=\"javascript:void(0)\" onclick=\"window.open('" + to + "')\">" + text + "</a>";
            default -> "<a href=\"" + to + "\" target=\"_blank\">" + text + "</a>";
        };
    }
}
