package org.oitcheck.crawl;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oitcheck.snapshot.PageUrl;

/**
 * Ends endless sites: addresses of one template are taken up to a number; beyond it only links that speak for a wanted item are.
 * Sort, print, feed, search and reply links are views of pages known otherwise and are left out. Guarded by the frontier's lock.
 */
final class TrapGuard {
    private static final int MOST_OF_TEMPLATE = 300;
    /** Addresses without a query are pages that somebody made; what is endless there is caught by nesting, lists and calendars. */
    private static final int MOST_OF_STATIC = 5000;

    private static final int MOST_OF_COARSE = 1000;
    private static final int MOST_DOCUMENTS = 2000;
    private static final int MOST_CALENDAR = 30;
    private static final int MOST_TAGS = 40;
    private static final int MOST_PAGES_OF_LIST = 60;
    private static final int MOST_IMAGES = 60;
    private static final int MOST_NESTED = 15;
    private static final String NESTED = "links that nest without end";
    /** Links that speak for an item are taken up to this multiple, so that a hostile site cannot hold the crawl either. */
    private static final int SPEAKING_FACTOR = 5;

    private static final int MOST_REFUSED = 100_000;

    private static final Set<String> VIEW_NAMES = Set.of(
            "sort",
            "sortby",
            "sort_by",
            "orderby",
            "order_by",
            "order",
            "dir",
            "direction",
            "print",
            "printable",
            "pdfprint",
            "replytocom",
            "share",
            "reply",
            "font",
            "fontsize",
            "theme",
            "captcha",
            "add-to-cart",
            "like",
            "vote",
            "rate");
    private static final Set<String> SEARCH_NAMES = Set.of("s", "q", "search", "keyword", "searchword", "query", "kw");
    private static final Set<String> VIEW_VALUES = Set.of(
            "print", "printpage", "rss", "feed", "atom", "login", "logout", "register", "email", "component", "raw");

    private final Map<String, Integer> counts = new HashMap<>();
    /** By the reason. */
    private final Map<String, Refused> refused = new LinkedHashMap<>();
    /** Hashes are enough: the counts are for people. */
    private final Set<Integer> refusedUrls = new HashSet<>();

    /** How many addresses were left out, and the first of them. */
    private record Refused(int count, String example) {
        Refused and(Refused more) {
            return new Refused(count + more.count, example);
        }
    }

    /**
     * Whether to take an address not seen before; counts it.
     *
     * @param score best score of its link, 0 to 1
     */
    boolean takes(PageUrl url, double score) {
        String why = refusal(url, score);
        if (!why.isEmpty() && refusedUrls.size() < MOST_REFUSED && refusedUrls.add(url.hashCode())) {
            refused.merge(why, new Refused(1, url.value()), Refused::and);
        }
        return why.isEmpty();
    }

    private String refusal(PageUrl url, double score) {
        if (UrlPatterns.repeats(url)) {
            return NESTED;
        }
        String nest = UrlPatterns.nest(url);
        if (!nest.isEmpty() && !over("nest " + nest, MOST_NESTED, 0, "").isEmpty()) {
            return NESTED;
        }
        if (score < 0.5 && isView(url)) {
            return "views of pages known otherwise (sort, print, feed, search, log-in)";
        }
        String ext = UrlPatterns.extension(url);
        String template = UrlPatterns.template(url);
        if (MediaHints.DOCUMENTS.contains(ext)) {
            return over(template, MOST_DOCUMENTS, score, "documents");
        }
        if (MediaHints.IMAGES.contains(ext)) {
            return over(template, MOST_IMAGES, score, "images");
        }
        if (UrlPatterns.calendar(url)) {
            return over("calendar " + UrlPatterns.coarseTemplate(url), MOST_CALENDAR, score, "calendar sheets");
        }
        if (isTag(url)) {
            return over("tag " + url.host(), MOST_TAGS, score, "tag, author or filter pages");
        }
        String list = UrlPatterns.listOf(url);
        if (!list.isEmpty()) {
            return over("list " + list, MOST_PAGES_OF_LIST, score, "pages of one list");
        }
        if (url.query().isEmpty()) {
            return over(template, MOST_OF_STATIC, score, "addresses");
        }
        String why = over(template, MOST_OF_TEMPLATE, score, "addresses");
        return why.isEmpty() ? over(UrlPatterns.coarseTemplate(url), MOST_OF_COARSE, score, "addresses") : why;
    }

    private String over(String key, int most, double score, String what) {
        int limit = score > 0 ? most * SPEAKING_FACTOR : most;
        int count = counts.getOrDefault(key, 0);
        if (count >= limit) {
            return what + " like " + shortened(key) + " beyond " + most;
        }
        counts.put(key, count + 1);
        return "";
    }

    private static boolean isView(PageUrl url) {
        String path = url.path().toLowerCase(Locale.ROOT);
        if (path.endsWith("/feed/")
                || path.endsWith("/feed")
                || path.endsWith("/rss")
                || path.endsWith("/wp-login.php")
                || path.endsWith("/xmlrpc.php")
                || path.contains("/wp-json/")
                || path.contains("/wp-admin")
                || path.matches(".*/(administrator|admin|login|logout|signin|register)(\\.php|/)?")) {
            return true;
        }
        TreeMap<String, String> parameters = UrlPatterns.parameters(url);
        return parameters.entrySet().stream()
                .anyMatch(e -> VIEW_NAMES.contains(e.getKey())
                        || SEARCH_NAMES.contains(e.getKey())
                        || VIEW_VALUES.contains(e.getValue().toLowerCase(Locale.ROOT)));
    }

    private static boolean isTag(PageUrl url) {
        String path = url.path().toLowerCase(Locale.ROOT);
        boolean tag = path.contains("/tag/") || path.contains("/tags/") || path.contains("/author/");
        return tag || UrlPatterns.parameters(url).size() >= 5;
    }

    /** One line for each kind of address left out, most first, at most ten. */
    List<String> notes() {
        return refused.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Refused> e) -> -e.getValue().count())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .map(e -> "left out " + e.getValue().count() + " " + e.getKey() + ", e.g. "
                        + shortened(e.getValue().example()))
                .toList();
    }

    private static String shortened(String s) {
        return s.length() <= 80 ? s : s.substring(0, 80) + "…";
    }
}
