package org.oitcheck.snapshot;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The finished crawl before this one, for asking the server only for what has changed since. Safe for use by several
 * threads.
 */
public final class EarlierRun implements Closeable {
    private final SnapshotFiles files;
    private final Snapshot snapshot;
    private final Map<PageUrl, Validators> validators = new ConcurrentHashMap<>();
    private final Map<PageUrl, Capture> captures = new HashMap<>();

    private EarlierRun(SnapshotFiles files, Snapshot snapshot) {
        this.files = files;
        this.snapshot = snapshot;
    }

    /**
     * @param folder folder of the earlier snapshot
     * @throws SnapshotException when it is missing or damaged
     */
    public static EarlierRun open(Path folder) {
        SnapshotFiles files = new SnapshotFiles(folder);
        EarlierRun run = new EarlierRun(files, Snapshots.open(folder));
        Set<PageUrl> bad = new HashSet<>();
        run.snapshot.failures().forEach(f -> bad.add(f.url()));
        for (Capture c : run.snapshot.captures()) {
            boolean good = c.ok() && !c.truncated() && !c.rendered() && c.offset() >= 0;
            if (good && !bad.contains(c.url()) && !bad.contains(c.finalUrl())) {
                run.captures.putIfAbsent(c.finalUrl(), c);
            }
        }
        JsonLines.read(files.validators(), Validators.class, v -> run.validators.put(v.url(), v));
        return run;
    }

    /** What to send along when an address is asked for again; empty where the whole answer is wanted. */
    public Optional<Validators> validators(PageUrl url) {
        return captures.containsKey(url) ? Optional.ofNullable(validators.get(url)) : Optional.empty();
    }

    /** The good capture that answered under an address. */
    public Optional<Capture> capture(PageUrl finalUrl) {
        return Optional.ofNullable(captures.get(finalUrl));
    }

    /** Asks for the whole answer under an address from now on. */
    public void forget(PageUrl url) {
        validators.remove(url);
    }

    /** Links of the page as it was. */
    public List<Link> linksFrom(PageUrl page) {
        return snapshot.linksFrom(page);
    }

    /** Archive file in which a capture lies. */
    Path archive(Capture capture) {
        return files.folder().resolve(capture.warcFile());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
