package org.oitcheck.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.oitcheck.html.HtmlDecoder;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.EarlierRun;
import org.oitcheck.snapshot.FetchFailure;
import org.oitcheck.snapshot.FetchFailure.Cause;
import org.oitcheck.snapshot.HttpHead;
import org.oitcheck.snapshot.Link;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Response;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.SnapshotWriter;
import org.oitcheck.snapshot.Validators;

/**
 * Judges every outcome of a fetch: stores answers, links and failures in the snapshot, sends links to the frontier, and decides
 * what is tried again. Safe for use by several threads.
 *
 * <p>One class, although long: whatever the outcome, the same books are kept (captures, digests, failures, the frontier, the health of
 * hosts), and what is a problem decides what goes into them.
 */
final class AnswerDesk {
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(60);
    private static final Duration PAUSE_WHEN_TOO_MANY = Duration.ofSeconds(5);
    private static final int MOST_POSTPONEMENTS = 2;

    private final CrawlSettings settings;
    private final SnapshotWriter writer;
    private final BestFirstFrontier frontier;
    private final LinkChooser chooser;
    private final FailureBook failures;
    private final HostHealth health;
    private final Politeness politeness;
    private final CurrentScope scope;
    private final CrawlListener listener;
    private final Optional<EarlierRun> earlier;
    private final Set<String> digests = ConcurrentHashMap.newKeySet();
    private final Map<PageUrl, Capture> byFinalUrl = new ConcurrentHashMap<>();
    private final AtomicInteger captured = new AtomicInteger();
    private final AtomicBoolean bytesLimit = new AtomicBoolean();
    private volatile NotFoundPrint notFound = NotFoundPrint.honest();

    AnswerDesk(
            CrawlSettings settings,
            SnapshotWriter writer,
            BestFirstFrontier frontier,
            LinkChooser chooser,
            FailureBook failures,
            HostHealth health,
            Politeness politeness,
            CurrentScope scope,
            CrawlListener listener,
            Optional<EarlierRun> earlier) {
        this.settings = settings;
        this.writer = writer;
        this.frontier = frontier;
        this.chooser = chooser;
        this.failures = failures;
        this.health = health;
        this.politeness = politeness;
        this.scope = scope;
        this.listener = listener;
        this.earlier = earlier;
    }

    void notFound(NotFoundPrint print) {
        notFound = print;
    }

    int captured() {
        return captured.get();
    }

    boolean bytesLimitHit() {
        return bytesLimit.get();
    }

    /** The capture that answered under an address, when there is one already; a redirect to it needs no second body. */
    Optional<Capture> endOf(PageUrl url) {
        return Optional.ofNullable(byFinalUrl.get(scope.get().canonical(url)));
    }

    /** Takes in a capture of the run before. */
    void resumed(Capture capture) {
        captured.incrementAndGet();
        remember(capture);
    }

    /** Whether the body of the capture was seen under another address before. */
    private boolean remember(Capture capture) {
        if (capture.ok()) {
            byFinalUrl.putIfAbsent(scope.get().canonical(capture.finalUrl()), capture);
        }
        return capture.html() && capture.length() > 0 && !digests.add(capture.digest());
    }

    /** An address redirected to one that is captured already: noted without a second body. */
    void redirected(Target target, List<PageUrl> hops, Capture end) {
        health.answered(target.url().host());
        Capture capture = writer.redirected(hops, end, Instant.now(), target.depth);
        captured.incrementAndGet();
        PageUrl last = hops.get(hops.size() - 1);
        if (notFound.redirectsTo(last) && !NotFoundPrint.homeLike(target.url())) {
            fail(target, Cause.SOFT_404, end.status(), "redirects to where addresses that do not exist lead");
        } else {
            failures.mended(target.url());
        }
        listener.fetched(capture);
    }

    /** The home page, found good: stored, and its links are the first of the frontier. */
    void home(Target target, Answer answer, PageParser.Parsed parsed) {
        frontier.markDone(scope.get().canonical(target.url()), false, 0, BestFirstFrontier.Done.FETCHED);
        target.tries = 1;
        store(target, answer, parsed, Optional.empty());
    }

    /** A home page that there is nothing to check on: stored as evidence, its links are not followed. */
    void unusableHome(Target target, Answer answer, PageParser.Parsed parsed) {
        writer.response(
                response(target, answer, parsed, false),
                requestHead(answer.finalUrl()),
                responseHead(answer),
                answer.body());
    }

    long maxBytes() {
        return settings.maxBytes();
    }

    /** Whether the answer is a good page of the site, so that a browser may be asked to build it; walls and log-ins stay as they are. */
    boolean buildable(Target target, Answer answer, PageParser.Parsed parsed) {
        return answer.ok()
                && parsed.page().isPresent()
                && scope.get().own(answer.finalUrl())
                && problem(target, answer, parsed.page()).isEmpty();
    }

    /** An answer of any status came. */
    void answered(Target target, Answer answer, PageParser.Parsed parsed) {
        health.answered(target.url().host());
        target.tries++;
        Optional<PageKind> problem = problem(target, answer, parsed.page());
        if (problem.isPresent() && again(target, answer, problem.get())) {
            return;
        }
        if (unfinished(target, answer, parsed)) {
            return;
        }
        store(target, answer, parsed, problem);
    }

    private void store(Target target, Answer answer, PageParser.Parsed parsed, Optional<PageKind> problem) {
        SiteScope site = scope.get();
        PageUrl end = answer.finalUrl();
        boolean offSite = !site.own(end);
        boolean cut = cut(answer);
        Response data = response(target, answer, parsed, offSite);
        Capture capture = parsed.built().isPresent()
                ? writer.rendered(
                        data,
                        requestHead(end),
                        responseHead(answer),
                        answer.body(),
                        parsed.built().get())
                : writer.response(data, requestHead(end), responseHead(answer), answer.body());
        captured.incrementAndGet();
        boolean seenBefore = remember(capture);
        if (answer.redirected()) {
            frontier.markDone(site.canonical(end), offSite, target.depth, BestFirstFrontier.Done.OTHER_NAME);
        }
        boolean usable = problem.isEmpty() || problem.get().cause() == Cause.LOGIN;
        double worth = answer.ok() && parsed.page().isEmpty() ? 0.5 + target.score / 2 : 0;
        boolean followed = !offSite || settings.seeds().contains(target.url());
        if (answer.ok() && followed && parsed.page().isPresent()) {
            List<Link> links = usable ? parsed.page().get().links() : List.of();
            writer.links(end, links);
            if (!seenBefore || target.score > 0) {
                worth = Math.max(target.score, chooser.offer(end, links, target.depth));
            }
        }
        if (problem.isPresent()) {
            fail(target, problem.get().cause(), answer.status(), problem.get().detail());
            worth = 0;
        } else if (cut) {
            cutFailure(target, answer);
        } else {
            failures.mended(target.url());
        }
        frontier.learn(target, worth);
        if (answer.ok() && problem.isEmpty() && !capture.rendered()) {
            parsed.page().ifPresent(page -> listener.page(capture, answer.body(), page));
        }
        listener.fetched(capture);
    }

    /** The server holds what the run before this has for unchanged: it is taken over as it was; false when nothing was. */
    boolean unchanged(Target target, Answer answer) {
        PageUrl end = answer.finalUrl();
        Optional<Capture> known = earlier.flatMap(e -> e.capture(end));
        Optional<Validators> validators = earlier.flatMap(e -> e.validators(end));
        if (known.isEmpty() || validators.isEmpty()) {
            return false;
        }
        SiteScope site = scope.get();
        Capture before = known.get();
        health.answered(target.url().host());
        target.tries++;
        boolean offSite = !site.own(end);
        Response data = new Response(
                target.url(),
                end,
                answer.redirected() ? answer.hops() : List.of(),
                before.status(),
                before.mediaType(),
                before.charset(),
                false,
                answer.at(),
                target.depth,
                offSite);
        Optional<Capture> stored =
                writer.unchanged(data, responseHead(answer), earlier.get(), before, validators.get());
        if (stored.isEmpty()) {
            // its record is damaged there: the whole answer is asked for
            earlier.get().forget(end);
            target.tries--;
            frontier.postpone(target);
            return true;
        }
        Capture capture = stored.get();
        captured.incrementAndGet();
        boolean seenBefore = remember(capture);
        if (answer.redirected()) {
            frontier.markDone(site.canonical(end), offSite, target.depth, BestFirstFrontier.Done.OTHER_NAME);
        }
        double worth = capture.html() ? 0 : 0.5 + target.score / 2;
        if (capture.html() && (!offSite || settings.seeds().contains(target.url()))) {
            List<Link> links = earlier.get().linksFrom(end);
            writer.links(end, links);
            if (!seenBefore || target.score > 0) {
                worth = Math.max(target.score, chooser.offer(end, links, target.depth));
            }
        }
        failures.mended(target.url());
        frontier.learn(target, worth);
        listener.fetched(capture);
        return true;
    }

    private static boolean cut(Answer answer) {
        return answer.truncated() || !answer.broken().isEmpty();
    }

    private static Response response(Target target, Answer answer, PageParser.Parsed parsed, boolean offSite) {
        return new Response(
                target.url(),
                answer.finalUrl(),
                answer.redirected() ? answer.hops() : List.of(),
                answer.status(),
                parsed.mediaType(),
                charset(answer, parsed),
                cut(answer),
                answer.at(),
                target.depth,
                offSite);
    }

    private void cutFailure(Target target, Answer answer) {
        if (answer.truncated()) {
            bytesLimit.set(true);
            fail(target, Cause.TOO_BIG, answer.status(), "cut at the limit of " + settings.maxBytes() + " bytes");
        } else if (answer.broken().startsWith("deadline")) {
            fail(
                    target,
                    Cause.TOO_BIG,
                    answer.status(),
                    "endless or too slow, cut after " + answer.body().length + " bytes");
        } else {
            // browsers show what came, so it counts as an answer; the capture says that it was cut
            failures.mended(target.url());
        }
    }

    /** What is wrong with the answer; empty when it is what the link promised. */
    private Optional<PageKind> problem(Target target, Answer answer, Optional<HtmlPage> page) {
        int status = answer.status();
        if (answer.ok()) {
            if (page.isEmpty()) {
                return Optional.empty();
            }
            Optional<PageKind> kind = PageKind.of(answer, page.get().dom());
            boolean own = scope.get().own(answer.finalUrl());
            if (kind.isEmpty()
                    && own
                    && notFound.matches(target.url(), answer, page.get().dom())) {
                return Optional.of(new PageKind(Cause.SOFT_404, "answers 200 with this site's \"not found\" page"));
            }
            return kind;
        }
        String said = "status " + status;
        if (status == 401 || status == 407) {
            return Optional.of(new PageKind(Cause.LOGIN, said));
        }
        if (status == 403 || status == 429 || (status == 503 && PageKind.wallBody(answer.body()))) {
            boolean wall = PageKind.wallBody(answer.body());
            return Optional.of(new PageKind(Cause.BLOCKED, said + (wall ? ", a bot wall" : "")));
        }
        if (status >= 500) {
            return Optional.of(new PageKind(Cause.SERVER_ERROR, said));
        }
        return Optional.of(new PageKind(status >= 400 ? Cause.NOT_FOUND : Cause.SERVER_ERROR, said));
    }

    /** Puts an address off, or back for its second try, when that may help; then nothing is stored yet. */
    private boolean again(Target target, Answer answer, PageKind problem) {
        int status = answer.status();
        if (status == 429 || status == 503) {
            Duration wait = retryAfter(answer).orElse(status == 429 ? PAUSE_WHEN_TOO_MANY : Duration.ZERO);
            boolean bearable = !wait.isZero() && wait.compareTo(LONGEST_RETRY_AFTER) <= 0;
            if (bearable && target.postponed < MOST_POSTPONEMENTS) {
                politeness.pause(answer.finalUrl().host(), wait, "retry-after");
                target.tries--;
                frontier.postpone(target);
                return true;
            }
        }
        boolean mayMend = (problem.cause() == Cause.NOT_FOUND && status != 410)
                || problem.cause() == Cause.SERVER_ERROR
                || status == 429;
        return mayMend && target.tries == 1 && secondTry(target, problem.cause(), status, problem.detail());
    }

    /** A document that broke off is tried again before its beginning is taken; a page is taken as a browser would. */
    private boolean unfinished(Target target, Answer answer, PageParser.Parsed parsed) {
        if (answer.broken().isEmpty() || target.tries > 1) {
            return false;
        }
        boolean late = answer.broken().startsWith("deadline");
        if (parsed.page().isPresent() && !late) {
            return false;
        }
        return secondTry(target, late ? Cause.TIMEOUT : Cause.CONNECTION, answer.status(), answer.broken());
    }

    /** No answer came, or it was not asked for. */
    void failed(Target target, FetchException e) {
        if (e.kind() == Cause.SKIPPED) {
            frontier.giveBack(target);
            return;
        }
        if (e.kind() == Cause.ROBOTS) {
            failures.last(
                    new FetchFailure(target.url(), Cause.ROBOTS, 0, String.valueOf(e.getMessage()), Instant.now(), 0));
            return;
        }
        target.tries++;
        boolean silent = e.kind() == Cause.TIMEOUT || e.kind() == Cause.CONNECTION || e.kind() == Cause.UNKNOWN_HOST;
        if (silent) {
            health.silent(target.url().host(), e, !target.offSite());
        }
        String detail = String.valueOf(e.getMessage());
        if (!(silent && target.tries == 1 && secondTry(target, e.kind(), e.status(), detail))) {
            fail(target, e.kind(), e.status(), detail);
            frontier.learn(target, 0);
        }
    }

    private boolean secondTry(Target target, Cause cause, int status, String detail) {
        FetchFailure failure = failure(target, cause, status, detail);
        failures.firstTry(failure);
        frontier.secondTry(target);
        listener.failed(failure);
        return true;
    }

    private void fail(Target target, Cause cause, int status, String detail) {
        FetchFailure failure = failure(target, cause, status, detail);
        failures.last(failure);
        listener.failed(failure);
    }

    private static FetchFailure failure(Target target, Cause cause, int status, String detail) {
        return new FetchFailure(
                target.url(), cause, status, FetchException.oneLine(detail), Instant.now(), Math.max(1, target.tries));
    }

    private static Optional<Duration> retryAfter(Answer answer) {
        Optional<String> header = answer.header("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofSeconds(Math.max(1, Long.parseLong(header.get()))));
        } catch (NumberFormatException notSeconds) {
            try {
                ZonedDateTime when = ZonedDateTime.parse(header.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
                Duration wait = Duration.between(Instant.now(), when.toInstant());
                return Optional.of(wait.isNegative() ? Duration.ofSeconds(1) : wait);
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    private static String charset(Answer answer, PageParser.Parsed parsed) {
        if (parsed.page().isPresent()) {
            return parsed.page().get().charset();
        }
        boolean text =
                parsed.mediaType().startsWith("text/") || parsed.mediaType().endsWith("xml");
        return text
                ? HtmlDecoder.charsetOf(answer.body(), answer.declaredCharset()).name()
                : "";
    }

    /** Stores an answer in the archive only: robots.txt, sitemaps, the control request. */
    void archive(Answer answer) {
        writer.redirect(
                answer.finalUrl(), answer.at(), requestHead(answer.finalUrl()), responseHead(answer), answer.body());
    }

    private HttpHead requestHead(PageUrl url) {
        return HttpHead.request("GET", url, List.of(new HttpHead.Field("User-Agent", settings.userAgent())));
    }

    private static HttpHead responseHead(Answer answer) {
        List<HttpHead.Field> fields = new ArrayList<>();
        answer.headers().forEach(h -> fields.add(new HttpHead.Field(h.getKey(), h.getValue())));
        return HttpHead.response(answer.status(), answer.reason(), fields);
    }
}
