package org.oitcheck.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oitcheck.audit.AnswerForm;
import org.oitcheck.audit.Auditor;
import org.oitcheck.checklist.Verification;
import org.oitcheck.evidence.Digests;
import org.oitcheck.evidence.EvidencePacker;
import org.oitcheck.evidence.TimeStamp;

/** Freezes forms: visits each, packs what stood there, and seals the package with its manifest hash and, when asked, a time stamp. */
final class FreezeRun implements VerifyBatch.OneForm {
    /** Hashes of all packages of a batch as {@code sha256sum -c} reads them, so that one signature vouches for all. */
    static final String ALL = "evidence.sha256";

    private static final String MANIFEST = "evidence.manifest.sha256";

    private final Main main;
    private final VerifyRun run;
    private final CrawlOptions crawl;
    private final boolean onlySubmitted;
    private final Optional<URI> authority;
    private final List<Path> sealed = new ArrayList<>();

    /**
     * @param run           visits and packs
     * @param crawl         options of that visit; its number of pages is set for each form when only what was submitted is visited
     * @param onlySubmitted whether the site around is hardly searched
     * @param authority     who stamps the manifests
     */
    FreezeRun(Main main, VerifyRun run, CrawlOptions crawl, boolean onlySubmitted, Optional<URI> authority) {
        this.main = main;
        this.run = run;
        this.crawl = crawl;
        this.onlySubmitted = onlySubmitted && crawl.maxPages == null;
        this.authority = authority;
    }

    Verification visit(AnswerForm form, @Nullable String site, OutputFolder own) throws Exception {
        limit(form);
        return run.visit(form, site, own);
    }

    @Override
    public Verification visit(AnswerForm form, @Nullable String site, OutputFolder own, Interrupt stop, boolean goOn)
            throws Exception {
        limit(form);
        return run.visit(form, site, own, stop, goOn);
    }

    private void limit(AnswerForm form) {
        if (onlySubmitted) {
            crawl.maxPages = 20 + 4 * Auditor.seeds(form).size();
        }
    }

    @Override
    public void done(OutputFolder own) throws Exception {
        Path file = own.path().resolve(EvidenceFiles.PACKAGE);
        Path manifest = own.path().resolve(MANIFEST);
        Files.write(manifest, EvidencePacker.manifestLine(file));
        sealed.add(file);
        say("evidence.frozen", file.toString(), EvidenceFiles.time(Instant.now(), main), manifest.toString());
        Path stamp = EvidenceFiles.stampOf(file);
        Files.deleteIfExists(stamp);
        if (authority.isPresent()) {
            String hash = EvidencePacker.manifestHash(file);
            Files.write(stamp, TimeStamp.request(hash, authority.get()));
            TimeStamp time = TimeStamp.read(Files.readAllBytes(stamp), hash, Optional.empty());
            say("evidence.stamped.untrusted", EvidenceFiles.time(time.time(), main), time.authority());
        }
    }

    @Override
    public void kept(OutputFolder own) {
        sealed.add(own.path().resolve(EvidenceFiles.PACKAGE));
    }

    /** Writes the hashes of all packages of a batch into one file. */
    void listAll(Path out) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (Path file : sealed) {
            lines.append(Digests.of(file))
                    .append("  ")
                    .append(out.relativize(file).toString().replace('\\', '/'))
                    .append('\n');
        }
        Path all = out.resolve(ALL);
        Files.writeString(all, lines, StandardCharsets.UTF_8);
        say("evidence.frozen.all", Integer.toString(sealed.size()), all.toString());
    }

    private void say(String key, String... arguments) {
        main.around().out().println(main.messages().text(key, arguments));
    }
}
