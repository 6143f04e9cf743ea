package org.oitcheck.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.report.Format;
import org.oitcheck.report.Reports;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oitcheck check URL}. */
@Command(name = "check", description = "crawl a site and write its checklist", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Mixin
    CommonOptions common;

    @Mixin
    RuleOptions rules;

    @Parameters(paramLabel = "URL", description = "home page of the main site")
    String url;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the results (default: oitcheck-out)")
    Path out = Path.of("oitcheck-out");

    @Option(names = "--formats", paramLabel = "LIST", description = "html,xlsx,docx,csv,json,junit,md (default: all)")
    String formats = "html,xlsx,docx,csv,json,junit,md";

    @Option(names = "--max-pages", paramLabel = "N", description = "most addresses to fetch (default: 3000)")
    int maxPages = 3000;

    @Option(names = "--delay", paramLabel = "MS", description = "pause between requests in milliseconds (default: 500)")
    long delay = 500;

    @Option(names = "--threads", paramLabel = "N", description = "fetching threads (default: 2)")
    int threads = 2;

    @Option(names = "--resume", description = "go on with an interrupted run in the same folder")
    boolean resume;

    @Override
    public Integer call() throws IOException, SiteUnavailableException {
        RulePack pack = rules.load();
        Stages stages = new Stages(pack, common.locale());
        CrawlSettings d = CrawlSettings.of(URI.create(url));
        CrawlSettings settings = new CrawlSettings(
                d.home(),
                maxPages,
                d.maxDepth(),
                d.maxBytes(),
                d.maxTime(),
                Duration.ofMillis(delay),
                threads,
                d.connectTimeout(),
                d.readTimeout(),
                d.userAgent(),
                Optional.empty(),
                d.allowPrivate(),
                resume);
        try (Snapshot snapshot = stages.crawl(settings, out.resolve("snapshot"), new CrawlListener() {})) {
            Checklist checklist = stages.match(snapshot);
            List<Path> files = Reports.write(checklist, Format.parse(formats), out, common.locale());
            spec.commandLine().getOut().print(Reports.terminal(checklist, common.locale(), false, 100, files));
            spec.commandLine().getOut().flush();
            return checklist.everythingFound() ? 0 : 1;
        } catch (org.oitcheck.report.ReportException e) {
            throw new IllegalStateException(e);
        }
    }
}
