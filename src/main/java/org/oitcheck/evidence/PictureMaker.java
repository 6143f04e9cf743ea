package org.oitcheck.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.oitcheck.checklist.ComponentFinding;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.EvidenceIndex.EvidenceItem;
import org.oitcheck.checklist.EvidenceIndex.EvidencePicture;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.EvidenceIndex.PictureKind;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.crawl.render.Picture;
import org.oitcheck.crawl.render.Resources;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extractor;
import org.oitcheck.extract.worker.WorkerPool;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;
import org.oitcheck.snapshot.Snapshot;

/** Makes the pictures of an index: web pages in a browser, pages of PDF files, and the text of other documents; quotes are marked. */
final class PictureMaker {
    private static final int MOST_PAGES = 3;
    private static final int MOST_PICTURES = 600;
    private static final int MOST_HEIGHT = 9_000;
    private static final int MOST_IMAGE = 6 * 1024 * 1024;

    private final Snapshot snapshot;
    private final Extractor extractor;
    private final WorkerPool workers;
    private final Optional<Browser> browser;
    private final Resources resources;
    private final BiConsumer<Integer, Integer> progress;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, List<EvidencePicture>> made = new HashMap<>();

    /**
     * @param browser   takes pictures of web pages; none are taken without
     * @param resources styles and pictures that are not in the crawl
     * @param progress  items done, items in all
     */
    PictureMaker(
            Snapshot snapshot,
            Extractor extractor,
            WorkerPool workers,
            Optional<Browser> browser,
            Resources resources,
            BiConsumer<Integer, Integer> progress) {
        this.snapshot = snapshot;
        this.extractor = extractor;
        this.workers = workers;
        this.browser = browser;
        this.resources = resources;
        this.progress = progress;
    }

    /** The pictures by path inside the package. */
    Map<String, byte[]> files() {
        return files;
    }

    EvidenceIndex picture(EvidenceIndex index) throws InterruptedException {
        List<EvidenceItem> items = new ArrayList<>();
        for (EvidenceItem i : index.items()) {
            progress.accept(items.size(), index.items().size());
            List<EvidencePiece> pieces = new ArrayList<>();
            for (EvidencePiece p : i.pieces()) {
                pieces.add(with(p, pictures(i.id(), p)));
            }
            items.add(new EvidenceItem(i.id(), i.title(), i.verdict(), i.decision(), i.said(), i.reasons(), pieces));
        }
        progress.accept(items.size(), items.size());
        return new EvidenceIndex(
                index.site(),
                index.year(),
                index.profile(),
                index.kind(),
                index.made(),
                index.program(),
                index.form(),
                index.agency(),
                index.crawled(),
                index.rules(),
                index.complete(),
                index.notes(),
                items);
    }

    private static EvidencePiece with(EvidencePiece p, List<EvidencePicture> pictures) {
        return new EvidencePiece(
                p.url(),
                p.finalUrl(),
                p.submitted(),
                p.title(),
                p.mediaType(),
                p.status(),
                p.failure(),
                p.at(),
                p.redirects(),
                p.length(),
                p.archive(),
                p.tls(),
                p.clickPath(),
                p.quotes(),
                pictures);
    }

    private List<EvidencePicture> pictures(String item, EvidencePiece p) throws InterruptedException {
        Optional<Capture> capture =
                PageUrl.parse(p.url()).flatMap(snapshot::capture).filter(c -> c.length() > 0);
        if (capture.isEmpty() || files.size() >= MOST_PICTURES) {
            return List.of();
        }
        List<String> quotes = p.quotes().stream()
                .map(ComponentFinding::quote)
                .filter(q -> !q.isBlank())
                .toList();
        String key = capture.get().finalUrl() + "\n" + p.quotes();
        List<EvidencePicture> known = made.get(key);
        if (known == null) {
            known = take(item, capture.get(), p, quotes);
            made.put(key, known);
        }
        return known;
    }

    private List<EvidencePicture> take(String item, Capture c, EvidencePiece p, List<String> quotes)
            throws InterruptedException {
        byte[] body = snapshot.body(c);
        if (c.html()) {
            return screenshot(item, c, body, quotes);
        }
        if (c.mediaType().equals("application/pdf")) {
            return pages(item, body, p.quotes());
        }
        boolean image = c.mediaType().equals("image/jpeg") || c.mediaType().equals("image/png");
        if (image) {
            String ending = c.mediaType().endsWith("png") ? ".png" : ".jpg";
            return body.length > MOST_IMAGE
                    ? List.of()
                    : List.of(keep(item, body, ending, PictureKind.PAGE, 0, false, false));
        }
        return texts(item, c, body, p.quotes());
    }

    private List<EvidencePicture> screenshot(String item, Capture c, byte[] body, List<String> quotes)
            throws InterruptedException {
        if (browser.isEmpty()) {
            return List.of();
        }
        String type = c.mediaType() + (c.charset().isEmpty() ? "" : "; charset=" + c.charset());
        Resources.Resource page = new Resources.Resource(c.status(), List.of(Map.entry("Content-Type", type)), body);
        Picture taken = browser.get()
                .photograph(c.finalUrl().value(), page, !c.rendered(), quotes, MOST_HEIGHT, this::resource);
        return taken.present()
                ? List.of(keep(item, taken.jpeg(), ".jpg", PictureKind.SCREENSHOT, 0, taken.marked() > 0, taken.cut()))
                : List.of();
    }

    /** What a page asks for: what the crawl holds, else what may be fetched. */
    private Resources.Resource resource(String address) throws IOException, InterruptedException {
        Optional<Capture> known =
                PageUrl.parse(address).flatMap(snapshot::capture).filter(Capture::ok);
        if (known.isPresent() && !known.get().html()) {
            Capture c = known.get();
            String type = c.mediaType() + (c.charset().isEmpty() ? "" : "; charset=" + c.charset());
            return new Resources.Resource(200, List.of(Map.entry("Content-Type", type)), snapshot.body(c));
        }
        return resources.get(address);
    }

    private List<EvidencePicture> pages(String item, byte[] pdf, List<ComponentFinding> quotes) {
        Map<Integer, List<String>> byPage = byPage(quotes);
        if (byPage.isEmpty()) {
            byPage.put(1, List.of());
        }
        List<EvidencePicture> out = new ArrayList<>();
        byPage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_PAGES)
                .forEach(e -> {
                    byte[] answer = workers.picture(pdf, e.getKey(), e.getValue());
                    if (answer.length > 1) {
                        byte[] png = Arrays.copyOfRange(answer, 1, answer.length);
                        out.add(keep(item, png, ".png", PictureKind.PAGE, e.getKey(), answer[0] == 1, false));
                    }
                });
        return out;
    }

    private static Map<Integer, List<String>> byPage(List<ComponentFinding> quotes) {
        Map<Integer, List<String>> out = new HashMap<>();
        for (ComponentFinding f : quotes) {
            if (!f.quote().isBlank()) {
                out.computeIfAbsent(Math.max(1, f.page()), k -> new ArrayList<>())
                        .add(f.quote());
            }
        }
        return out;
    }

    private List<EvidencePicture> texts(String item, Capture c, byte[] body, List<ComponentFinding> quotes)
            throws InterruptedException {
        if (browser.isEmpty() || !(extractor.extract(c, body) instanceof Extraction.Document document)) {
            return List.of();
        }
        Map<Integer, List<String>> byPage = byPage(quotes);
        if (byPage.isEmpty()) {
            byPage.put(1, List.of());
        }
        List<EvidencePicture> out = new ArrayList<>();
        for (int page : byPage.keySet().stream().sorted().limit(MOST_PAGES).toList()) {
            Optional<Extraction.Part> part = document.parts().stream()
                    .filter(x -> x.number() == page)
                    .findFirst()
                    .or(() -> document.parts().stream().findFirst());
            if (part.isEmpty()) {
                continue;
            }
            Resources.Resource html = TextPage.of(document.title(), c.finalUrl().value(), part.get());
            Picture taken = browser.get()
                    .photograph(
                            "http://text.oitcheck.invalid/",
                            html,
                            false,
                            byPage.getOrDefault(page, List.of()),
                            MOST_HEIGHT,
                            address -> {
                                throw new IOException("a text page asks for nothing");
                            });
            if (taken.present()) {
                out.add(keep(item, taken.jpeg(), ".jpg", PictureKind.TEXT, page, taken.marked() > 0, taken.cut()));
            }
        }
        return out;
    }

    private EvidencePicture keep(
            String item, byte[] bytes, String ending, PictureKind kind, int page, boolean marked, boolean cut) {
        String name = item.replaceAll("[^A-Za-z0-9]", "") + "-" + (files.size() + 1) + ending;
        String file = PackageFiles.PICTURES + name;
        files.put(file, bytes);
        return new EvidencePicture(file, kind, page, marked, cut, "sha-256:" + Digests.of(bytes));
    }
}
