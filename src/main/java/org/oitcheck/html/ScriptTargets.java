package org.oitcheck.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oitcheck.snapshot.Link;

/** Finds addresses written as plain strings in script. Nothing is executed; strings put together at run time are left out. */
final class ScriptTargets {
    private static final int MAX_HANDLER = 4000;
    private static final int MAX_SCRIPT = 300_000;
    private static final int MAX_FOUND = 500;

    private static final String STRING = "(?:\"([^\"\\n]{1,1000})\"|'([^'\\n]{1,1000})')(?!\\s*\\+)";

    private static final Pattern GOES = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=(?!=)|location\\.(?:assign|replace)\\s*\\(|\\b(?:window\\.)?open\\s*\\(|"
                    + "MM_openBrWindow\\s*\\(|MM_goToURL\\s*\\(\\s*'parent'\\s*,|\\bpop_?up\\w*\\s*\\(|\\bopen\\w*\\s*\\()\\s*"
                    + STRING,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REDIRECT = Pattern.compile(
            "(?:location(?:\\.href)?\\s*=(?!=)|location\\.(?:assign|replace)\\s*\\()\\s*" + STRING,
            Pattern.CASE_INSENSITIVE);

    /** A script that only goes elsewhere; anything longer or with a condition is a handler for a click. */
    private static final Pattern PLAIN_REDIRECT = Pattern.compile(
            "\\s*(?:<!--)?\\s*(?:window\\.|document\\.|self\\.|top\\.|parent\\.)?location[^{}]{0,1100}",
            Pattern.DOTALL);

    private static final Pattern EMBEDS = Pattern.compile(
            "(?:PDFObject\\.embed|getDocument)\\s*\\(\\s*(?:\\{\\s*url\\s*:\\s*)?" + STRING, Pattern.CASE_INSENSITIVE);

    /** A whole string: neither the beginning nor the end of one that is put together. */
    private static final Pattern DOCUMENT_STRING = Pattern.compile(
            "(?<!\\+ {0,3})(?:\"([^\"\\n<>]{1,500}?\\.(?:" + Hrefs.DOCUMENT
                    + ")(?:[?#][^\"\\n<>]{0,200})?)\"(?!\\s*\\+)" + "|'([^'\\n<>]{1,500}?\\.(?:" + Hrefs.DOCUMENT
                    + ")(?:[?#][^'\\n<>]{0,200})?)'(?!\\s*\\+))",
            Pattern.CASE_INSENSITIVE);

    /** A bare ".pdf" or a list of allowed types is not an address. */
    private static final Pattern ONLY_EXTENSION = Pattern.compile("[.*,;\\s]*(?:\\.\\w+[,;\\s*]*)+|\\w{2,5}");

    /** A word alone is the name of a tab or window: {@code openTab('tab1')}. */
    private static final Pattern ADDRESS_LIKE = Pattern.compile("[./?]");

    private ScriptTargets() {}

    /** One address in script. */
    record Found(String address, Link.Kind kind) {}

    /** Targets of an event handler or a {@code javascript:} link: where a click goes. */
    static List<Found> ofHandler(String script) {
        String code = script.length() > MAX_HANDLER ? script.substring(0, MAX_HANDLER) : script;
        List<Found> found = new ArrayList<>();
        add(found, GOES, code, Link.Kind.ANCHOR);
        add(found, DOCUMENT_STRING, code, Link.Kind.ANCHOR);
        return found;
    }

    /** Targets in a {@code script} element: redirects, embedded documents, and documents named in data for menus. */
    static List<Found> ofScript(String script) {
        String code = script.length() > MAX_SCRIPT ? script.substring(0, MAX_SCRIPT) : script;
        List<Found> found = new ArrayList<>();
        boolean plain = PLAIN_REDIRECT.matcher(code).matches();
        add(found, REDIRECT, code, plain ? Link.Kind.REFRESH : Link.Kind.ANCHOR);
        add(found, EMBEDS, code, Link.Kind.EMBED);
        add(found, DOCUMENT_STRING, code, Link.Kind.ANCHOR);
        return found;
    }

    private static void add(List<Found> found, Pattern pattern, String code, Link.Kind kind) {
        Matcher m = pattern.matcher(code);
        while (found.size() < MAX_FOUND && m.find()) {
            String address = unescape(m.group(1) != null ? m.group(1) : m.group(2));
            boolean known = found.stream().anyMatch(f -> f.address().equals(address));
            if (!known
                    && ADDRESS_LIKE.matcher(address).find()
                    && !ONLY_EXTENSION.matcher(address).matches()) {
                found.add(new Found(address, kind));
            }
        }
    }

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([/\\\\'\"]))");

    /** Undoes the escapes that addresses in script have; other backslashes are folder separators of careless authors. */
    private static String unescape(String s) {
        if (s.indexOf('\\') < 0) {
            return s;
        }
        return ESCAPE.matcher(s).replaceAll(m -> {
            String hex = m.group(1) != null ? m.group(1) : m.group(2);
            String plain = hex != null ? String.valueOf((char) Integer.parseInt(hex, 16)) : m.group(3);
            return Matcher.quoteReplacement(plain);
        });
    }
}
