package org.oitcheck.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.oitcheck.snapshot.PageUrl;

/**
 * Rules of robots.txt for each origin (scheme, host, port), fetched once each, following
 * <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a> with two departures for a tool that an agency runs on its own site:
 * a server error or time-out does not forbid the site (it is noted, and the crawl goes on at the plain pace), and Crawl-delay is
 * obeyed. An HTML page in the place of robots.txt allows everything. Safe for use by several threads.
 */
final class Robots {
    /** Product token that robots.txt files can name. */
    static final String TOKEN = "oitcheck";

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_HOPS = 5;

    private final Politeness politeness;
    private final Halt halt;
    private final Consumer<String> notes;
    private final ConcurrentHashMap<String, BaseRobotRules> rules = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    Robots(Politeness politeness, Halt halt, Consumer<String> notes) {
        this.politeness = politeness;
        this.halt = halt;
        this.notes = notes;
    }

    /** Whether the address may be fetched; fetches the origin's robots.txt when it is not known yet. */
    boolean allows(PageUrl url, HttpFetcher fetcher) throws InterruptedException {
        return rulesOf(url, fetcher).isAllowed(url.value());
    }

    /** Sitemaps that the origin's robots.txt names. */
    List<PageUrl> sitemaps(PageUrl url, HttpFetcher fetcher) throws InterruptedException {
        List<PageUrl> found = new ArrayList<>();
        for (String line : rulesOf(url, fetcher).getSitemaps()) {
            url.resolve(line).ifPresent(found::add);
        }
        return found;
    }

    private BaseRobotRules rulesOf(PageUrl url, HttpFetcher fetcher) throws InterruptedException {
        String origin = origin(url);
        BaseRobotRules known = rules.get(origin);
        if (known != null) {
            return known;
        }
        synchronized (locks.computeIfAbsent(origin, k -> new Object())) {
            known = rules.get(origin);
            if (known == null) {
                known = fetch(url, origin, fetcher);
                if (known.getCrawlDelay() > 0) {
                    obeyDelay(url.host(), known.getCrawlDelay());
                }
                rules.put(origin, known);
            }
            return known;
        }
    }

    private void obeyDelay(String host, long millis) {
        Duration asked = Duration.ofMillis(millis);
        politeness.crawlDelay(host, asked);
        if (asked.compareTo(Politeness.LONGEST_CRAWL_DELAY) > 0) {
            notes.accept("robots.txt of " + host + " asks for a pause of " + asked.toSeconds() + " s; "
                    + Politeness.LONGEST_CRAWL_DELAY.toSeconds() + " s are kept");
        }
    }

    private BaseRobotRules fetch(PageUrl url, String origin, HttpFetcher fetcher) throws InterruptedException {
        SimpleRobotRules allowAll = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        PageUrl at = new PageUrl(origin + "/robots.txt");
        try {
            for (int hop = 0; hop <= MOST_HOPS; hop++) {
                halt.sleep(politeness.reserve(at.host()));
                Answer answer = fetcher.get(at, List.of(at), 1, new BasicCookieStore(), MOST_BYTES);
                String location = answer.header("Location").orElse("");
                if (answer.status() >= 300 && answer.status() < 400 && !location.isEmpty()) {
                    at = at.resolve(location).orElse(at);
                    continue;
                }
                return read(answer, origin, allowAll);
            }
            notes.accept("robots.txt of " + url.host() + " redirects in a circle; taken as absent");
        } catch (FetchException e) {
            notes.accept(
                    "robots.txt of " + url.host() + " could not be read (" + e.getMessage() + "); taken as absent");
        }
        return allowAll;
    }

    private BaseRobotRules read(Answer answer, String origin, SimpleRobotRules allowAll) {
        if (answer.status() >= 500) {
            notes.accept("robots.txt of " + origin + " answers " + answer.status() + "; taken as absent");
        }
        if (!answer.ok() || looksLikeHtml(answer.body())) {
            return allowAll;
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 5);
        return parser.parseContent(origin + "/robots.txt", answer.body(), "text/plain", List.of(TOKEN));
    }

    private static boolean looksLikeHtml(byte[] body) {
        String head =
                new String(body, 0, Math.min(body.length, 1024), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype") || head.contains("<head") || head.contains("<body");
    }

    private static String origin(PageUrl url) {
        int slash = url.value().indexOf('/', url.value().indexOf("://") + 3);
        return slash < 0 ? url.value() : url.value().substring(0, slash);
    }
}
