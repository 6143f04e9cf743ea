package org.oitcheck.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Media type of a body by its content; header and extension are asked only when the content does not say. Small sites serve PDFs
 * named {@code .html} and empty files named {@code .pdf}.
 */
final class MediaTypes {
    static final String UNKNOWN = "application/octet-stream";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final int HEAD = 1024;

    private MediaTypes() {}

    /**
     * @param body     the body, perhaps cut
     * @param declared type by the header, lower case without parameters, may be empty
     * @return the type, lower case, never empty
     */
    static String sniff(byte[] body, String declared) {
        if (body.length == 0) {
            return declared.isEmpty() ? UNKNOWN : declared;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        String magic = byMagic(body, head);
        if (!magic.isEmpty()) {
            return magic;
        }
        String text = textual(head.toLowerCase(Locale.ROOT), declared);
        if (!text.isEmpty()) {
            return text;
        }
        boolean readable = head.chars().noneMatch(c -> c < 9 || (c > 13 && c < 32 && c != 27));
        boolean binaryType =
                declared.startsWith("application/") && !declared.contains("xml") && !declared.contains("json");
        if (readable && (declared.isEmpty() || binaryType || declared.startsWith("image/"))) {
            return "text/plain";
        }
        if (!readable && declared.startsWith("text/")) {
            return UNKNOWN;
        }
        return declared.isEmpty() ? UNKNOWN : declared;
    }

    private static String byMagic(byte[] body, String head) {
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && head.substring(0, pdf).indexOf('<') < 0) {
            return "application/pdf";
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return zip(body);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return ole2(body);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (head.startsWith("GIF8")) {
            return "image/gif";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "image/tiff";
        }
        if (head.startsWith("{\\rtf")) {
            return "application/rtf";
        }
        if (head.startsWith("Rar!")) {
            return "application/vnd.rar";
        }
        if (head.startsWith("7z\u00bc\u00af")) {
            return "application/x-7z-compressed";
        }
        return head.startsWith("\u001f\u008b") ? "application/gzip" : "";
    }

    private static String textual(String head, String declared) {
        String start = head.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading();
        boolean htmlTag = head.contains("<html")
                || head.contains("<!doctype html")
                || head.contains("<head")
                || head.contains("<body")
                || head.contains("<frameset");
        if (start.startsWith("<?xml")) {
            return htmlTag ? "application/xhtml+xml" : declared.contains("xml") ? declared : "application/xml";
        }
        if (htmlTag) {
            return "text/html";
        }
        if (start.startsWith("<")) {
            boolean fragment = start.matches(
                            "(?s)<(!--|title|meta|link|script|style|div|p|table|center|font|h[1-6]|a|span|br|ul|iframe|b)\\b.*")
                    || start.startsWith("<!--");
            return fragment ? "text/html" : "";
        }
        // PHP warnings and blank lines may fill the beginning of an HTML page
        return declared.equals("text/html") || declared.equals("application/xhtml+xml") ? "text/html" : "";
    }

    /** Tells the OOXML and OpenDocument formats by the names of their entries, which stand readable in the archive. */
    private static String zip(byte[] body) {
        String first = new String(body, 0, Math.min(body.length, 256), StandardCharsets.ISO_8859_1);
        int mimetype = first.indexOf("mimetypeapplication/");
        if (mimetype > 0) {
            String rest = first.substring(mimetype + 8);
            int end = 0;
            while (end < rest.length()
                    && (Character.isLetterOrDigit(rest.charAt(end)) || "/.-+".indexOf(rest.charAt(end)) >= 0)) {
                end++;
            }
            return rest.substring(0, end).replaceFirst("PK$", "");
        }
        int window = 64 * 1024;
        String text = new String(body, 0, Math.min(body.length, window), StandardCharsets.ISO_8859_1)
                + new String(
                        body,
                        Math.max(0, body.length - window),
                        Math.min(body.length, window),
                        StandardCharsets.ISO_8859_1);
        if (!text.contains("[Content_Types].xml")) {
            return "application/zip"; // three letters and a stroke stand in packed bytes by chance
        }
        if (text.contains("word/")) {
            return OOXML + "wordprocessingml.document";
        }
        if (text.contains("xl/")) {
            return OOXML + "spreadsheetml.sheet";
        }
        if (text.contains("ppt/")) {
            return OOXML + "presentationml.presentation";
        }
        return "application/zip";
    }

    /** Names in an OLE2 directory are UTF-16LE. */
    private static String ole2(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (text.contains(utf16("WordDocument"))) {
            return "application/msword";
        }
        if (text.contains(utf16("PowerPoint Document"))) {
            return "application/vnd.ms-powerpoint";
        }
        if (text.contains(utf16("Workbook")) || text.contains(utf16("Book"))) {
            return "application/vnd.ms-excel";
        }
        return "application/x-ole-storage";
    }

    private static String utf16(String ascii) {
        return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
