package org.oitcheck.crawl.render;

import java.time.Duration;

/**
 * Bounds of the browser.
 *
 * @param perPage  longest time for one page, waits for politeness included
 * @param settle   quiet time after which a page counts as built
 * @param memoryMb most memory of all its processes together, MiB
 * @param requests most requests of one page
 * @param clicks   most elements of one page that are tried by a click
 * @param html     most characters of a built page
 */
public record BrowserLimits(Duration perPage, Duration settle, int memoryMb, int requests, int clicks, int html) {

    BrowserLimits withoutClicks() {
        return new BrowserLimits(perPage, settle, memoryMb, requests, 0, html);
    }

    /** 60 s, 400 ms, 1 GiB, 80 requests, 30 clicks, 8 million characters. */
    public static BrowserLimits standard() {
        return new BrowserLimits(Duration.ofSeconds(60), Duration.ofMillis(400), 1024, 80, 30, 8_000_000);
    }
}
