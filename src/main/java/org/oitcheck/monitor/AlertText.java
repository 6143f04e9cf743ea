package org.oitcheck.monitor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Words;
import org.oitcheck.store.Outbox;
import org.oitcheck.store.Problem;
import org.oitcheck.store.Promise;

/** Words of alerts in one language, as text for people and JSON for programs. */
final class AlertText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 50;
    private static final int MOST_TEXT = 50_000;
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle own;
    private final Words words;
    private final String base;
    private final Map<Long, String> names;

    /**
     * @param lang  {@code th} or {@code en}
     * @param base  address of the dashboard without a slash at its end
     * @param names name or address of each site that is spoken of
     */
    AlertText(String lang, String base, Map<Long, String> names) {
        this.locale = Locale.forLanguageTag(lang);
        this.own = ResourceBundle.getBundle("org.oitcheck.monitor.messages", locale, EXACT);
        this.words = Words.of(locale);
        this.base = base;
        this.names = names;
    }

    private String get(String key, Object... arguments) {
        return new MessageFormat(own.getString(key).replace("'", "''"), Locale.ROOT).format(arguments);
    }

    private String verdict(Verdict v) {
        return words.verdict(v);
    }

    private String name(long site) {
        return names.getOrDefault(site, String.valueOf(site));
    }

    private String date(LocalDate day) {
        String text = day.format(DateTimeFormatter.ofPattern("d MMM ", locale));
        return text
                + (locale.getLanguage().equals("th")
                        ? ThaiBuddhistDate.from(day).get(ChronoField.YEAR)
                        : day.getYear());
    }

    /** Problems that are new. */
    Outbox.Draft problems(long target, List<Problem> news) {
        long sites = news.stream().map(Problem::siteId).distinct().count();
        String what = news.size() == 1 ? headline(news.get(0)) : String.valueOf(news.size());
        String subject = news.size() == 1
                ? (news.get(0).ofSite()
                        ? what
                        : get("subject.problems", what, name(news.get(0).siteId())))
                : get("subject.problems.many", what, sites);
        return draft(target, "problems:" + ids(news), "problems", subject, list(news) + foot(), news);
    }

    private String headline(Problem p) {
        return p.ofSite() ? get("site.down", name(p.siteId())) : p.item() + " " + p.title();
    }

    /** Many sites at once. */
    Outbox.Draft outage(long target, List<Problem> sites) {
        String text = get("text.outage") + "\n\n" + list(sites) + foot();
        return draft(target, "outage:" + ids(sites), "outage", get("subject.outage", sites.size()), text, sites);
    }

    /** Items of many sites on one host that is down. */
    Outbox.Draft hostOutage(long target, String host, List<Problem> items) {
        long sites = items.stream().map(Problem::siteId).distinct().count();
        String text = get("text.host", host) + "\n\n" + list(items) + foot();
        return draft(
                target, "host:" + ids(items), "outage", get("subject.host", host, items.size(), sites), text, items);
    }

    /** Problems that were told before and are still there. */
    Outbox.Draft repeat(long target, List<Problem> old, String day) {
        String dedup = "repeat:" + day + ":" + ids(old);
        return draft(target, dedup, "repeat", get("subject.repeat", old.size()), list(old) + foot(), old);
    }

    /** What is new since the last digest, and what is still open. */
    Outbox.Draft digest(long target, List<Problem> news, List<Problem> still, String day) {
        StringBuilder text = new StringBuilder();
        if (!news.isEmpty()) {
            text.append(get("text.new")).append("\n\n").append(list(news)).append('\n');
        }
        if (!still.isEmpty()) {
            text.append(get("text.still")).append("\n\n").append(list(still));
        }
        String subject = get("subject.digest", news.size(), still.size());
        List<Problem> all = Stream.concat(news.stream(), still.stream()).toList();
        return draft(target, "digest:" + day, "digest", subject, text + foot(), all);
    }

    /** Promises of a site that are due soon and open. */
    Outbox.Draft deadline(long target, String dedup, long site, List<Promise> open, Map<String, Verdict> now) {
        return draft(
                target,
                dedup,
                "deadline",
                get("subject.deadline", name(site), open.size()),
                promises(open, now) + link("/sites/" + site),
                List.of());
    }

    /** A round of a site nears. */
    Outbox.Draft round(
            long target, String dedup, long site, LocalDate day, List<Promise> open, Map<String, Verdict> now) {
        return draft(
                target,
                dedup,
                "round",
                get("subject.round", date(day), name(site), open.size()),
                promises(open, now) + link("/sites/" + site),
                List.of());
    }

    /** What a round found, beside what was promised. */
    Outbox.Draft result(long target, long round, long site, List<Promise> promises, Map<Long, Verdict> results) {
        long kept = results.values().stream().filter(v -> v == Verdict.FOUND).count();
        String text = promises.stream()
                .flatMap(p -> Optional.ofNullable(results.get(p.id())).stream()
                        .map(now -> get(
                                "line.result",
                                p.item(),
                                p.title(),
                                p.measure(),
                                verdict(p.then()),
                                verdict(now),
                                get(now == Verdict.FOUND ? "kept" : "open"))))
                .collect(Collectors.joining("\n"));
        return draft(
                target,
                "round-result:" + round,
                "round-result",
                get("subject.result", name(site), kept, results.size()),
                text + "\n" + link("/sites/" + site),
                List.of());
    }

    /** Shows that messages arrive. */
    Outbox.Draft test(long target, String dedup) {
        return draft(target, dedup, "test", get("subject.test"), get("text.test"), List.of());
    }

    private String promises(List<Promise> open, Map<String, Verdict> now) {
        return open.stream()
                        .map(p -> get(
                                "line.promise",
                                p.item(),
                                p.title(),
                                p.measure(),
                                date(p.dueOn()),
                                p.owner(),
                                verdict(now.getOrDefault(p.item(), p.then()))))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private String list(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        long site = 0;
        for (Problem p : problems.stream()
                .sorted(Comparator.comparingLong(Problem::siteId).thenComparingLong(Problem::id))
                .limit(MOST)
                .toList()) {
            if (p.siteId() != site) {
                site = p.siteId();
                text.append(name(site)).append('\n');
            }
            text.append(
                    p.ofSite()
                            ? get("site.down", p.url())
                            : get("line.change", p.item(), p.title(), verdict(p.before()), verdict(p.now())));
            text.append('\n');
            if (!p.ofSite() && !p.url().isEmpty()) {
                text.append(get("line.url", p.url())).append('\n');
            }
            if (!p.advice().isBlank()) {
                text.append(get(p.ofSite() ? "line.trouble" : "line.advice", p.advice()))
                        .append('\n');
            }
            text.append(link("/sites/" + p.siteId()));
        }
        if (problems.size() > MOST) {
            text.append("+ ").append(problems.size() - MOST).append('\n');
        }
        return text.toString();
    }

    private String link(String path) {
        return base.isEmpty() ? "" : get("line.link", base + path) + "\n";
    }

    private String foot() {
        return base.isEmpty() ? "" : "\n" + get("foot.problems", base + "/alerts") + "\n";
    }

    private static String ids(List<Problem> problems) {
        String ids = problems.stream().map(p -> String.valueOf(p.id())).collect(Collectors.joining(","));
        return ids.length() <= 120
                ? ids
                : problems.size() + "#" + Integer.toHexString(ids.hashCode()) + "#" + ids.substring(0, 100);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private Outbox.Draft draft(
            long target, String dedup, String type, String subject, String text, List<Problem> problems) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", "oitcheck-alert/1");
        json.put("type", type);
        json.put("subject", subject);
        json.put("text", cut(text, MOST_TEXT));
        ArrayNode list = json.putArray("problems");
        problems.stream()
                .limit(MOST)
                .forEach(p -> list.addObject()
                        .put("id", p.id())
                        .put("site", name(p.siteId()))
                        .put("item", p.item())
                        .put("title", p.title())
                        .put("before", p.before().name())
                        .put("now", p.now().name())
                        .put("url", cut(p.url(), 1000))
                        .put("advice", cut(p.advice(), 600))
                        .put("link", base.isEmpty() ? "" : base + "/sites/" + p.siteId()));
        return new Outbox.Draft(target, dedup, subject, text, json.toString());
    }
}
