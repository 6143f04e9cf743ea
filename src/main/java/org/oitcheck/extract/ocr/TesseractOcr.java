package org.oitcheck.extract.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private static final int PICTURE = 0;

    private final OcrSettings settings;
    private final WorkerPool workers;
    private final Tesseract tesseract;
    private final OcrCache cache;
    private final ExecutorService pages;
    private final String problem;

    /** @param workers child processes that draw pages; not closed by this */
    public TesseractOcr(OcrSettings settings, WorkerPool workers) {
        this.settings = settings;
        this.workers = workers;
        this.tesseract = new Tesseract(settings);
        this.cache = new OcrCache(settings.cache(), settings.languages() + "-200");
        this.problem = tesseract.problem();
        this.pages = Executors.newFixedThreadPool(settings.processes(), task -> {
            Thread thread = new Thread(task, "ocr");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean available() {
        return problem.isEmpty();
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public Extraction recognise(Capture capture, byte[] body) {
        Format format = Sniffer.outer(body);
        if (!available() || format != Format.PDF && format != Format.IMAGE) {
            Reason reason =
                    format == Format.PDF ? Reason.SCAN : format == Format.IMAGE ? Reason.IMAGE : Reason.UNSUPPORTED;
            return new Unreadable(
                    "", capture.mediaType(), reason, available() ? "neither PDF nor picture" : problem, 0);
        }
        List<Integer> wanted = format == Format.IMAGE ? List.of(PICTURE) : workers.pagesWithoutText(body);
        List<String> notes = new ArrayList<>();
        List<Part> parts = recognised(body, wanted.subList(0, Math.min(wanted.size(), settings.maxPages())), notes);
        if (wanted.size() > settings.maxPages()) {
            notes.add("only " + settings.maxPages() + " of " + wanted.size() + " pages were recognised");
        }
        String mediaType = format == Format.PDF ? format.mediaType() : capture.mediaType();
        if (parts.isEmpty()) {
            Reason reason = format == Format.PDF ? Reason.SCAN : Reason.IMAGE;
            return new Unreadable("", mediaType, reason, "nothing recognised", wanted.size());
        }
        return new Document("", mediaType, parts, notes.isEmpty(), notes);
    }

    private List<Part> recognised(byte[] body, List<Integer> wanted, List<String> notes) {
        String digest = OcrCache.digest(body);
        List<Future<Optional<RecognisedPage>>> waiting = new ArrayList<>();
        for (int page : wanted) {
            waiting.add(pages.submit(() -> page(body, digest, page)));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            int number = Math.max(1, wanted.get(i));
            try {
                Optional<RecognisedPage> page = waiting.get(i).get();
                if (page.isEmpty()) {
                    notes.add("page " + number + " could not be recognised");
                } else if (!page.get().text().isBlank()) {
                    parts.add(new Part(number, "", page.get().text(), page.get().confidence()));
                }
            } catch (ExecutionException e) {
                notes.add("page " + number + " could not be recognised: " + e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                waiting.forEach(other -> other.cancel(true));
                notes.add("interrupted at page " + number);
                return parts;
            }
        }
        return parts;
    }

    private Optional<RecognisedPage> page(byte[] body, String digest, int page) throws IOException {
        Optional<String> known = cache.get(digest, page);
        if (known.isPresent()) {
            return known.map(RecognisedPage::of);
        }
        byte[] picture = page == PICTURE ? body : workers.render(body, page);
        if (picture.length == 0) {
            return Optional.empty();
        }
        Optional<String> table = tesseract.words(picture);
        if (table.isPresent()) {
            cache.put(digest, page, table.get());
        }
        return table.map(RecognisedPage::of);
    }

    @Override
    public void close() {
        pages.shutdownNow();
    }
}
