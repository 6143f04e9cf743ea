package org.oitcheck.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Verification;
import org.oitcheck.crawl.CrawlSettings;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.evidence.Digests;
import org.oitcheck.evidence.EvidencePacker;
import org.oitcheck.evidence.EvidencePacker.Source;
import org.oitcheck.report.EvidenceHtml;
import org.oitcheck.report.Texts;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.Snapshots;

/** Evidence packages and what lies beside them in a folder of results. */
final class EvidenceFiles {
    static final String PACKAGE = "evidence.wacz";
    /** Folder of results that keeps the answer form as it was handed in. */
    static final String FORM = "form";

    private static final String VERIFICATION = "verification.json";
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Main main;

    EvidenceFiles(Main main) {
        this.main = main;
    }

    /** Keeps the form as it was handed in, so that it can be judged again. */
    static void keepForm(Path form, Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve(FORM));
        try (Stream<Path> old = Files.list(place)) {
            for (Path p : old.toList()) {
                Files.delete(p);
            }
        }
        Files.copy(form, place.resolve(form.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    static EvidenceIndex.Kind kind(Path folder) {
        return Files.exists(folder.resolve(VERIFICATION)) ? EvidenceIndex.Kind.VERIFICATION : EvidenceIndex.Kind.CHECK;
    }

    /** Where the time stamp of a package lies. */
    static Path stampOf(Path file) {
        return file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.wacz$", "") + ".tsr");
    }

    /** A time as people read it, and as it stands in the stamp. */
    static String time(Instant at, Main main) {
        return Texts.of(main.locale()).time(at) + " (" + at.truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    static byte[] small(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new UserError(UserError.USAGE, "error.evidence.file", file.toString());
        }
        return Files.readAllBytes(file);
    }

    /**
     * Packs the results in a folder.
     *
     * @throws UserError when the folder holds no results
     */
    EvidenceIndex pack(
            Path folder, EvidenceIndex.Kind kind, CrawlOptions crawl, EvidenceCommand.PackOptions options, Path out)
            throws Exception {
        Path verification = folder.resolve(VERIFICATION);
        Path checklist = folder.resolve("checklist.json");
        boolean verified = Files.exists(verification);
        if (!verified && !Files.exists(checklist)) {
            throw new UserError(UserError.USAGE, "error.evidence.folder", folder.toString());
        }
        Path place = Stored.of(folder);
        try (Snapshot snapshot = Snapshots.open(place)) {
            Optional<Verification> v = verified ? Optional.of(Verification.read(verification)) : Optional.empty();
            Optional<Checklist> c = verified ? Optional.empty() : Optional.of(ChecklistJson.read(checklist));
            Path decisions = folder.resolve(Decisions.FILE);
            Source source = new Source(
                    place,
                    snapshot,
                    v,
                    c,
                    form(folder),
                    Files.exists(decisions) ? Optional.of(decisions) : Optional.empty(),
                    Optional.ofNullable(options.rules),
                    kind,
                    "oitcheck " + Version.number(),
                    rules(Optional.ofNullable(options.rules)));
            return pack(source, crawl, options, out, false);
        }
    }

    static String rules(Optional<Path> own) throws IOException {
        return Digests.ofRules(own.map(o -> List.of(Home.rules(), o)).orElse(List.of(Home.rules())));
    }

    /** The form that {@link #keepForm} kept. */
    static Optional<Path> form(Path folder) throws IOException {
        Path place = folder.resolve(FORM);
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).sorted().findFirst();
        }
    }

    /** @param local whether the site is served from a folder of this machine */
    EvidenceIndex pack(Source source, CrawlOptions crawl, EvidenceCommand.PackOptions options, Path out, boolean local)
            throws Exception {
        note("note.evidence", out.toString());
        Optional<Path> browser = options.noPictures ? Optional.empty() : Browser.installed();
        if (browser.isEmpty() && !options.noPictures) {
            note("note.evidence.nobrowser");
        }
        URI home = source.snapshot().facts().home().toUri();
        boolean online = !options.offline && browser.isPresent();
        Optional<CrawlSettings> settings = online ? Optional.of(crawl.settings(home, local, false)) : Optional.empty();
        AtomicReference<Exception> wrong = new AtomicReference<>();
        EvidenceIndex made = Stages.reading(extractor -> {
            try (CountBar bar = new CountBar(main.around(), main.messages().text("progress.items"))) {
                return new EvidencePacker(
                                extractor,
                                browser,
                                settings,
                                crawl.addresses(),
                                i -> EvidenceHtml.render(i, main.locale()),
                                bar::at)
                        .pack(source, out);
            } catch (IOException | InterruptedException e) {
                wrong.set(e);
                return null;
            }
        });
        if (wrong.get() != null) {
            throw wrong.get();
        }
        return made;
    }

    void tell(EvidenceIndex index, Path out) throws Exception {
        long pictures = index.items().stream()
                .flatMap(i -> i.pieces().stream())
                .flatMap(p -> p.pictures().stream())
                .map(EvidenceIndex.EvidencePicture::file)
                .distinct()
                .count();
        long marked = index.items().stream()
                .flatMap(i -> i.pieces().stream())
                .flatMap(p -> p.pictures().stream())
                .filter(EvidenceIndex.EvidencePicture::marked)
                .map(EvidenceIndex.EvidencePicture::file)
                .distinct()
                .count();
        main.around()
                .out()
                .println(main.messages()
                        .text(
                                "evidence.packed",
                                out.toString(),
                                Long.toString((Files.size(out) + 500_000) / 1_000_000),
                                Long.toString(pictures),
                                Long.toString(marked)));
        main.around().out().println(main.messages().text("evidence.manifest", EvidencePacker.manifestHash(out)));
    }

    private void note(String key, String... arguments) {
        main.around().note(main.messages().text(key, arguments));
    }
}
