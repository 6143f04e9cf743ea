package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.AuditException;
import org.oitcheck.audit.Auditor;
import org.oitcheck.audit.Contents;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Verification;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.PoliteSiteCrawler;
import org.oitcheck.crawl.SiteCrawler;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.extract.ExtractSettings;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.Extractors;
import org.oitcheck.extract.KeptPages;
import org.oitcheck.extract.ocr.OcrEngine;
import org.oitcheck.match.LinkWorth;
import org.oitcheck.match.MatchSettings;
import org.oitcheck.match.Matcher;
import org.oitcheck.match.OcrUse;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** The stages wired together: crawl with the rules' idea of which links are worth most, then match. */
final class Stages {
    private final RulePack pack;
    private final Locale locale;
    private final KeptPages kept = new KeptPages();
    private Optional<Path> index = Optional.empty();
    private final SiteCrawler crawler;
    private final Optional<Recheck> recheck;

    Stages(RulePack pack, Locale locale) {
        this(pack, locale, new PoliteSiteCrawler());
    }

    Stages(RulePack pack, Locale locale, SiteCrawler crawler) {
        this(pack, locale, crawler, Optional.empty());
    }

    /** @param recheck what the check before may spare this one */
    Stages(RulePack pack, Locale locale, SiteCrawler crawler, Recheck recheck) {
        this(pack, locale, crawler, Optional.of(recheck));
    }

    private Stages(RulePack pack, Locale locale, SiteCrawler crawler, Optional<Recheck> recheck) {
        this.recheck = recheck;
        this.crawler = crawler;
        this.pack = pack;
        this.locale = locale;
    }

    Snapshot crawl(CrawlSettings settings, Path folder, CrawlListener listener) throws SiteUnavailableException {
        LinkWorth worth = new LinkWorth(pack);
        Set<PageUrl> wanted = Set.copyOf(settings.seeds());
        // a link to what was handed in is the way that a verification looks for
        return crawler.crawl(
                settings, folder, l -> wanted.contains(l.to()) ? 1 : worth.of(l), new ReadingListener(listener, kept));
    }

    Checklist match(Snapshot snapshot, Scans scans) throws IOException {
        return judging(extractor -> ruled(snapshot, extractor, scans));
    }

    /** The same, with what people decided about the site applied; addresses they named are noted once they are seen. */
    Checklist match(Snapshot snapshot, Scans scans, Path results) throws IOException, AuditException {
        Decisions known = Decisions.of(results);
        if (known.isEmpty()) {
            return match(snapshot, scans);
        }
        List<Decisions> seen = new ArrayList<>();
        Checklist checklist = judging(extractor -> {
            Contents contents = new Contents(snapshot, extractor);
            seen.add(known.seen(contents));
            return seen.get(0).applyTo(ruled(snapshot, extractor, scans), contents, locale);
        });
        if (!seen.get(0).equals(known)) {
            seen.get(0).save(results);
        }
        return checklist;
    }

    /** Verifies an answer form against a crawl that holds its addresses. */
    Verification verify(AnswerForm form, Snapshot snapshot, Scans scans, Decisions decisions) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Auditor auditor = new Auditor(pack, new MatchSettings(threads, locale));
        return reading(extractor -> {
            try (OcrEngine ocr = Extractors.openOcr(extractor, scans.settings())) {
                return auditor.verify(form, snapshot, extractor, decisions, new OcrUse(scans.mode(), Optional.of(ocr)));
            }
        });
    }

    /** From now on the full text of what is judged is written into a folder. */
    Stages indexing(Path folder) {
        index = Optional.of(folder);
        return this;
    }

    private Checklist ruled(Snapshot snapshot, Extractor extractor, Scans scans) {
        Supplier<Checklist> anew = () -> matched(snapshot, extractor, scans);
        // the full text of an unchanged site is what the check before wrote; without one it must be made
        boolean textThere = index.map(Files::isDirectory).orElse(true);
        return recheck.filter(r -> textThere)
                .map(r -> {
                    String settings = locale + " " + scans.mode();
                    return r.judged(LastJudgement.of(snapshot, pack, settings), snapshot, anew);
                })
                .orElseGet(anew);
    }

    private Checklist matched(Snapshot snapshot, Extractor extractor, Scans scans) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Matcher matcher = new Matcher(pack, new MatchSettings(threads, locale), index);
        try (OcrEngine ocr = Extractors.openOcr(extractor, scans.settings())) {
            return matcher.match(snapshot, extractor, new OcrUse(scans.mode(), Optional.of(ocr)));
        }
    }

    /** Reads once more what was read while crawling, and forgets it. */
    private Checklist judging(Function<Extractor, Checklist> work) throws IOException {
        try {
            return reading(kept, work);
        } finally {
            kept.clear();
        }
    }

    /** Something that needs the texts of captures; the extractor lives as long as it runs. */
    static <T> T reading(Function<Extractor, T> work) throws IOException {
        return reading(new KeptPages(), work);
    }

    private static <T> T reading(KeptPages kept, Function<Extractor, T> work) throws IOException {
        Path temp = Files.createTempDirectory("oitcheck");
        try (Extractor extractor = Extractors.open(ExtractSettings.defaults(temp), kept)) {
            return work.apply(extractor);
        } finally {
            delete(temp);
        }
    }

    /** Deletes a temporary folder of ours with everything in it. */
    static void delete(Path temp) throws IOException {
        try (var files = Files.walk(temp)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
