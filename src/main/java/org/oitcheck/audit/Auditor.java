package org.oitcheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Run;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.extract.Extractor;
import org.oitcheck.match.MatchSettings;
import org.oitcheck.match.Matcher;
import org.oitcheck.match.OcrUse;
import org.oitcheck.match.UrlJudge;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/**
 * Verifies an answer form against a stored crawl of the site: each address as it stands there, one step on, and what the site would
 * offer instead. The same form, snapshot and rules give the same verification. Holds no state between calls.
 */
public final class Auditor {
    private final RulePack pack;
    private final MatchSettings settings;

    public Auditor(RulePack pack, MatchSettings settings) {
        this.pack = pack;
        this.settings = settings;
    }

    /**
     * Addresses of a form that are to be fetched with the site, without repetition.
     *
     * @param form the form
     */
    public static List<PageUrl> seeds(AnswerForm form) {
        Set<PageUrl> out = new LinkedHashSet<>();
        form.answers().forEach(a -> out.addAll(a.urls()));
        return List.copyOf(out);
    }

    /**
     * Verifies a form.
     *
     * @param form      the form
     * @param snapshot  crawl of the site with the form's addresses among its seeds; an address that it does not hold needs a person
     * @param extractor reads its texts
     * @param decisions what people decided about this site
     * @param use       whether scans are recognised, and by what
     */
    public Verification verify(
            AnswerForm form, Snapshot snapshot, Extractor extractor, Decisions decisions, OcrUse use) {
        KeptTexts texts = new KeptTexts(extractor);
        Optional<CountedOcr> counted = use.engine().map(CountedOcr::new);
        OcrUse ocr = new OcrUse(use.mode(), counted.map(c -> c));
        Checklist site = decisions.applyTo(
                new Matcher(pack, settings).match(snapshot, texts, ocr),
                new Contents(snapshot, texts),
                settings.locale());
        UrlJudge judge = new UrlJudge(pack, settings, snapshot, texts, ocr);
        ItemAudit audit = new ItemAudit(snapshot, judge, settings.locale());
        Map<String, Rule> rules = new HashMap<>();
        pack.rules().forEach(r -> rules.put(r.id().value(), r));
        Map<String, Item> items = new HashMap<>();
        site.items().forEach(i -> items.put(i.id(), i));
        List<FormNote> notes = new ArrayList<>(form.notes());
        List<VerifiedItem> out = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (FormAnswer a : form.answers()) {
            Rule rule = rules.get(a.item());
            Item item = items.get(a.item());
            if (rule == null || item == null) {
                notes.add(FormNote.of("note.unknown", a.place(), a.item(), Integer.toString(pack.year())));
            } else {
                answered.add(a.item());
                out.add(audit.audit(rule, a, item));
            }
        }
        for (Rule rule : pack.rules()) {
            Item item = items.get(rule.id().value());
            if (item != null && !answered.contains(item.id())) {
                out.add(audit.leftOut(item));
            }
        }
        Locale locale = settings.locale();
        return new Verification(
                site.site(),
                site.year(),
                site.profile(),
                new Verification.Form(
                        form.file(),
                        form.agency(),
                        notes.stream().map(n -> n.text(locale)).toList()),
                counted.map(c -> with(site.run(), c)).orElse(site.run()),
                out,
                site.rules());
    }

    private static Run with(Run r, CountedOcr counted) {
        return new Run(
                r.id(),
                r.startedAt(),
                r.finishedAt(),
                r.pages(),
                r.documents(),
                r.failures(),
                r.limits(),
                r.coverage(),
                counted.facts(r.ocr()));
    }
}
