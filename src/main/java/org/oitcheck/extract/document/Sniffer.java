package org.oitcheck.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the format of a file by its bytes; names and declared types lie too often on agency sites to be asked first. */
public final class Sniffer {
    private static final int HEAD = 4096;
    private static final Pattern HTML =
            Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|table|div|meta|script|title)[\\s>]");

    private Sniffer() {}

    /**
     * Cheap look at the first bytes: containers (ZIP, OLE) are told apart only by {@link #format}.
     *
     * @return {@link Format#ZIP} for every ZIP container and {@link Format#DOC} for every OLE container
     */
    public static Format outer(byte[] body) {
        if (body.length == 0) {
            return Format.EMPTY;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return Format.PDF;
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return Format.ZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Format.DOC;
        }
        if (head.startsWith("Rar!\u001a\u0007")) {
            return Format.RAR;
        }
        if (head.startsWith("7z\u00bc\u00af'\u001c")) {
            return Format.SEVEN_ZIP;
        }
        if (head.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (image(head)) {
            return Format.IMAGE;
        }
        if (head.isBlank() && body.length <= HEAD) {
            return Format.EMPTY;
        }
        if (binary(head)) {
            return Format.UNKNOWN;
        }
        return HTML.matcher(head).find() ? Format.HTML : Format.TEXT;
    }

    /**
     * Format with containers opened.
     *
     * @param declared media type as served; decides only between CSV and plain text
     * @throws IOException when a container cannot be opened at all
     */
    static Format format(byte[] body, String declared) throws IOException, UnreadableException {
        Format outer = outer(body);
        return switch (outer) {
            case ZIP -> ZipParts.format(body);
            case DOC -> ole(body);
            case TEXT -> declared.contains("csv") || looksLikeCsv(body) ? Format.CSV : Format.TEXT;
            default -> outer;
        };
    }

    private static boolean image(String head) {
        return head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("\u0089PNG\r\n")
                || head.startsWith("GIF8")
                || head.startsWith("BM") && head.length() > 30 && head.charAt(6) == 0 && head.charAt(14) == 40
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }

    private static boolean binary(String head) {
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return false; // UTF-16 with a mark
        }
        int odd = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1a) {
                odd++;
            }
        }
        return odd * 50 > head.length();
    }

    private static boolean looksLikeCsv(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        String[] lines = head.split("\r?\n");
        if (lines.length < 3) {
            return false;
        }
        int with = 0;
        for (int i = 0; i < lines.length - 1; i++) {
            int commas = 0;
            for (int j = 0; j < lines[i].length(); j++) {
                if (lines[i].charAt(j) == ',') {
                    commas++;
                }
            }
            if (commas >= 2) {
                with++;
            }
        }
        return with * 10 >= (lines.length - 1) * 8;
    }

    private static Format ole(byte[] body) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(body))) {
            Set<String> names = files.getRoot().getEntryNames();
            if (names.contains("EncryptedPackage")) {
                return Format.LOCKED_OFFICE;
            }
            if (names.contains("WordDocument")) {
                return Format.DOC;
            }
            for (String name : names) {
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.equals("workbook") || lower.equals("book")) {
                    return Format.XLS;
                }
            }
            return names.contains("PowerPoint Document") ? Format.PPT : Format.UNKNOWN;
        }
    }
}
