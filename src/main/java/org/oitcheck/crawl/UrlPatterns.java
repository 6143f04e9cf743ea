package org.oitcheck.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.oitcheck.snapshot.PageUrl;

/** Reads the shape of addresses: extension, template, and the marks of endless lists. No state. */
final class UrlPatterns {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern TOKEN = Pattern.compile("(?i)[0-9a-f]{12,}|[a-z0-9_-]*[0-9][a-z0-9_-]{15,}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,24}");
    private static final Pattern DATE_PATH =
            Pattern.compile("(?i).*/((19|20|25)[0-9]{2}[-/][0-9]{1,2}([-/][0-9]{1,2})?|day|week|month|today)/?$");
    private static final Set<String> PAGE_NAMES = Set.of(
            "page",
            "p",
            "paged",
            "pg",
            "pageno",
            "page_no",
            "pagenum",
            "start",
            "limitstart",
            "offset",
            "from",
            "skip");
    private static final Set<String> CALENDAR_NAMES = Set.of(
            "month",
            "mon",
            "m",
            "year",
            "y",
            "yr",
            "day",
            "d",
            "date",
            "cal",
            "week",
            "ical",
            "tribe-bar-date",
            "eventdisplay",
            "start_date",
            "startdate",
            "ny",
            "nm",
            "thismonth",
            "thisyear");

    private UrlPatterns() {}

    /** Extension of the last path segment, lower case without the dot; empty when there is none. */
    static String extension(PageUrl url) {
        String path = url.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String ext = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ext.length() <= 5 ? ext : "";
    }

    /** Names of the query parameters, lower case, sorted. */
    static TreeMap<String, String> parameters(PageUrl url) {
        TreeMap<String, String> found = new TreeMap<>();
        for (String pair : url.query().split("&")) {
            if (!pair.isEmpty()) {
                int eq = pair.indexOf('=');
                String name = (eq < 0 ? pair : pair.substring(0, eq)).toLowerCase(Locale.ROOT);
                found.put(name, eq < 0 ? "" : pair.substring(eq + 1));
            }
        }
        return found;
    }

    /**
     * Template of an address: numbers, dates, ids and titles replaced, so that members of one list have one template. Words in the
     * query stay ({@code mod=news} and {@code mod=budget} are two templates).
     */
    static String template(PageUrl url) {
        StringBuilder out = new StringBuilder(url.host()).append(pathTemplate(url));
        parameters(url).forEach((name, value) -> {
            out.append('&').append(name).append('=');
            out.append(WORD.matcher(value).matches() ? value : "*");
        });
        return out.toString();
    }

    /** Like {@link #template} with the values of the query left out altogether. */
    static String coarseTemplate(PageUrl url) {
        return url.host() + pathTemplate(url) + "?"
                + String.join("&", parameters(url).keySet());
    }

    private static String pathTemplate(PageUrl url) {
        String ext = extension(url);
        List<String> parts = new ArrayList<>(List.of(url.path().split("/")));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean file = i == parts.size() - 1 && !ext.isEmpty();
            if (!part.isEmpty()) {
                out.append('/').append(segment(file ? part.substring(0, part.length() - ext.length() - 1) : part));
                if (file) {
                    out.append('.').append(ext);
                }
            }
        }
        return out.isEmpty() ? "/" : out.toString();
    }

    private static String segment(String part) {
        boolean title = part.indexOf('%') >= 0 || (part.length() > 20 && part.indexOf('-') > 0);
        if (title || TOKEN.matcher(part).matches()) {
            return "*";
        }
        return DIGITS.matcher(part).replaceAll("N");
    }

    /** The address of a list with its page number taken out; empty when it has none. */
    static String listOf(PageUrl url) {
        String path = url.path();
        boolean inPath = path.matches("(?i).*/page/[0-9]+/?");
        TreeMap<String, String> parameters = parameters(url);
        boolean inQuery = parameters.entrySet().stream()
                .anyMatch(e -> PAGE_NAMES.contains(e.getKey())
                        && DIGITS.matcher(e.getValue()).matches());
        if (!inPath && !inQuery) {
            return "";
        }
        parameters.keySet().removeAll(PAGE_NAMES);
        return url.host() + path.replaceAll("(?i)/page/[0-9]+/?$", "") + "?" + parameters;
    }

    /** Whether the address looks like one sheet of a calendar, which has no end. */
    static boolean calendar(PageUrl url) {
        if (DATE_PATH.matcher(url.path()).matches()) {
            return true;
        }
        TreeMap<String, String> parameters = parameters(url);
        long marks =
                parameters.keySet().stream().filter(CALENDAR_NAMES::contains).count();
        return marks >= 2
                || (marks == 1
                        && (url.path().toLowerCase(Locale.ROOT).contains("calendar")
                                || url.path().toLowerCase(Locale.ROOT).contains("event")
                                || parameters.keySet().stream().anyMatch(n -> n.equals("month") || n.equals("date"))));
    }

    /** Whether path segments repeat as they do when relative links are resolved against a wrong folder without end. */
    static boolean repeats(PageUrl url) {
        String[] parts = url.path().substring(1).split("/");
        if (parts.length > 20) {
            return true;
        }
        for (int size = 1; size <= parts.length / 3; size++) {
            for (int start = 0; start + 3 * size <= parts.length; start++) {
                if (same(parts, start, size) && same(parts, start + size, size)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The folders of a path in which some folder comes twice, as a set: all turns of one relative-link loop share it; else empty. */
    static String nest(PageUrl url) {
        String[] parts = url.path().substring(1).split("/");
        TreeSet<String> names = new TreeSet<>();
        boolean twice = false;
        for (int i = 0; i < parts.length; i++) {
            boolean folder = !DIGITS.matcher(parts[i]).matches() && parts[i].indexOf('.') < 0;
            twice |= folder && !names.add(parts[i]);
        }
        return twice ? url.host() + names : "";
    }

    private static boolean same(String[] parts, int start, int size) {
        for (int i = 0; i < size; i++) {
            boolean equal = parts[start + i].equals(parts[start + size + i]);
            // years and numbers repeat by chance: /2566/1/1/1.pdf
            if (!equal || DIGITS.matcher(parts[start + i]).matches()) {
                return false;
            }
        }
        return true;
    }
}
