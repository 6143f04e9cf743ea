package org.oitcheck.sites;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain writing of parts and pages as HTML: {@code #} headings (one and two centred), {@code -} lists, {@code |} tables (first row
 * the head), {@code ^} centred lines, {@code ---} page break, {@code **bold**}, {@code [text](address)}; lines that start with {@code <} stay.
 */
final class Markup {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern NO_DIGITS = Pattern.compile("<[^>]*>|https?://\\S+|\\S+@\\S+|&#?\\w+;|\\{\\{[^}]*}}");

    private Markup() {}

    static String html(String text, boolean thaiDigits) {
        StringBuilder out = new StringBuilder();
        String open = "";
        for (String line : text.split("\n")) {
            String s = line.strip();
            String kind = s.startsWith("|") ? "table" : s.startsWith("- ") ? "ul" : "";
            if (!open.equals(kind)) {
                out.append(open.isEmpty() ? "" : "</" + open + ">\n");
                out.append(kind.equals("table") ? "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n" : "");
                out.append(kind.equals("ul") ? "<ul>\n" : "");
            }
            boolean first = !open.equals(kind);
            open = kind;
            block(out, s, first);
        }
        out.append(open.isEmpty() ? "" : "</" + open + ">\n");
        return thaiDigits ? thaiDigits(out.toString()) : out.toString();
    }

    private static void block(StringBuilder out, String s, boolean first) {
        if (s.isEmpty()) {
            return;
        }
        if (s.startsWith("<")) {
            out.append(s);
        } else if (s.startsWith("|")) {
            String cell = first ? "th" : "td";
            out.append("<tr>");
            for (String value : s.substring(1, s.endsWith("|") ? s.length() - 1 : s.length())
                    .split("\\|", -1)) {
                out.append("<" + cell + ">" + inline(value.strip()) + "</" + cell + ">");
            }
            out.append("</tr>");
        } else if (s.startsWith("- ")) {
            out.append("<li>" + inline(s.substring(2)) + "</li>");
        } else if (s.equals("---")) {
            out.append("<p style=\"page-break-before: always\"></p>");
        } else if (s.startsWith("# ")) {
            out.append("<h1 align=\"center\">" + inline(s.substring(2)) + "</h1>");
        } else if (s.startsWith("## ")) {
            out.append("<h2 align=\"center\">" + inline(s.substring(3)) + "</h2>");
        } else if (s.startsWith("### ")) {
            out.append("<h3>" + inline(s.substring(4)) + "</h3>");
        } else if (s.startsWith("^ ")) {
            out.append("<p align=\"center\">" + inline(s.substring(2)) + "</p>");
        } else {
            out.append("<p>" + inline(s) + "</p>");
        }
        out.append('\n');
    }

    private static String inline(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<br>", "\u0001")
                .replace("<", "&lt;")
                .replace("\u0001", "<br>");
        String pictured = IMAGE.matcher(escaped)
                .replaceAll(
                        m -> Matcher.quoteReplacement("<img src=\"" + m.group(2) + "\" alt=\"" + m.group(1) + "\">"));
        String linked = LINK.matcher(pictured)
                .replaceAll(m -> Matcher.quoteReplacement("<a href=\"" + m.group(2) + "\">" + m.group(1) + "</a>"));
        return BOLD.matcher(linked).replaceAll("<b>$1</b>");
    }

    private static String thaiDigits(String html) {
        StringBuilder out = new StringBuilder();
        Matcher skip = NO_DIGITS.matcher(html);
        int at = 0;
        while (skip.find()) {
            thai(out, html.substring(at, skip.start()));
            out.append(skip.group());
            at = skip.end();
        }
        thai(out, html.substring(at));
        return out.toString();
    }

    private static void thai(StringBuilder out, String text) {
        text.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : (char) c));
    }
}
