package org.oitcheck.extract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.oitcheck.extract.document.Sniffer;
import org.oitcheck.html.HtmlPage;
import org.oitcheck.snapshot.Capture;
import org.oitcheck.snapshot.PageUrl;

/**
 * Texts of pages read while the site is crawled, when they are parsed anyway, so that the check need not unpack and parse them a second
 * time. What is kept is exactly what an {@link Extractor} makes of the stored page. Holds pages up to an eighth of the heap; what does
 * not fit is read from the snapshot later. Safe for use by several threads.
 */
public final class KeptPages {
    /** A character takes two bytes. */
    private static final long MAX_CHARACTERS = Runtime.getRuntime().maxMemory() / 16;

    private final Map<Key, Extraction> pages = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();

    /** All that the text of a page depends on. */
    private record Key(PageUrl url, String digest, String charset, boolean html) {
        static Key of(Capture capture) {
            return new Key(capture.finalUrl(), capture.digest(), capture.charset(), capture.html());
        }
    }

    /**
     * Reads a page and keeps its text, when there is room.
     *
     * @param body its bytes
     * @param page the same bytes parsed; not changed
     */
    public void keep(Capture capture, byte[] body, HtmlPage page) {
        boolean full = characters.get() > MAX_CHARACTERS;
        if (full || !DefaultExtractor.page(Sniffer.outer(body), capture)) {
            return;
        }
        Extraction.Page text;
        try {
            text = PageReader.read(page.dom(), page.base().value());
        } catch (RuntimeException | StackOverflowError hostile) {
            return; // told when the stored page is read
        }
        if (pages.putIfAbsent(Key.of(capture), text) == null) {
            characters.addAndGet(
                    text.blocks().stream().mapToLong(b -> b.text().length()).sum());
        }
    }

    /** Forgets all pages: the site is read. */
    public void clear() {
        pages.clear();
        characters.set(0);
    }

    Optional<Extraction> of(Capture capture) {
        return Optional.ofNullable(pages.get(Key.of(capture)));
    }
}
