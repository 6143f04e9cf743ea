package org.oitcheck.extract.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.extract.document.Format;
import org.oitcheck.extract.document.Sniffer;
import org.oitcheck.extract.worker.WorkerPool;
import org.oitcheck.snapshot.Capture;

/**
 * Recognition by the Tesseract program: pages are drawn in a child process (200 dpi, grey), words come with their confidence,
 * results are kept by content. Several pages at once, up to the processes of the settings.
 */
public final class TesseractOcr implements OcrEngine {
    private static final int PICTURE = 1;

    private final OcrSettings settings;
    private final WorkerPool workers;
    private final Tesseract tesseract;
    private final Upright upright;
    private final OcrCache cache;
    private final ExecutorService pages;
    private volatile @Nullable String problem;

    /** @param workers child processes that draw pages; not closed by this */
    public TesseractOcr(OcrSettings settings, WorkerPool workers) {
        this.settings = settings;
        this.workers = workers;
        this.tesseract = new Tesseract(settings);
        this.upright = new Upright(tesseract);
        this.cache = new OcrCache(settings.cache(), settings.older(), settings.languages() + "-lines");
        this.pages = Executors.newFixedThreadPool(settings.processes(), task -> {
            Thread thread = new Thread(task, "ocr");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean available() {
        return problem().isEmpty();
    }

    @Override
    public String problem() {
        String known = problem; // asked when first needed: most sites have nothing to recognise
        if (known == null) {
            problem = known = tesseract.problem();
        }
        return known;
    }

    @Override
    public Extraction recognise(Capture capture, byte[] body) {
        Format format = Sniffer.outer(body);
        if (Kind.of(body) == Kind.OTHER) {
            return new Unreadable("", capture.mediaType(), Reason.UNSUPPORTED, "nothing that holds pictures", 0);
        }
        String mediaType = format == Format.PDF ? format.mediaType() : capture.mediaType();
        Reason reason = format == Format.IMAGE ? Reason.IMAGE : Reason.SCAN;
        List<Integer> wanted = pages(body);
        Recognised found = recognise(body, wanted);
        if (found.parts().isEmpty()) {
            String why = available() ? "nothing recognised" : problem();
            return new Unreadable("", mediaType, reason, why, wanted.size());
        }
        return new Document("", mediaType, found.parts(), found.notes().isEmpty(), found.notes());
    }

    @Override
    public List<Integer> pages(byte[] body) {
        List<Integer> all = switch (Kind.of(body)) {
            case PICTURE -> List.of(PICTURE);
            case PDF -> workers.pagesWithoutText(body);
            case CONTAINER ->
                IntStream.rangeClosed(1, workers.innerPages(body).size())
                        .boxed()
                        .toList();
            case OTHER -> List.of();
        };
        return all.subList(0, Math.min(all.size(), settings.maxPages()));
    }

    @Override
    public Recognised recognise(byte[] body, List<Integer> wanted) {
        Kind kind = Kind.of(body);
        List<String> names = kind == Kind.CONTAINER && !wanted.isEmpty() ? workers.innerPages(body) : List.of();
        String digest = OcrCache.digest(body);
        List<Future<Optional<RecognisedPage>>> waiting = new ArrayList<>();
        for (int page : wanted) {
            waiting.add(pages.submit(() -> page(body, digest, page, kind)));
        }
        List<Part> parts = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            int number = wanted.get(i);
            try {
                Optional<RecognisedPage> page = waiting.get(i).get();
                if (page.isEmpty()) {
                    notes.add("page " + number + " could not be recognised" + (available() ? "" : ": " + problem()));
                    continue;
                }
                done.add(number);
                if (!page.get().text().isBlank()) {
                    String name = number <= names.size() ? names.get(number - 1) : "";
                    parts.add(page.get().part(number, name));
                }
            } catch (ExecutionException e) {
                notes.add("page " + number + " could not be recognised: " + e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                waiting.forEach(other -> other.cancel(true));
                notes.add("interrupted at page " + number);
                break;
            }
        }
        return new Recognised(parts, done, notes);
    }

    private Optional<RecognisedPage> page(byte[] body, String digest, int page, Kind kind) throws IOException {
        Optional<String> known = cache.get(digest, page);
        if (known.isPresent() || !available()) {
            return known.map(RecognisedPage::of);
        }
        byte[] drawn = switch (kind) {
            case PICTURE -> workers.prepared(body);
            case CONTAINER -> workers.renderInner(body, page);
            default -> workers.render(body, page);
        };
        if (drawn.length == 0 && kind == Kind.PICTURE) {
            drawn = body; // Tesseract reads some formats that Java does not
        }
        if (drawn.length == 0) {
            return Optional.empty();
        }
        Optional<String> table = upright.words(drawn);
        if (table.isPresent()) {
            cache.put(digest, page, table.get());
        }
        return table.map(RecognisedPage::of);
    }

    /** Where the pages of a file are. */
    private enum Kind {
        PICTURE,
        PDF,
        /** An archive or office file with pictures in it. */
        CONTAINER,
        OTHER;

        static Kind of(byte[] body) {
            return switch (Sniffer.outer(body)) {
                case IMAGE -> PICTURE;
                case PDF -> PDF;
                case ZIP, RAR, SEVEN_ZIP, DOC -> CONTAINER;
                default -> OTHER;
            };
        }
    }

    @Override
    public void close() {
        pages.shutdownNow();
    }
}
