package org.oitcheck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oitcheck.checklist.Archive;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistFormatException;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Evidence;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Run;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.rules.RulePack;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.CrawlFacts;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;

/**
 * What the rules said of the snapshot before, kept beside it: a site of which not one answer, failure or rule has changed need not be
 * judged again. Whether that is so a digest tells, of everything that a judgement depends on.
 */
final class LastJudgement {
    private final String digest;

    private LastJudgement(String digest) {
        this.digest = digest;
    }

    /**
     * @param settings everything else that the judgement depends on: language, recognition of scans
     */
    static LastJudgement of(Snapshot snapshot, RulePack pack, String settings) {
        MessageDigest sum = sha256();
        CrawlFacts facts = snapshot.facts();
        add(sum, program(), settings, pack.year(), pack.profile(), pack.title(), pack.note(), pack.ownRules());
        pack.rules().forEach(r -> add(sum, r));
        for (RulePack.ExampleFolder f : pack.examples()) {
            add(sum, new TreeMap<>(f.items()));
            addFiles(sum, f.folder());
        }
        add(sum, facts.home(), facts.siteName(), facts.limits(), facts.coverage(), facts.notes());
        for (Capture c : snapshot.captures()) {
            add(sum, c.url(), c.finalUrl(), c.redirects(), c.status(), c.mediaType(), c.charset(), c.length());
            add(
                    sum,
                    c.truncated(),
                    c.digest(),
                    c.offSite(),
                    c.rendered(),
                    snapshot.linksFrom(c.finalUrl()).size());
        }
        snapshot.failures().forEach(f -> add(sum, f.url(), f.cause(), f.status(), f.detail()));
        add(sum, snapshot.sitemapUrls());
        return new LastJudgement(HexFormat.of().formatHex(sum.digest()));
    }

    /** Keeps a judgement with its snapshot. */
    void keep(Path folder, Checklist checklist) throws IOException {
        byte[] json = ChecklistJson.toBytes(checklist);
        byte[] head = (digest + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + json.length);
        System.arraycopy(json, 0, all, head.length, json.length);
        Files.write(Snapshots.judged(folder), all);
    }

    /** The judgement of an earlier snapshot as that of this one; empty when anything is another. */
    Optional<Checklist> reused(Path earlier, Snapshot snapshot) {
        Path file = Snapshots.judged(earlier);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] all = Files.readAllBytes(file);
            int begin = digest.length() + 1;
            byte[] head = (digest + "\n").getBytes(StandardCharsets.US_ASCII);
            if (all.length <= begin || !Arrays.equals(head, Arrays.copyOf(all, begin))) {
                return Optional.empty();
            }
            byte[] json = Arrays.copyOfRange(all, begin, all.length);
            Checklist old = ChecklistJson.read(json, file.toString());
            // a scan that could not be recognised then may be now
            boolean unread = old.items().stream().anyMatch(i -> i.verdict() == Verdict.UNREADABLE);
            return unread ? Optional.empty() : Optional.of(moved(old, snapshot));
        } catch (IOException | ChecklistFormatException e) {
            return Optional.empty(); // then it is judged anew
        }
    }

    /** The same items, with the run and the places in the archive of this snapshot. */
    private static Checklist moved(Checklist old, Snapshot snapshot) {
        Map<String, Capture> places = new TreeMap<>();
        for (Capture c : snapshot.captures()) {
            places.put(c.finalUrl().value(), c);
        }
        List<Item> items = old.items().stream().map(i -> moved(i, places)).toList();
        CrawlFacts f = snapshot.facts();
        Run o = old.run();
        Run run = new Run(
                f.runId(),
                f.startedAt(),
                f.finishedAt(),
                o.pages(),
                o.documents(),
                o.failures(),
                o.limits(),
                o.coverage(),
                o.ocr());
        return new Checklist(old.site(), old.year(), old.profile(), run, old.score(), items, old.rules(), old.notes());
    }

    private static Item moved(Item item, Map<String, Capture> places) {
        List<Evidence> evidence =
                item.evidence().stream().map(e -> moved(e, places)).toList();
        return item.withEvidence(evidence);
    }

    private static Evidence moved(Evidence e, Map<String, Capture> places) {
        Capture now = PageUrl.parse(e.url()).map(u -> places.get(u.value())).orElse(null);
        if (now == null || e.archive().equals(Archive.NONE)) {
            return e;
        }
        Archive archive = new Archive(now.warcFile(), now.offset(), now.digest());
        return new Evidence(
                e.url(), e.title(), e.mediaType(), e.fiscalYear(), e.clickPath(), e.components(), archive, e.ocr());
    }

    /** Which program judged: another build may judge otherwise. */
    private static String program() {
        try {
            Path code = Path.of(LastJudgement.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Version.number() + ' ' + Files.getLastModifiedTime(code) + ' ' + Files.size(code);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program does not find itself", e);
        }
    }

    /** Examples of documents teach the match what an item looks like. */
    private static void addFiles(MessageDigest sum, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                add(sum, folder.relativize(file));
                sum.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest sum, Object... parts) {
        for (Object part : parts) {
            sum.update(part.toString().getBytes(StandardCharsets.UTF_8));
            sum.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
