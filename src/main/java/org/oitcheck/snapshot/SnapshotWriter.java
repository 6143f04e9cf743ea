package org.oitcheck.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes a snapshot folder: WARC files, and beside them captures, links, failures and sitemap addresses as JSON lines. What a
 * method was given is with the operating system when the method returns, so a killed process loses at most the record in hand;
 * {@link #resume} cuts such a torn record off. The frontier is not stored: captures, links and failures (read with
 * {@link Snapshots#open} on the same folder, at any time) say what is left to do.
 *
 * <p>Safe for use by several threads. Every method throws {@link SnapshotException} when the disk cannot be written. Only one
 * writer a folder.
 *
 * <p>One class, although long: each method writes one kind of record, in the archive and in the lines beside it, which must
 * agree.
 */
public final class SnapshotWriter implements Closeable {
    private static final long ONE_GIB = 1L << 30;

    private final SnapshotFiles files;
    private final FileChannel lock;
    private final WarcAppender warc;
    private final JsonLines captures;
    private final JsonLines links;
    private final JsonLines failures;
    private final JsonLines sitemap;
    private final JsonLines validators;
    private final Set<String> tlsHosts = ConcurrentHashMap.newKeySet();
    private final Set<PageUrl> captured = ConcurrentHashMap.newKeySet();
    private final Set<PageUrl> sitemapUrls = ConcurrentHashMap.newKeySet();
    private final Interner shared = new Interner();
    /** Links stored by this run, in the order of the file; empty when an earlier run stored some too. */
    private final Map<PageUrl, List<Link>> linksByPage = new LinkedHashMap<>();

    private final boolean wholeRun;
    private RunFile run;

    private SnapshotWriter(SnapshotFiles files, FileChannel lock, RunFile run, List<Capture> before, long rollAt)
            throws IOException {
        this.files = files;
        this.lock = lock;
        this.run = run;
        before.forEach(this::remember);
        this.wholeRun = before.isEmpty();
        this.warc = new WarcAppender(files, info(run), rollAt);
        this.captures = JsonLines.append(files.captures());
        this.links = JsonLines.append(files.links());
        this.failures = JsonLines.append(files.failures());
        this.sitemap = JsonLines.append(files.sitemap());
        this.validators = JsonLines.append(files.validators());
    }

    /**
     * Starts a new snapshot in a folder, which is created when absent.
     *
     * @param runId     id of the run, also in the WARC info record
     * @param scope     the site; may be replaced later by {@link #scope(SiteScope)}
     * @param userAgent user agent of the requests
     * @param startedAt start of the run
     * @throws SnapshotException when the folder holds a snapshot already (see {@link Snapshots#delete}) or cannot be written
     */
    public static SnapshotWriter create(
            Path folder, String runId, SiteScope scope, String userAgent, Instant startedAt) {
        return create(folder, runId, scope, userAgent, startedAt, ONE_GIB);
    }

    static SnapshotWriter create(
            Path folder, String runId, SiteScope scope, String userAgent, Instant startedAt, long rollAt) {
        SnapshotFiles files = new SnapshotFiles(folder);
        if (Snapshots.exists(folder)) {
            throw new SnapshotException(
                    SnapshotException.Problem.ALREADY_THERE,
                    folder,
                    folder + " holds a snapshot already. Continue it with --resume, or name another folder.");
        }
        try {
            Files.createDirectories(folder);
            FileChannel lock = lock(files);
            RunFile run = new RunFile(
                    SnapshotFiles.SCHEMA, runId, scope.home(), scope.hosts(), startedAt, userAgent, Optional.empty());
            run.write(files.run());
            return new SnapshotWriter(files, lock, run, List.of(), rollAt);
        } catch (IOException e) {
            throw SnapshotException.io(folder, e);
        }
    }

    /**
     * Continues the snapshot in a folder; a record torn by the end of the earlier process is cut off.
     *
     * @throws SnapshotException when there is no snapshot, or it is damaged otherwise
     */
    public static SnapshotWriter resume(Path folder) {
        SnapshotFiles files = new SnapshotFiles(folder);
        Snapshots.requireSnapshot(files);
        try {
            FileChannel lock = lock(files);
            RunFile run = RunFile.read(files.run()).with(Optional.empty());
            for (Path lines : List.of(
                    files.captures(),
                    files.links(),
                    files.failures(),
                    files.sitemap(),
                    files.validators(),
                    files.tls())) {
                JsonLines.repair(lines);
            }
            List<Capture> before = new ArrayList<>();
            JsonLines.read(files.captures(), Capture.class, before::add);
            WarcAppender.repair(files, before);
            run.write(files.run());
            return new SnapshotWriter(files, lock, run, before, ONE_GIB);
        } catch (IOException e) {
            throw SnapshotException.io(folder, e);
        }
    }

    /** Id of the run, the first one's when resumed. */
    public synchronized String runId() {
        return run.runId();
    }

    /** Start of the run, of the first part when resumed. */
    public synchronized Instant startedAt() {
        return run.startedAt();
    }

    /** The site's own hosts as known now. */
    public synchronized SiteScope scope() {
        return run.scope();
    }

    /** Replaces the scope: the home page redirected to another host, or another host turned out to be the agency's own. */
    public synchronized void scope(SiteScope scope) {
        run = run.with(scope);
        run.write(files.run());
    }

    /** Whether an address is captured already, under the address asked for, a redirect step or the final one. */
    public boolean captured(PageUrl url) {
        return captured.contains(url);
    }

    /**
     * Stores a final response of any status.
     *
     * @param request  head of the request that it answers
     * @param response head as received; fields that describe a coding already taken off the body are renamed in the archive
     * @param body     decoded body, at most the crawl's limit of bytes; not kept
     * @return the capture, with its place in the archive and its digest
     */
    public Capture response(Response data, HttpHead request, HttpHead response, byte[] body) {
        try {
            WarcAppender.Place place =
                    warc.append(data.finalUrl(), data.at(), data.truncated(), request, response, body);
            String etag = response.field("ETag");
            String modified = response.field("Last-Modified");
            if (data.status() == 200 && !data.truncated() && !(etag.isEmpty() && modified.isEmpty())) {
                write(validators, new Validators(data.finalUrl(), etag, modified));
            }
            return captured(data, place, data.charset(), body.length, false);
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    /**
     * Stores that the server holds an answer for unchanged: the record of the earlier run is taken over into this archive, so that
     * it can be read alone, and a {@code revisit} record says when it was found to stand.
     *
     * @param response   head of the 304 answer
     * @param earlier    the run before
     * @param before     its capture
     * @param confirmed  those that the server confirmed, for the run after this
     * @return the capture; empty when the record of the run before cannot be read
     * @throws SnapshotException when this archive cannot be written
     */
    public Optional<Capture> unchanged(
            Response data, HttpHead response, EarlierRun earlier, Capture before, Validators confirmed) {
        StoredMember record;
        try {
            record = StoredMember.read(earlier.archive(before), before.offset());
        } catch (IOException damaged) {
            return Optional.empty();
        }
        try {
            WarcAppender.Place place = warc.takeOver(data.finalUrl(), data.at(), response, record, before);
            write(validators, confirmed);
            return Optional.of(captured(data, place, before.charset(), before.length(), false));
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    /**
     * Stores a page that a browser built by running its scripts: the response as {@link #response} does, and behind it a
     * {@code conversion} record with the page as built, which is what the capture points to.
     *
     * @param built the built page, HTML in UTF-8
     */
    public Capture rendered(Response data, HttpHead request, HttpHead response, byte[] body, byte[] built) {
        try {
            WarcAppender.Place original =
                    warc.append(data.finalUrl(), data.at(), data.truncated(), request, response, body);
            WarcAppender.Place place = warc.conversion(data.finalUrl(), data.at(), original, built);
            return captured(data, place, "UTF-8", built.length, true);
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    private Capture captured(Response data, WarcAppender.Place place, String charset, long length, boolean rendered)
            throws IOException {
        Capture capture = new Capture(
                data.url(),
                data.finalUrl(),
                data.redirects(),
                data.status(),
                data.mediaType(),
                charset,
                length,
                data.truncated(),
                "sha-256:" + HexFormat.of().formatHex(place.digest()),
                data.at(),
                place.file(),
                place.offset(),
                data.depth(),
                data.offSite(),
                rendered);
        captures.write(captures.encode(capture));
        remember(capture);
        return capture;
    }

    /**
     * Stores that an address redirects to one captured before; its body is not stored twice.
     *
     * @param hops  addresses passed through, the one asked for first, the captured one last; at least two
     * @param end   the capture that answered under the last one
     * @param depth clicks from the home page to the first one
     */
    public Capture redirected(List<PageUrl> hops, Capture end, Instant at, int depth) {
        Capture capture = new Capture(
                hops.get(0),
                end.finalUrl(),
                hops,
                end.status(),
                end.mediaType(),
                end.charset(),
                end.length(),
                end.truncated(),
                end.digest(),
                at,
                end.warcFile(),
                end.offset(),
                depth,
                end.offSite(),
                end.rendered());
        write(captures, capture);
        remember(capture);
        return capture;
    }

    /** Stores a redirect hop in the archive; the hop itself is told by {@link Response#redirects()} of the final response. */
    public void redirect(PageUrl hop, Instant at, HttpHead request, HttpHead response, byte[] body) {
        try {
            warc.append(hop, at, false, request, response, body);
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    /**
     * Stores all links of a page. Call it after {@link #response} of that page; a page captured without links stored is one
     * whose links a killed run lost.
     *
     * @param page  final address of the page
     * @param found its links in document order; may be empty
     */
    public void links(PageUrl page, List<Link> found) {
        StoredLinks stored = StoredLinks.of(page, found);
        try {
            byte[] line = links.encode(stored);
            synchronized (linksByPage) {
                links.write(line);
                if (wholeRun) {
                    linksByPage.remove(page); // the order is that of the last one stored, as when the file is read
                    linksByPage.put(page, stored.toLinks(shared));
                }
            }
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    /**
     * The snapshot as it stands, the same as {@link Snapshots#open} gives. Links that this writer stored are not read back. Call it
     * when nothing is being stored any more.
     */
    public Snapshot open() {
        Snapshots.requireSnapshot(files);
        return wholeRun ? SnapshotLoader.load(files, linksByPage) : SnapshotLoader.load(files);
    }

    /** Stores a failure; the last one told for an address counts, and none when a good response follows it. */
    public void failure(FetchFailure failure) {
        write(failures, failure);
    }

    /** Stores how a host proved who it is, or could not; the first time told counts, unless it could later. */
    public void tls(TlsFacts facts) {
        if (tlsHosts.add(facts.host() + (facts.problem().isEmpty() ? "" : " refused"))) {
            try (JsonLines lines = JsonLines.append(files.tls())) {
                lines.write(lines.encode(facts));
            } catch (IOException e) {
                throw SnapshotException.io(files.folder(), e);
            }
        }
    }

    /** Stores addresses that a sitemap names; repeated ones are stored once. */
    public void sitemap(Collection<PageUrl> urls) {
        for (PageUrl url : urls) {
            if (sitemapUrls.add(url)) {
                write(sitemap, url);
            }
        }
    }

    /** Ends the run with its facts. May be called again after a resume; {@link #close} without it leaves an interrupted run. */
    public synchronized void finish(CrawlFacts facts) {
        run = run.with(Optional.of(facts));
        run.write(files.run());
    }

    @Override
    public void close() {
        try (lock;
                warc;
                captures;
                links;
                failures;
                validators;
                sitemap) {
            Files.deleteIfExists(files.lock());
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    private void write(JsonLines lines, Object value) {
        try {
            lines.write(lines.encode(value));
        } catch (IOException e) {
            throw SnapshotException.io(files.folder(), e);
        }
    }

    private void remember(Capture capture) {
        captured.add(capture.url());
        captured.add(capture.finalUrl());
        captured.addAll(capture.redirects());
    }

    private static Map<String, List<String>> info(RunFile run) {
        return Map.of(
                "software", List.of("oitcheck"),
                "format", List.of("WARC File Format 1.0"),
                "isPartOf", List.of(run.runId()),
                "http-header-user-agent", List.of(run.userAgent()),
                "description", List.of("OIT disclosure check of " + run.home()));
    }

    static FileChannel lock(SnapshotFiles files) throws IOException {
        FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // told below like a lock of another process
        }
        channel.close();
        throw new SnapshotException(
                SnapshotException.Problem.IN_USE,
                files.folder(),
                files.folder() + " is being written by another run. Wait for its end, or name another folder.");
    }
}
