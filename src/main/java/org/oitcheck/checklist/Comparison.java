package org.oitcheck.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.oitcheck.checklist.ChecklistDiff.DocumentChange;
import org.oitcheck.checklist.ChecklistDiff.Fate;
import org.oitcheck.checklist.ChecklistDiff.ItemChange;
import org.oitcheck.checklist.ChecklistDiff.NewCandidate;
import org.oitcheck.checklist.ChecklistDiff.Note;

/** Finds the differences of two checklists. */
final class Comparison {
    /** A person with a browser would fail too; the other causes say only that we did not look. */
    private static final Set<String> BROKEN = Set.of(
            "NOT_FOUND",
            "SOFT_404",
            "SERVER_ERROR",
            "TIMEOUT",
            "UNKNOWN_HOST",
            "CONNECTION",
            "TLS",
            "REDIRECT_LOOP",
            "LOGIN",
            "BAD_URL");

    private final Checklist older;
    private final Checklist newer;

    Comparison(Checklist older, Checklist newer) {
        this.older = older;
        this.newer = newer;
    }

    ChecklistDiff diff() {
        return new ChecklistDiff(
                newer.site(),
                newer.year(),
                older.run().finishedAt(),
                newer.run().finishedAt(),
                items(),
                documents(),
                broken(),
                mended(),
                candidates(),
                notes());
    }

    private List<Note> notes() {
        List<Note> out = new ArrayList<>();
        if (!host(older.site().url()).equals(host(newer.site().url()))) {
            out.add(Note.OTHER_SITE);
        }
        if (older.year() != newer.year()) {
            out.add(Note.OTHER_YEAR);
        }
        if (!older.profile().equals(newer.profile())) {
            out.add(Note.OTHER_PROFILE);
        }
        if (!newer.run().coverage().complete()) {
            out.add(Note.NOT_COMPLETE);
        }
        return out;
    }

    private static String host(String url) {
        return url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#].*$", "");
    }

    private List<ItemChange> items() {
        Map<String, Item> before = new HashMap<>();
        older.items().forEach(i -> before.put(i.id(), i));
        List<ItemChange> out = new ArrayList<>();
        for (Item now : newer.items()) {
            Item then = before.get(now.id());
            if (then != null && then.verdict() != now.verdict()) {
                boolean worse = now.verdict().compareTo(then.verdict()) > 0;
                out.add(new ItemChange(now.id(), now.title(), then.verdict(), now.verdict(), worse, now.urls()));
            }
        }
        return out;
    }

    /** One document and the items that it stands behind. */
    private record Held(Evidence evidence, Set<String> items) {}

    private static Map<String, Held> held(Checklist c) {
        Map<String, Held> out = new LinkedHashMap<>();
        for (Item i : c.items()) {
            for (Evidence e : i.evidence()) {
                // a page is written anew at every request: only of documents the bytes say something
                if (!e.mediaType().contains("html") && e.archive().present()) {
                    out.computeIfAbsent(e.url(), u -> new Held(e, new TreeSet<>()))
                            .items()
                            .add(i.id());
                }
            }
        }
        return out;
    }

    private List<DocumentChange> documents() {
        Map<String, Held> then = held(older);
        Map<String, Held> now = held(newer);
        Map<String, String> nowByDigest = new HashMap<>();
        now.forEach((url, h) -> nowByDigest.putIfAbsent(h.evidence().archive().digest(), url));
        Set<String> failing = failing(newer);
        List<DocumentChange> out = new ArrayList<>();
        then.forEach((url, h) -> {
            Held same = now.get(url);
            String digest = h.evidence().archive().digest();
            String elsewhere = nowByDigest.getOrDefault(digest, "");
            List<String> items = List.copyOf(h.items());
            String title = h.evidence().title();
            if (same != null) {
                if (!same.evidence().archive().digest().equals(digest)) {
                    out.add(new DocumentChange(Fate.CHANGED, url, "", title, items));
                }
            } else if (!elsewhere.isEmpty()) {
                out.add(new DocumentChange(Fate.MOVED, url, elsewhere, title, items));
            } else if (failing.contains(url) || newer.run().coverage().complete() && lost(items)) {
                out.add(new DocumentChange(Fate.VANISHED, url, "", title, items));
            }
        });
        return out;
    }

    /** Whether an item that the document stood behind has fallen: else another document has only taken its place. */
    private boolean lost(List<String> ids) {
        return items().stream().anyMatch(c -> c.worse() && ids.contains(c.id()));
    }

    private static Set<String> failing(Checklist c) {
        Set<String> out = new HashSet<>();
        c.run().failures().stream().filter(f -> BROKEN.contains(f.cause())).forEach(f -> out.add(f.url()));
        return out;
    }

    private List<Failure> broken() {
        Set<String> before = failing(older);
        return newer.run().failures().stream()
                .filter(f -> BROKEN.contains(f.cause()) && !before.contains(f.url()))
                .toList();
    }

    private List<String> mended() {
        Set<String> now = new HashSet<>();
        newer.run().failures().forEach(f -> now.add(f.url()));
        // without a complete look, no failure may only mean that nobody asked
        return newer.run().coverage().complete()
                ? failing(older).stream().filter(u -> !now.contains(u)).sorted().toList()
                : List.of();
    }

    private List<NewCandidate> candidates() {
        Map<String, Set<String>> before = new HashMap<>();
        for (Item i : older.items()) {
            Set<String> known = before.computeIfAbsent(i.id(), k -> new HashSet<>());
            known.addAll(i.urls());
            i.evidence().forEach(e -> known.add(e.url()));
            i.nearMisses().forEach(n -> known.add(n.url()));
        }
        List<NewCandidate> out = new ArrayList<>();
        for (Item i : newer.items()) {
            Set<String> known = before.getOrDefault(i.id(), Set.of());
            i.evidence().stream()
                    .filter(e -> !known.contains(e.url()))
                    .forEach(e -> out.add(new NewCandidate(i.id(), e.url(), e.title())));
        }
        return out;
    }
}
