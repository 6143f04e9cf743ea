package org.oitcheck.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oitcheck.crawl.CrawlListener;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.SiteUnavailableException;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.match.Explainer;
import org.oitcheck.rules.Rule;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code oitcheck rules why URL|FILE ITEM}: explains a verdict on one page or document step by step. */
@Command(
        name = "why",
        description = "explain step by step how one page or document is judged for one item",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    @ParentCommand
    RulesCommand parent;

    @Mixin
    RuleOptions rules;

    @Parameters(index = "0", paramLabel = "URL|FILE", description = "page or document")
    String what;

    @Parameters(index = "1", paramLabel = "ITEM", description = "item, e.g. O22")
    String item;

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "look in this stored crawl, where the links that lead there count too")
    @Nullable
    Path stored;

    @Override
    public Integer call() throws Exception {
        RulePack pack = rules.load();
        Rule rule = RulesCommand.rule(pack, item);
        if (stored != null) {
            PageUrl url = PageUrl.parse(what).orElseThrow(() -> new UserError(UserError.USAGE, "error.target", what));
            explain(stored, url, pack, rule);
            return 0;
        }
        Path work = Files.createTempDirectory("oitcheck-why");
        try {
            Path file = Path.of(what.contains("://") ? "." : what);
            if (Files.isRegularFile(file)) {
                Path site = Files.createDirectories(work.resolve("site"));
                // the name is a sign too, but only a plain one makes a plain address
                String name = file.getFileName().toString();
                String served = name.matches("[\\p{L}\\p{M}\\p{N} _.-]{1,80}") && !name.startsWith("index.")
                        ? name
                        : "file." + extension(file);
                Files.copy(file, site.resolve(served));
                linked(URLEncoder.encode(served, StandardCharsets.UTF_8).replace("+", "%20"), work, pack, rule);
                return 0;
            }
            try (Target target = Target.of(what)) {
                page(target, work, pack, rule);
            }
        } finally {
            Stages.delete(work);
        }
        return 0;
    }

    /** Fetches one page, as politely as a check does, and explains it. */
    private void page(Target target, Path work, RulePack pack, Rule rule) throws Exception {
        PageUrl url = PageUrl.parse(target.home().toString()).orElseThrow();
        Path folder = work.resolve("snapshot");
        try {
            fetch(target.home(), 1, target.local(), folder, pack);
        } catch (SiteUnavailableException e) {
            if (!e.failure().detail().contains("not HTML")) {
                throw e;
            }
            Files.createDirectories(work.resolve("site"));
            linked(url.value(), work, pack, rule);
            return;
        }
        explain(folder, url, pack, rule);
    }

    /** A document is reached by a link: from a page of our own that says nothing about it. */
    private void linked(String href, Path work, RulePack pack, Rule rule) throws Exception {
        Path site = work.resolve("site");
        String escaped = href.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>-</title><body><p><a href=\"" + escaped
                        + "\">ดาวน์โหลด</a></p></body>");
        Path folder = work.resolve("linked");
        try (FolderServer server = FolderServer.start(site)) {
            fetch(server.home(), 2, true, folder, pack);
            PageUrl home = PageUrl.parse(server.home().toString()).orElseThrow();
            explain(folder, home.resolve(href).orElseThrow(), pack, rule);
        }
    }

    private void fetch(URI home, int pages, boolean local, Path folder, RulePack pack) throws SiteUnavailableException {
        CrawlOptions options = new CrawlOptions();
        options.maxPages = pages;
        CrawlSettings settings = options.settings(home, local, false);
        new Stages(pack, parent.main.locale())
                .crawl(settings, folder, new CrawlListener() {})
                .close();
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,5}") ? end : "bin";
    }

    private void explain(Path folder, PageUrl url, RulePack pack, Rule rule) throws Exception {
        Main main = parent.main;
        Explainer explainer = new Explainer(pack, main.locale());
        main.around().out().println(rule.id() + " " + rule.title() + " (" + pack.title() + ")");
        try (Snapshot snapshot = Snapshots.open(folder)) {
            Stages.reading(extractor -> explainer.explain(snapshot, extractor, url, rule))
                    .forEach(main.around().out()::println);
        }
    }
}
