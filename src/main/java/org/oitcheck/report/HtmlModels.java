package org.oitcheck.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Score;
import org.oitcheck.checklist.Scores;
import org.oitcheck.checklist.Site;
import org.oitcheck.checklist.Verdict;

/** Turns a cleaned checklist into what the HTML template shows. */
final class HtmlModels {
    private static final int FIRST = 5;

    private final Checklist checklist;
    private final Site site;
    private final Texts texts;

    HtmlModels(Checklist cleaned, Texts texts) {
        this.checklist = cleaned;
        this.site = cleaned.site();
        this.texts = texts;
    }

    HtmlModel model(String css, String js) {
        Map<String, List<HtmlModel.ItemView>> groups = new LinkedHashMap<>();
        checklist
                .items()
                .forEach(i ->
                        groups.computeIfAbsent(i.sub(), s -> new ArrayList<>()).add(item(i)));
        List<HtmlModel.Group> groupViews = new ArrayList<>();
        groups.forEach((sub, items) -> groupViews.add(new HtmlModel.Group(
                "group-" + (groupViews.size() + 1), texts.get(sub.contains(".") ? "sub" : "indicator", sub), items)));
        return new HtmlModel(
                texts,
                css,
                js,
                policy(css, js),
                texts.agency(checklist),
                HtmlModel.Link.of(site.url()),
                texts.get("title.year", String.valueOf(checklist.year())),
                texts.get("checked.at", texts.time(checklist.run().finishedAt())),
                score(),
                tallies(),
                checklist.items().stream()
                        .filter(i -> i.gain() > 0)
                        .sorted(Comparator.comparingDouble(Item::gain).reversed())
                        .limit(FIRST)
                        .map(this::item)
                        .toList(),
                checklist.run().coverage().complete(),
                texts.coverageVerdict(checklist.run().coverage()),
                texts.coverage(checklist.run()),
                groupViews,
                checklist.items().stream().map(Item::indicator).distinct().toList(),
                checklist.run().failures().stream()
                        .map(f -> new HtmlModel.FailureView(
                                HtmlModel.Link.of(f.url()),
                                texts.cause(f.cause()),
                                f.status() == 0 ? "–" : String.valueOf(f.status()),
                                f.linkedFrom().stream().map(HtmlModel.Link::of).toList()))
                        .toList(),
                RunFacts.of(checklist, texts).entrySet().stream()
                        .map(e -> new HtmlModel.Fact(e.getKey(), e.getValue()))
                        .toList(),
                checklist.items().size());
    }

    private HtmlModel.ScoreView score() {
        Score s = checklist.score();
        return new HtmlModel.ScoreView(
                Texts.points(s.oit()),
                texts.get("score.found", String.valueOf(s.found()), String.valueOf(s.items())),
                texts.get("score.total", Texts.points(s.oit() * Scores.OIT_WEIGHT)),
                s.uncertain() ? texts.get("score.range", Texts.points(s.low()), Texts.points(s.high())) : "",
                geometry(s.oit()),
                geometry(s.high()),
                s.indicators().stream()
                        .map(i -> new HtmlModel.Bar(
                                texts.get("indicator", i.id()), Texts.points(i.value()), geometry(i.value())))
                        .toList());
    }

    private List<HtmlModel.Tally> tallies() {
        List<HtmlModel.Tally> tallies = new ArrayList<>();
        checklist
                .counts()
                .forEach((v, n) ->
                        tallies.add(new HtmlModel.Tally(v.name(), texts.verdict(v), texts.get("means." + v), n)));
        return tallies;
    }

    private HtmlModel.ItemView item(Item i) {
        return new HtmlModel.ItemView(
                i.id().replaceAll("[^A-Za-z0-9_-]", "_"),
                i.id(),
                i.title(),
                i.indicator(),
                i.verdict().name(),
                texts.verdict(i.verdict()),
                texts.get("item.confidence", Texts.percent(i.confidence())),
                i.gain() > 0 ? texts.get("gain", Texts.points(i.gain())) : "",
                i.gain() > 0 ? texts.get("gain.long", Texts.points(i.gain())) : "",
                i.urls().stream().map(HtmlModel.Link::of).toList(),
                i.missing(),
                i.verdict() == Verdict.FOUND ? "" : i.advice(),
                i.warnings(),
                i.evidence().stream().map(this::evidence).toList(),
                i.nearMisses().stream()
                        .map(n -> new HtmlModel.MissView(
                                HtmlModel.Link.of(
                                        n.url(), n.title().isBlank() ? Addresses.readable(n.url()) : n.title()),
                                Addresses.readable(n.url()),
                                n.why()))
                        .toList());
    }

    private HtmlModel.EvidenceView evidence(Evidence e) {
        String facts = texts.media(e.mediaType())
                + (e.fiscalYear() == 0 ? "" : " · " + texts.get("item.year", String.valueOf(e.fiscalYear())))
                + (e.ocr().any() ? " · " + texts.recognised(e.ocr()) : "");
        return new HtmlModel.EvidenceView(
                HtmlModel.Link.of(e.url(), e.title().isBlank() ? Addresses.readable(e.url()) : e.title()),
                facts,
                Addresses.path(e, site, texts).stream()
                        .map(s -> HtmlModel.Link.of(s.url(), s.text()))
                        .toList(),
                e.components().stream()
                        .map(c -> new HtmlModel.ComponentView(
                                c.title(),
                                c.state().name(),
                                texts.state(c.state()),
                                c.quote(),
                                c.page() == 0 ? "–" : String.valueOf(c.page())))
                        .toList(),
                e.archive().present()
                        ? texts.get(
                                "item.archive",
                                e.archive().file(),
                                Texts.number(e.archive().offset()))
                        : "");
    }

    private static String geometry(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String policy(String css, String js) {
        return "default-src 'none'; style-src 'sha256-" + sha256(css) + "'; script-src 'sha256-" + sha256(js)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
