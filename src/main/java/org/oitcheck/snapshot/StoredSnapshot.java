package org.oitcheck.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** A snapshot folder in memory, without the bodies. */
final class StoredSnapshot implements Snapshot {
    private final SnapshotFiles files;
    private final CrawlFacts facts;
    private final AddressBook names;
    private final List<Capture> captures;
    private final List<FetchFailure> failures;
    private final Map<PageUrl, FetchFailure> failureByKey = new HashMap<>();
    private final Set<PageUrl> sitemap;
    private final Map<String, TlsFacts> tls;
    private final LinkGraph graph;

    StoredSnapshot(
            SnapshotFiles files,
            CrawlFacts facts,
            AddressBook names,
            List<Capture> captures,
            List<FetchFailure> failures,
            Set<PageUrl> sitemap,
            Map<String, TlsFacts> tls,
            LinkGraph graph) {
        this.files = files;
        this.facts = facts;
        this.names = names;
        this.captures = List.copyOf(captures);
        this.failures = List.copyOf(failures);
        this.sitemap = Collections.unmodifiableSet(sitemap);
        this.tls = Map.copyOf(tls);
        this.graph = graph;
        failures.forEach(f -> failureByKey.put(f.url(), f));
        failures.forEach(f -> failureByKey.putIfAbsent(names.key(f.url()), f));
    }

    @Override
    public CrawlFacts facts() {
        return facts;
    }

    @Override
    public List<Capture> captures() {
        return captures;
    }

    @Override
    public Optional<Capture> capture(PageUrl url) {
        return names.capture(url);
    }

    @Override
    public List<Link> linksFrom(PageUrl page) {
        return graph.linksFrom(page);
    }

    @Override
    public List<Link> linksTo(PageUrl target) {
        return graph.linksTo(target);
    }

    @Override
    public List<FetchFailure> failures() {
        return failures;
    }

    @Override
    public Optional<FetchFailure> failure(PageUrl url) {
        FetchFailure exact = failureByKey.get(url);
        return Optional.ofNullable(exact != null ? exact : failureByKey.get(names.key(url)));
    }

    @Override
    public Set<PageUrl> sitemapUrls() {
        return sitemap;
    }

    @Override
    public Optional<TlsFacts> tls(PageUrl url) {
        return url.scheme().equals("https") ? Optional.ofNullable(tls.get(url.host())) : Optional.empty();
    }

    @Override
    public Optional<ClickPath> clickPath(PageUrl target) {
        return graph.clickPath(target);
    }

    @Override
    public byte[] body(Capture capture) {
        Path warc = files.folder().resolve(capture.warcFile()).normalize();
        if (!files.folder().normalize().equals(warc.getParent()) || !Files.exists(warc)) {
            throw SnapshotException.damaged(warc, "the file is missing, " + capture.url() + " cannot be read");
        }
        try (FileChannel channel = FileChannel.open(warc, StandardOpenOption.READ)) {
            channel.position(capture.offset());
            byte[] block = block(new WarcReader(channel), capture);
            // the body is the end of the block by construction; no need to trust a server's header syntax
            int start = (int) (block.length - capture.length());
            byte[] body = start < 0 ? new byte[0] : Arrays.copyOfRange(block, start, block.length);
            String digest = "sha-256:" + HexFormat.of().formatHex(WarcAppender.digest(body));
            if (!digest.equals(capture.digest())) {
                throw SnapshotException.damaged(
                        warc,
                        "the stored body of " + capture.url() + " at offset " + capture.offset()
                                + " is not the one that was captured");
            }
            return body;
        } catch (IOException e) {
            throw SnapshotException.damaged(warc, "at offset " + capture.offset() + ": " + e);
        }
    }

    private static byte[] block(WarcReader reader, Capture capture) throws IOException {
        Optional<WarcRecord> record = reader.next();
        Class<? extends WarcRecord> kind = capture.rendered() ? WarcConversion.class : WarcResponse.class;
        if (!record.filter(kind::isInstance).isPresent()) {
            throw new IOException("no " + kind.getSimpleName() + " record for " + capture.url());
        }
        return record.get().body().stream().readAllBytes();
    }

    @Override
    public boolean ownHost(PageUrl url) {
        return names.own(url);
    }

    @Override
    public void close() {
        // bodies are opened and closed one by one; nothing is held
    }
}
