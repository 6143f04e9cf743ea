package org.oitcheck.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the JSON lines of a snapshot folder into memory. */
final class SnapshotLoader {
    private final SnapshotFiles files;
    private final Interner shared = new Interner();

    private SnapshotLoader(SnapshotFiles files) {
        this.files = files;
    }

    static Snapshot load(SnapshotFiles files) {
        SnapshotLoader loader = new SnapshotLoader(files);
        return loader.load(loader::storedLinks);
    }

    /** @param links links by page as they were stored, in the order of the file */
    static Snapshot load(SnapshotFiles files, Map<PageUrl, List<Link>> links) {
        return new SnapshotLoader(files).load(each -> links.forEach(each));
    }

    private void storedLinks(BiConsumer<PageUrl, List<Link>> each) {
        JsonLines.read(files.links(), StoredLinks.class, s -> each.accept(s.page(), s.toLinks(shared)));
    }

    private Snapshot load(Consumer<BiConsumer<PageUrl, List<Link>>> stored) {
        RunFile run = RunFile.read(files.run());
        Map<PageUrl, Capture> captures = new TreeMap<>();
        JsonLines.read(files.captures(), Capture.class, c -> captures.put(c.url(), share(c)));
        Map<PageUrl, FetchFailure> failures = new TreeMap<>();
        JsonLines.read(files.failures(), FetchFailure.class, f -> failures.put(f.url(), f));
        failures.values().removeIf(f -> mendedLater(f, captures));
        Map<String, TlsFacts> tls = new TreeMap<>();
        JsonLines.read(files.tls(), TlsFacts.class, t -> tls.merge(t.host(), t, SnapshotLoader::better));
        Set<PageUrl> sitemap = new TreeSet<>();
        JsonLines.read(files.sitemap(), PageUrl.class, sitemap::add);

        PageUrl home = run.facts().map(CrawlFacts::home).orElse(run.home());
        AddressBook names = new AddressBook(run.scope(), captures.values());
        Map<PageUrl, List<Link>> links = new LinkedHashMap<>();
        stored.accept((page, found) -> links.put(names.key(page), found));
        LinkGraph graph = new LinkGraph(names, links, home);
        CrawlFacts facts = run.facts().orElseGet(() -> interrupted(run, captures, failures, graph));
        return new StoredSnapshot(
                files,
                facts,
                names,
                new ArrayList<>(captures.values()),
                new ArrayList<>(failures.values()),
                sitemap,
                tls,
                graph);
    }

    /** The first told counts, unless the certificate held later. */
    private static TlsFacts better(TlsFacts known, TlsFacts other) {
        return !known.problem().isEmpty() && other.problem().isEmpty() ? other : known;
    }

    private Capture share(Capture c) {
        return new Capture(
                shared.url(c.url()),
                shared.url(c.finalUrl()),
                c.redirects().stream().map(shared::url).toList(),
                c.status(),
                shared.text(c.mediaType()),
                shared.text(c.charset()),
                c.length(),
                c.truncated(),
                c.digest(),
                c.at(),
                shared.text(c.warcFile()),
                c.offset(),
                c.depth(),
                c.offSite(),
                c.rendered());
    }

    /** A second try that went well takes the failure of the first back. */
    private static boolean mendedLater(FetchFailure failure, Map<PageUrl, Capture> captures) {
        Capture capture = captures.get(failure.url());
        return capture != null && capture.ok() && capture.at().isAfter(failure.at());
    }

    /** Facts of a run that did not end by itself, from what it left. */
    private static CrawlFacts interrupted(
            RunFile run, Map<PageUrl, Capture> captures, Map<PageUrl, FetchFailure> failures, LinkGraph graph) {
        Instant end = captures.values().stream()
                .map(Capture::at)
                .max(Instant::compareTo)
                .orElse(run.startedAt());
        Set<PageUrl> known = graph.ownTargets();
        known.addAll(captures.keySet());
        known.addAll(failures.keySet());
        int failed =
                (int) failures.values().stream().filter(FetchFailure::broken).count();
        int blocked = count(failures, FetchFailure.Cause.BLOCKED);
        int robots = count(failures, FetchFailure.Cause.ROBOTS);
        int fetched = captures.size();
        int skipped = Math.max(0, known.size() - fetched - failed - blocked - robots);
        return new CrawlFacts(
                run.runId(),
                run.home(),
                "",
                run.startedAt(),
                end,
                run.userAgent(),
                List.of("interrupted"),
                new CrawlFacts.Coverage(known.size(), fetched, failed, blocked, robots, skipped, false),
                List.of("The run was interrupted; counts are estimated from what it stored."));
    }

    private static int count(Map<PageUrl, FetchFailure> failures, FetchFailure.Cause cause) {
        return (int) failures.values().stream().filter(f -> f.cause() == cause).count();
    }
}
