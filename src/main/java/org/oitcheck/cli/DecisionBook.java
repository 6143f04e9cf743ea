package org.oitcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oitcheck.audit.AuditException;
import org.oitcheck.audit.Contents;
import org.oitcheck.audit.Decisions;
import org.oitcheck.audit.Decisions.Entry;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Decision.Kind;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.snapshot.Snapshot;
import org.oitcheck.snapshot.SnapshotException;
import org.oitcheck.snapshot.Snapshots;
import org.oitcheck.store.Decision;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoredRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins what people decided in the dashboard with {@code decisions.yaml} beside a site's results: the newer decision on an item counts,
 * wherever it was made; what is forgotten in the file is forgotten here too. Exceptions live in the file alone.
 */
final class DecisionBook {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionBook.class);
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Store store;
    private final Path data;

    /** @param data folder with the crawls of the store, one folder a site */
    DecisionBook(Store store, Path data) {
        this.store = store;
        this.data = data;
    }

    /** Folder of a site's results. */
    Path folder(long siteId) {
        return data.resolve("sites").resolve(Long.toString(siteId));
    }

    /** Brings the file beside a site's results up to date. What goes wrong is logged: the decision itself is stored. */
    void keep(long siteId) {
        try {
            joined(siteId);
        } catch (IOException | AuditException e) {
            LOG.warn("decisions of site {} were not written beside its results: {}", siteId, e.getMessage());
        }
    }

    /** The decisions of a site from store and file; the file has them all afterwards. */
    private Decisions joined(long siteId) throws IOException, AuditException {
        Path folder = folder(siteId);
        Decisions there = Decisions.of(folder);
        for (Decisions.Forgotten f : there.forgotten()) {
            store.decisions().forget(siteId, f.item(), f.at());
        }
        List<Entry> ofStore = ofStore(siteId);
        Map<String, Entry> newest = new LinkedHashMap<>();
        ofStore.forEach(e -> newest.put(e.item() + " " + e.year(), e));
        Decisions all = there;
        for (Entry e : newest.values()) {
            Optional<Entry> known = there.on(e.item(), e.year());
            if (known.isEmpty() || replaces(e, known.get(), ofStore)) {
                all = all.with(e);
            }
        }
        if (!all.equals(there)) {
            Files.createDirectories(folder);
            all = seen(all, folder);
            all.save(folder);
        }
        return all;
    }

    /** Of two decisions of one day the one in the file counts, unless it came from the store itself. */
    private static boolean replaces(Entry e, Entry known, List<Entry> ofStore) {
        if (same(e, known)) {
            return false;
        }
        int order = e.at().compareTo(known.at());
        return order > 0 || order == 0 && ofStore.stream().anyMatch(s -> same(s, known));
    }

    private static boolean same(Entry a, Entry b) {
        return a.item().equals(b.item())
                && a.year() == b.year()
                && a.decision() == b.decision()
                && a.by().equals(b.by())
                && a.reason().equals(b.reason())
                && a.at().equals(b.at());
    }

    /**
     * Writes the decisions and exceptions of a site into the file of another folder, beside what stands there.
     *
     * @return number of decisions and exceptions written
     */
    int write(long siteId, Path folder) throws IOException, AuditException {
        Decisions own = joined(siteId);
        Decisions all = Decisions.of(folder);
        for (Decisions.Exempt e : own.exceptions()) {
            all = all.with(e);
        }
        for (Entry e : own.decisions()) {
            Optional<Entry> known = all.on(e.item(), e.year());
            if (known.isEmpty() || e.at().compareTo(known.get().at()) >= 0) {
                all = all.with(e);
            }
        }
        all.save(folder);
        return own.decisions().size() + own.exceptions().size();
    }

    /** The decisions of the store as entries, oldest first. */
    private List<Entry> ofStore(long siteId) {
        List<Entry> out = new ArrayList<>();
        Map<Long, Optional<Checklist>> checklists = new HashMap<>();
        for (Decision d : store.decisions().ofSite(siteId)) {
            checklists
                    .computeIfAbsent(d.runId(), id -> store.runs().checklist(id))
                    .ifPresent(c -> out.add(entry(
                            d,
                            c.year(),
                            c.items().stream()
                                    .filter(i -> i.id().equals(d.item()))
                                    .findFirst())));
        }
        return out;
    }

    private static Entry entry(Decision d, int year, Optional<Item> item) {
        String seen = item.flatMap(i -> i.urls().stream().findFirst()).orElse("");
        Verdict ruled = item.flatMap(Item::decided)
                .map(x -> x.ruled())
                .orElse(item.map(Item::verdict).orElse(d.before()));
        return new Entry(
                d.item(),
                year,
                Kind.valueOf(d.answer().name()),
                d.url().isEmpty() ? seen : d.url(),
                "",
                ruled,
                d.reason(),
                d.by(),
                day(d.at()));
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, BANGKOK).toString();
    }

    /** With fingerprints of what stands in the crawl that the decisions were made on, as far as it is there. */
    private static Decisions seen(Decisions all, Path results) throws IOException {
        Path place = results.resolve("snapshot");
        if (!Snapshots.exists(place)) {
            return all;
        }
        try (Snapshot snapshot = Snapshots.openWithoutLinks(place)) {
            return Stages.reading(extractor -> all.seen(new Contents(snapshot, extractor)));
        } catch (SnapshotException damaged) {
            LOG.info("{}: {}", place, damaged.getMessage()); // the next check notes them
            return all;
        }
    }

    /** What became of the entries of a file: how many are in the store now, and which could not go there. */
    record Imported(int taken, int known, List<Entry> left) {}

    /**
     * Puts the decisions of a folder's file into the store, as if they had been made in the dashboard. Those on items that the newest
     * check of the site does not have, or of another form, stay outside.
     */
    Imported read(long siteId, Path folder) throws IOException, AuditException {
        Decisions file = Decisions.of(folder);
        int year = store.sites()
                .site(siteId)
                .filter(s -> s.latest().present())
                .flatMap(s -> store.runs().run(s.latest().runId()))
                .map(StoredRun::year)
                .orElse(0);
        List<Entry> there = ofStore(siteId);
        int taken = 0;
        int known = 0;
        List<Entry> left = new ArrayList<>();
        for (Entry e : file.decisions()) {
            Optional<ItemState> item = store.items().item(siteId, e.item()).filter(i -> e.year() == year);
            if (there.stream().anyMatch(t -> same(t, e))) {
                known++;
            } else if (item.isEmpty()) {
                left.add(e);
            } else {
                store.decisions()
                        .decide(
                                item.get(),
                                Decision.Answer.valueOf(e.decision().name()),
                                e.decision() == Kind.POINT ? e.url() : "",
                                e.reason(),
                                e.by(),
                                at(e));
                taken++;
            }
        }
        for (Decisions.Exempt e : file.exceptions()) {
            Decisions own = Decisions.of(folder(siteId));
            if (!own.exceptions().contains(e)) {
                Files.createDirectories(folder(siteId));
                own.with(e).save(folder(siteId));
                taken++;
            }
        }
        return new Imported(taken, known, left);
    }

    private static Instant at(Entry e) {
        // the file tells the day alone
        return e.at().isEmpty()
                ? Instant.now()
                : LocalDate.parse(e.at()).atTime(12, 0).atZone(BANGKOK).toInstant();
    }
}
