package org.oitcheck.crawl;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.oitcheck.snapshot.PageUrl;

/**
 * How this site says "not found", learned from one request for an address that cannot exist. A site that answers 404 honestly
 * has nothing to recognise.
 */
final class NotFoundPrint {
    private static final int SHINGLE = 12;
    private static final int MOST_TEXT = 20_000;
    /** Share of the shingles that must agree both ways. */
    private static final double ALIKE = 0.95;

    private final Optional<PageUrl> redirectsTo;
    private final String title;
    private final Set<Integer> shingles;
    private final boolean speaks;

    private NotFoundPrint(Optional<PageUrl> redirectsTo, String title, Set<Integer> shingles, boolean speaks) {
        this.redirectsTo = redirectsTo;
        this.title = title;
        this.shingles = shingles;
        this.speaks = speaks;
    }

    /** For a site that says 404 as it should, or whose answer could not be had. */
    static NotFoundPrint honest() {
        return new NotFoundPrint(Optional.empty(), "", Set.of(), false);
    }

    /**
     * @param answer answer to the impossible address, status 2xx
     * @param dom    its page
     * @param home   the home page's DOM; a site that shows its home page (or an empty script shell) everywhere cannot be told
     *               apart by text
     */
    static NotFoundPrint of(Answer answer, Document dom, Document home) {
        Optional<PageUrl> target = answer.redirected() ? Optional.of(answer.finalUrl()) : Optional.empty();
        Set<Integer> print = shingles(dom);
        boolean sameAsHome = alike(print, shingles(home)) >= ALIKE;
        return new NotFoundPrint(target, dom.title(), print, print.size() >= 10 && !sameAsHome);
    }

    /** Whether addresses that do not exist are redirected to this one. */
    boolean redirectsTo(PageUrl url) {
        return redirectsTo.filter(url::equals).isPresent();
    }

    /** Whether an address names the home page itself, so that a redirect to it is no finding. */
    static boolean homeLike(PageUrl url) {
        return url.path().toLowerCase(Locale.ROOT).matches("/?|.*/(home|index|main|default|welcome)(\\.[a-z]+)?/?");
    }

    /** Whether an answer with status 2xx to an address is this site's "not found". */
    boolean matches(PageUrl asked, Answer answer, Document dom) {
        if (answer.redirected() && redirectsTo(answer.finalUrl()) && !homeLike(asked)) {
            return true;
        }
        return speaks && dom.title().equals(title) && alike(shingles, shingles(dom)) >= ALIKE;
    }

    private static double alike(Set<Integer> a, Set<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 1 : 0;
        }
        long common = a.stream().filter(b::contains).count();
        return (double) common / Math.max(a.size(), b.size());
    }

    /** Hashes of overlapping character runs of the visible text; addresses and numbers are left out, they echo the request. */
    private static Set<Integer> shingles(Document dom) {
        Element body = dom.body();
        String text = body == null ? "" : body.text();
        text = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        String plain = text.replaceAll("\\S*/\\S*", "").replaceAll("[0-9๐-๙\\s]+", "");
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + SHINGLE <= plain.length(); i++) {
            found.add(plain.substring(i, i + SHINGLE).hashCode());
        }
        return found;
    }
}
