package org.oitcheck.eval;

import java.util.Locale;
import java.util.Map;

/** Content types by file name, as an ordinary server tells them: without a charset. */
final class ContentTypes {
    private static final String HTML = "text/html";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("php", HTML),
            Map.entry("asp", HTML),
            Map.entry("aspx", HTML),
            Map.entry("jsp", HTML),
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("zip", "application/zip"),
            Map.entry("rar", "application/vnd.rar"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"));

    private ContentTypes() {}

    /** The type for a file name; a name with a query in it ({@code page.php?id=3}) counts by the part before the query. */
    static String of(String fileName) {
        String type = byExtension(fileName);
        if (type.isEmpty()) {
            type = byExtension(fileName.split("[?@]", 2)[0]);
        }
        if (type.isEmpty() && fileName.contains(".php_")) {
            type = HTML;
        }
        return type.isEmpty() ? (fileName.indexOf('.') < 0 ? HTML : "application/octet-stream") : type;
    }

    /** Whether placeholders may stand in a file of this type. */
    static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("/json") || type.endsWith("+xml");
    }

    static boolean isHtml(String type) {
        return type.startsWith(HTML);
    }

    private static String byExtension(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, "");
    }
}
