package org.oitcheck.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.crawl.render.Outcome;
import org.oitcheck.crawl.render.Resources.Resource;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.html.ScriptNeed;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;

/**
 * Opens pages in the browser that only exist once their scripts ran, and only those. What the browser asks for goes through the gate
 * of the crawl: robots.txt, politeness, forbidden addresses and limits hold as for every other request. Safe for use by several
 * threads.
 */
final class PageRenderer implements AutoCloseable {
    private static final int MOST_PAGES = 500;
    private static final int MOST_RESOURCE = 6 * 1024 * 1024;
    private static final int MOST_KEPT = 48 * 1024 * 1024;
    private static final int TOLD = 10;
    private static final int HOPELESS = 3;

    /**
     * A page as a browser shows it.
     *
     * @param html bytes in UTF-8
     * @param page the same, parsed
     */
    record Built(byte[] html, HtmlPage page) {}

    private final boolean wanted;
    private final SiteGate gate;
    private final HttpFetcher fetcher;
    private final Consumer<Answer> archive;
    private final Optional<Browser> browser;
    private final Map<PageUrl, Resource> kept = new LinkedHashMap<>();
    private final Map<String, Integer> inVain = new LinkedHashMap<>();
    private final List<String> built = new ArrayList<>();
    private final List<String> withoutGain = new ArrayList<>();
    private final List<String> notBuilt = new ArrayList<>();
    private final Set<String> reasons = new HashSet<>();
    private long keptBytes;
    private int shellsLeft;
    private boolean unusable;

    /**
     * @param wanted  whether a browser may be used at all
     * @param browser the browser of this machine; not started yet, closed with this
     * @param archive keeps what was fetched for the browser
     */
    PageRenderer(
            boolean wanted, Optional<Browser> browser, SiteGate gate, HttpFetcher fetcher, Consumer<Answer> archive) {
        this.wanted = wanted;
        this.gate = gate;
        this.fetcher = fetcher;
        this.archive = archive;
        this.browser = browser;
    }

    /** The answer with its page as a browser builds it; as it was when its HTML is the page already, or it cannot be built. */
    PageParser.Parsed built(Answer answer, PageParser.Parsed parsed) {
        if (parsed.page().isEmpty() || !answer.broken().isEmpty() || answer.truncated()) {
            return parsed;
        }
        try {
            return build(answer, parsed.page().get())
                    .map(b -> new PageParser.Parsed(parsed.mediaType(), Optional.of(b.page()), Optional.of(b.html())))
                    .orElse(parsed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return parsed;
        }
    }

    private Optional<Built> build(Answer answer, HtmlPage page) throws InterruptedException {
        ScriptNeed need = ScriptNeed.of(page);
        if (need == ScriptNeed.NONE) {
            return Optional.empty();
        }
        String template = UrlPatterns.template(page.url());
        Optional<Browser> ready = start(page.url(), need, template);
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        Resource document = new Resource(answer.status(), answer.headers(), answer.body());
        Outcome outcome = ready.get().build(page.url().value(), document, this::resource);
        if (outcome instanceof Outcome.Failed failed) {
            synchronized (this) {
                unusable |= failed.unusable();
            }
            return notBuilt(page.url(), need, failed.why());
        }
        Outcome.Built done = (Outcome.Built) outcome;
        byte[] html = done.html().getBytes(StandardCharsets.UTF_8);
        Built result = new Built(html, HtmlPage.parse(page.url(), html, "utf-8"));
        if (saysMore(page, result.page())) {
            gained(page.url());
            return Optional.of(result);
        }
        return done.refused() > 0
                ? notBuilt(page.url(), need, "its scripts could not be fetched")
                : withoutGain(page.url(), template);
    }

    private synchronized Optional<Browser> start(PageUrl url, ScriptNeed need, String template) {
        String why = !wanted
                ? "switched off"
                : browser.isEmpty()
                        ? "no Chromium is installed"
                        : unusable
                                ? "the browser does not work"
                                : built.size() + withoutGain.size() >= MOST_PAGES ? "more than " + MOST_PAGES : "";
        if (!why.isEmpty()) {
            notBuilt(url, need, why);
            return Optional.empty();
        }
        if (need == ScriptNeed.PARTS && inVain.getOrDefault(template, 0) >= HOPELESS) {
            return Optional.empty();
        }
        return browser;
    }

    private synchronized Optional<Built> notBuilt(PageUrl url, ScriptNeed need, String why) {
        notBuilt.add(url.value());
        reasons.add(why);
        shellsLeft += need == ScriptNeed.SHELL ? 1 : 0;
        return Optional.empty();
    }

    /** Whether the built page holds links or text that its HTML did not. */
    private static boolean saysMore(HtmlPage before, HtmlPage after) {
        Set<PageUrl> known = new HashSet<>();
        before.links().stream().map(Link::to).forEach(known::add);
        int had = ScriptNeed.textLength(before);
        return after.links().stream().anyMatch(l -> !known.contains(l.to()))
                || ScriptNeed.textLength(after) > Math.max(had + 20, had + had / 10);
    }

    private synchronized void gained(PageUrl url) {
        built.add(url.value());
    }

    private synchronized Optional<Built> withoutGain(PageUrl url, String template) {
        withoutGain.add(url.value());
        inVain.merge(template, 1, Integer::sum);
        return Optional.empty();
    }

    /** Something that a page asks for. Scripts and data of many pages are the same: fetched once in a run. */
    private Resource resource(String written) throws IOException, InterruptedException {
        PageUrl url = PageUrl.parse(written)
                .orElseThrow(() -> new FetchException(Cause.BAD_URL, 0, "not an address: " + written));
        synchronized (this) {
            Resource known = kept.get(url);
            if (known != null) {
                return known;
            }
        }
        if (MediaHints.social(url)) {
            throw new FetchException(Cause.SKIPPED, 0, "a social network");
        }
        Answer answer =
                fetcher.fetch(url, 1, hops -> gate.pass(hops.get(hops.size() - 1), fetcher, false), MOST_RESOURCE);
        archive.accept(answer);
        if (answer.truncated() || !answer.broken().isEmpty()) {
            throw new FetchException(Cause.TOO_BIG, answer.status(), "cut");
        }
        Resource resource = new Resource(answer.status(), answer.headers(), answer.body());
        synchronized (this) {
            if (keptBytes + answer.body().length <= MOST_KEPT) {
                keptBytes += answer.body().length;
                kept.put(url, resource);
            }
        }
        return resource;
    }

    /** Pages of which next to nothing could be read because their scripts did not run. */
    synchronized int shellsLeft() {
        return shellsLeft;
    }

    /** Remarks for people: what was built, what was not, and why. */
    synchronized List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!built.isEmpty()) {
            notes.add("rendered: " + built.size()
                    + " pages exist only after their scripts ran and were opened in Chromium: " + some(built));
        }
        if (!notBuilt.isEmpty()) {
            notes.add("not rendered ("
                    + String.join("; ", reasons.stream().sorted().toList()) + "): " + notBuilt.size()
                    + " pages are built by script, in whole or in part: " + some(notBuilt) + mend());
        }
        if (browser.isPresent() && !browser.get().sandboxed()) {
            notes.add("rendered without Chromium's own sandbox, which this machine does not allow");
        }
        return notes;
    }

    private String mend() {
        return wanted && browser.isEmpty()
                ? ". Install Chromium (Debian: apt-get install chromium) and check again, or look at these pages by eye"
                : "";
    }

    private static String some(List<String> urls) {
        String text = String.join(" ", urls.stream().sorted().limit(TOLD).toList());
        return urls.size() > TOLD ? text + " …" : text;
    }

    @Override
    public void close() {
        synchronized (this) {
            unusable = true;
        }
        browser.ifPresent(Browser::close);
    }
}
