package org.oitcheck.crawl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SiteScope;

/** Opens the site: fetches its home page, or says why there is nothing to check, and learns how the site says "not found". */
final class HomePage {
    /** Cannot exist on any site; always the same, so that two runs see the same answer. */
    private static final String IMPOSSIBLE = "/oitcheck-control-5f1c9a7e-no-such-page";

    private static final int CONTROL_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final PageUrl start;
    private final CurrentScope scope;
    private final SiteGate gate;
    private final HttpFetcher fetcher;
    private final AnswerDesk desk;
    private final PageRenderer renderer;
    private final Politeness politeness;
    private final Halt halt;
    private final List<String> notes = new ArrayList<>();
    private String siteName = "";

    HomePage(
            PageUrl start,
            CurrentScope scope,
            SiteGate gate,
            HttpFetcher fetcher,
            AnswerDesk desk,
            PageRenderer renderer,
            Politeness politeness,
            Halt halt) {
        this.start = start;
        this.scope = scope;
        this.gate = gate;
        this.fetcher = fetcher;
        this.desk = desk;
        this.renderer = renderer;
        this.politeness = politeness;
        this.halt = halt;
    }

    String siteName() {
        return siteName;
    }

    List<String> notes() {
        return notes;
    }

    /**
     * @param resumed whether the home page is in the snapshot already; it is then fetched for its title and for comparison, and not
     *                stored again
     */
    void open(boolean resumed) throws SiteUnavailableException, InterruptedException {
        Target target = new Target(start, false, 0, 0, UrlPatterns.template(start), "home");
        try {
            Answer answer = fetch(resumed);
            PageParser.Parsed parsed = PageParser.parse(answer);
            Document dom = check(answer, parsed);
            siteName = name(dom);
            if (!resumed) {
                settle(answer);
                PageParser.Parsed shown = renderer.built(answer, parsed);
                siteName = shown.page().map(p -> name(p.dom())).orElse(siteName);
                desk.home(target, answer, shown);
            }
            control(dom);
        } catch (FetchException e) {
            if (e.kind() != Cause.SKIPPED) {
                throw new SiteUnavailableException(failure(e.kind(), e.status(), String.valueOf(e.getMessage()), 2));
            }
        }
    }

    /** Tries twice, the second time with longer time-outs: a home page is worth it. */
    private Answer fetch(boolean resumed) throws FetchException, InterruptedException {
        HttpFetcher.Gate chain = new HttpFetcher.Gate() {
            @Override
            public void before(List<PageUrl> hops) throws FetchException, InterruptedException {
                gate.pass(hops.get(hops.size() - 1), fetcher, false);
            }

            @Override
            public void redirected(Answer hop) {
                if (!resumed) {
                    desk.archive(hop);
                }
            }
        };
        try {
            return fetcher.fetch(start, 1, chain, desk.maxBytes());
        } catch (FetchException e) {
            boolean mayMend = e.kind() == Cause.TIMEOUT || e.kind() == Cause.CONNECTION;
            if (!mayMend || halt.halted()) {
                throw e;
            }
            halt.sleep(politeness.reserve(start.host()));
            return fetcher.fetch(start, 3, chain, desk.maxBytes());
        }
    }

    private Document check(Answer answer, PageParser.Parsed parsed) throws SiteUnavailableException {
        int status = answer.status();
        if (!answer.ok()) {
            Cause cause = status == 401 || status == 407
                    ? Cause.LOGIN
                    : status == 403 || status == 429 || PageKind.wallBody(answer.body())
                            ? Cause.BLOCKED
                            : status >= 400 && status < 500 ? Cause.NOT_FOUND : Cause.SERVER_ERROR;
            throw unavailable(answer, parsed, cause, "the home page answers with status " + status);
        }
        if (answer.body().length == 0) {
            throw unavailable(answer, parsed, Cause.SOFT_404, "the home page is empty");
        }
        if (MediaHints.social(answer.finalUrl())) {
            String where = answer.finalUrl().host();
            throw unavailable(answer, parsed, Cause.BAD_URL, "the home page redirects to " + where);
        }
        Optional<HtmlPage> page = parsed.page();
        if (page.isEmpty()) {
            throw unavailable(answer, parsed, Cause.BAD_URL, "the home page is not HTML but " + parsed.mediaType());
        }
        Document dom = page.get().dom();
        Optional<PageKind> kind = PageKind.of(answer, dom);
        if (kind.isPresent()) {
            throw unavailable(answer, parsed, kind.get().cause(), kind.get().detail());
        }
        boolean blank = dom.text().isBlank()
                && dom.select("a,img,script,frame,iframe,meta[http-equiv]").isEmpty();
        if (blank) {
            throw unavailable(answer, parsed, Cause.SOFT_404, "the home page is empty");
        }
        return dom;
    }

    /** The host that answers is the site's form of address from now on. */
    private void settle(Answer answer) {
        PageUrl end = answer.finalUrl();
        SiteScope site = new SiteScope(end);
        if (!site.own(start)) {
            site = site.with(start);
            notes.add("the home page redirects to " + end.host() + ", which is taken as the agency's own host");
        }
        scope.set(site);
    }

    private void control(Document homeDom) throws InterruptedException {
        Optional<PageUrl> impossible = scope.get().home().resolve(IMPOSSIBLE);
        if (impossible.isEmpty()) {
            return;
        }
        try {
            Answer answer = fetcher.fetch(
                    impossible.get(), 1, hops -> gate.pass(hops.get(hops.size() - 1), fetcher, false), CONTROL_BYTES);
            desk.archive(answer);
            Optional<HtmlPage> page = PageParser.parse(answer).page();
            if (answer.ok() && page.isPresent()) {
                desk.notFound(NotFoundPrint.of(answer, page.get().dom(), homeDom));
                notes.add("addresses that do not exist are answered with status " + answer.status()
                        + (answer.redirected() ? " after a redirect to " + answer.finalUrl() : ""));
            }
        } catch (FetchException e) {
            // robots.txt may forbid the probe, or the server is slow: then only honest 404s and plain words are
            // recognised
            notes.add("the control request failed (" + e.getMessage() + ")");
        }
    }

    private SiteUnavailableException unavailable(Answer answer, PageParser.Parsed parsed, Cause cause, String detail) {
        Target target = new Target(start, false, 0, 0, UrlPatterns.template(start), "home");
        desk.unusableHome(target, answer, parsed);
        return new SiteUnavailableException(failure(cause, answer.status(), detail, 1));
    }

    private FetchFailure failure(Cause cause, int status, String detail, int tries) {
        return new FetchFailure(start, cause, status, FetchException.oneLine(detail), Instant.now(), tries);
    }

    private static String name(Document dom) {
        String title = dom.title()
                .replaceAll("\\p{Cntrl}+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return title.length() <= LONGEST_NAME ? title : title.substring(0, LONGEST_NAME);
    }
}
