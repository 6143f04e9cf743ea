package org.oitcheck.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WaczWriter;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.Verification;
import org.oitcheck.crawl.AddressRules;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.PageResources;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.crawl.render.BrowserLimits;
import org.oitcheck.crawl.render.Resources;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.worker.WorkerPool;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.SiteScope;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.SnapshotWriter;
import org.oitcheck.snapshot.Snapshots;

/** Packs a stored crawl and its results into one evidence package (WACZ 1.1.1). Holds no state between packages. */
public final class EvidencePacker {
    /** Most styles, pictures and scripts fetched for the pictures of one package. */
    private static final int MOST_RESOURCES = 1500;

    /** Folder of a snapshot with what was recognised in scans. */
    private static final String RECOGNISED = "ocr";

    private static final BrowserLimits LIMITS =
            new BrowserLimits(Duration.ofSeconds(60), Duration.ofMillis(600), 1536, 150, 0, 8_000_000);

    /**
     * What goes in.
     *
     * @param folder       folder of the snapshot
     * @param snapshot     the same, open
     * @param verification results of a verification, or empty
     * @param checklist    results of a check, or empty; one of both is there
     * @param form         the answer form as it was handed in
     * @param decisions    {@code decisions.yaml} that counted
     * @param ownRules     folder of a user's own rules that judged
     * @param kind         what the package is
     * @param program      program and version
     * @param rules        digest of the rules that judged
     */
    public record Source(
            Path folder,
            Snapshot snapshot,
            Optional<Verification> verification,
            Optional<Checklist> checklist,
            Optional<Path> form,
            Optional<Path> decisions,
            Optional<Path> ownRules,
            EvidenceIndex.Kind kind,
            String program,
            String rules) {}

    private final Extractor extractor;
    private final Optional<Path> browser;
    private final Optional<CrawlSettings> online;
    private final Optional<AddressRules> addresses;
    private final Function<EvidenceIndex, byte[]> page;
    private final BiConsumer<Integer, Integer> progress;

    /**
     * @param extractor reads documents that have no pages to draw
     * @param browser   Chromium; web pages get no pictures without
     * @param online    how styles and pictures of pages may be fetched; empty for no network
     * @param addresses which addresses may be connected to at all; empty for the usual ones
     * @param page      makes the index page
     * @param progress  hears items done and items in all
     */
    public EvidencePacker(
            Extractor extractor,
            Optional<Path> browser,
            Optional<CrawlSettings> online,
            Optional<AddressRules> addresses,
            Function<EvidenceIndex, byte[]> page,
            BiConsumer<Integer, Integer> progress) {
        this.extractor = extractor;
        this.browser = browser;
        this.online = online;
        this.addresses = addresses;
        this.page = page;
        this.progress = progress;
    }

    /**
     * Writes a package, whole or not at all.
     *
     * @param out file to write; replaced when it is there
     * @return the index that it holds
     */
    public EvidenceIndex pack(Source source, Path out) throws IOException, InterruptedException {
        Path temp = Files.createTempDirectory("oitcheck-evidence");
        Path fresh = out.resolveSibling("." + out.getFileName() + ".tmp");
        try {
            EvidenceIndexer indexer = new EvidenceIndexer(
                    source.snapshot(),
                    new EvidenceIndexer.Facts(
                            Instant.now().truncatedTo(ChronoUnit.SECONDS), source.program(), source.rules()));
            EvidenceIndex plain = source.verification().isPresent()
                    ? indexer.of(source.verification().get(), source.kind())
                    : indexer.of(source.checklist().orElseThrow());
            Path resources = temp.resolve("resources");
            Map<String, byte[]> pictures = new LinkedHashMap<>();
            EvidenceIndex index = pictured(source, plain, resources, temp, pictures);
            Map<String, Path> files = new LinkedHashMap<>();
            archives(source.folder(), resources, files);
            Path plainIndex = temp.resolve("index.cdx");
            PlainIndex.write(files, plainIndex);
            files.put(PackageFiles.PLAIN_INDEX, plainIndex);
            Map<String, byte[]> own = new LinkedHashMap<>();
            own.put(PackageFiles.INDEX, index.toJson());
            own.put(PackageFiles.PAGE, page.apply(index));
            source.verification().ifPresent(v -> own.put(PackageFiles.VERIFICATION, v.toJson()));
            source.checklist()
                    .ifPresent(c -> own.put(PackageFiles.CHECKLIST, org.oitcheck.checklist.ChecklistJson.toBytes(c)));
            pictures.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> own.put(e.getKey(), e.getValue()));
            int n = 0;
            for (Map.Entry<String, byte[]> e : own.entrySet()) {
                Path file = temp.resolve("own-" + n++);
                Files.write(file, e.getValue());
                files.put(e.getKey(), file);
            }
            source.form().ifPresent(f -> files.put(PackageFiles.FORM + f.getFileName(), f));
            source.decisions().ifPresent(f -> files.put(PackageFiles.DECISIONS, f));
            ownRules(source, files);
            write(index, files, fresh);
            Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
            return index;
        } finally {
            Files.deleteIfExists(fresh);
            delete(temp);
        }
    }

    private EvidenceIndex pictured(
            Source source, EvidenceIndex plain, Path resources, Path temp, Map<String, byte[]> pictures)
            throws InterruptedException {
        SnapshotWriter archive = null;
        PageResources fetched = null;
        Browser shown = browser.map(b -> Browser.forPictures(b, LIMITS)).orElse(null);
        try (WorkerPool workers = new WorkerPool(2, Duration.ofSeconds(60), 512, temp.resolve("workers"))) {
            Resources from = address -> {
                throw new IOException("no network for " + address);
            };
            if (shown != null && online.isPresent()) {
                PageUrl home = PageUrl.parse(online.get().home().toString()).orElseThrow();
                archive = SnapshotWriter.create(
                        resources,
                        source.snapshot().facts().runId() + "-resources",
                        new SiteScope(home),
                        online.get().userAgent(),
                        Instant.now());
                fetched = new PageResources(online.get(), addresses, archive, MOST_RESOURCES);
                from = fetched;
            }
            PictureMaker maker =
                    new PictureMaker(source.snapshot(), extractor, workers, Optional.ofNullable(shown), from, progress);
            EvidenceIndex index = maker.picture(plain);
            pictures.putAll(maker.files());
            return index;
        } finally {
            if (shown != null) {
                shown.close();
            }
            if (fetched != null) {
                fetched.close();
            }
            if (archive != null) {
                archive.close();
            }
        }
    }

    private static void archives(Path snapshot, Path resources, Map<String, Path> files) throws IOException {
        Snapshots.archives(snapshot).forEach(f -> files.put(PackageFiles.ARCHIVE + f.getFileName(), f));
        Snapshots.archives(resources)
                .forEach(f -> files.put(
                        PackageFiles.ARCHIVE + f.getFileName().toString().replace("crawl-", "resources-"), f));
        Snapshots.tables(snapshot).forEach(f -> files.put(PackageFiles.SNAPSHOT + f.getFileName(), f));
        below(snapshot.resolve(RECOGNISED), PackageFiles.SNAPSHOT + RECOGNISED + "/", "", files);
    }

    private static void ownRules(Source source, Map<String, Path> files) throws IOException {
        if (source.ownRules().isPresent()) {
            below(source.ownRules().get(), PackageFiles.RULES, ".*\\.ya?ml", files);
        }
    }

    /** Puts the files of a folder whose names match (all for an empty pattern) under a place in the package. */
    private static void below(Path folder, String place, String pattern, Map<String, Path> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder, 4)) {
            all.filter(Files::isRegularFile)
                    .filter(f -> pattern.isEmpty() || f.toString().matches(pattern))
                    .sorted()
                    .forEach(f ->
                            files.put(place + folder.relativize(f).toString().replace('\\', '/'), f));
        }
    }

    private static void write(EvidenceIndex index, Map<String, Path> files, Path out) throws IOException {
        try (WaczWriter wacz = new WaczWriter(out)) {
            wacz.setAutoPages(false);
            wacz.set("created", index.made().toString());
            wacz.set("software", index.program());
            wacz.set(
                    "title",
                    "OIT " + index.year() + " "
                            + (index.agency().isBlank() ? index.site().url() : index.agency()));
            wacz.set(
                    "description",
                    "Evidence of an OIT disclosure " + index.kind().name().toLowerCase(Locale.ROOT)
                            + "; open oitcheck/index.html");
            wacz.set("mainPageUrl", index.site().url());
            wacz.set("mainPageDate", index.crawled().toString());
            wacz.addPage(index.site().url(), index.crawled(), index.site().name());
            index.items().stream()
                    .flatMap(i -> i.pieces().stream()
                            .filter(p -> p.archive().present() && !p.at().isEmpty())
                            .map(p -> Map.entry(i.id(), p)))
                    .collect(Collectors.toMap(e -> e.getValue().finalUrl(), e -> e, (a, b) -> a, LinkedHashMap::new))
                    .values()
                    .forEach(e -> page(wacz, e.getKey(), e.getValue()));
            for (Map.Entry<String, Path> f : files.entrySet()) {
                wacz.writeResource(f.getKey(), f.getValue());
            }
            wacz.finish();
        }
    }

    private static void page(WaczWriter wacz, String item, EvidencePiece p) {
        try {
            wacz.addPage(
                    p.finalUrl(), Instant.parse(p.at()), item + " " + (p.title().isBlank() ? p.finalUrl() : p.title()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hash of the manifest of a package, hex: whoever signs or stamps it vouches for every file. */
    public static String manifestHash(Path file) throws IOException, EvidenceException {
        return Digests.of(new ZipView(file).manifestBytes());
    }

    /** The line of {@code sha256sum} for the manifest of a package. */
    public static byte[] manifestLine(Path file) throws IOException, EvidenceException {
        return (manifestHash(file) + "  " + PackageFiles.MANIFEST + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }
}
