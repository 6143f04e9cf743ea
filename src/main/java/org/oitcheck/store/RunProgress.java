package org.oitcheck.store;

/**
 * How far a running check is.
 *
 * @param phase   {@code crawl}, {@code match}, {@code write}; empty before the first
 * @param fetched addresses fetched
 * @param waiting addresses that wait
 * @param failed  addresses that failed
 */
public record RunProgress(String phase, int fetched, int waiting, int failed) {
    /** Nothing happened yet. */
    public static final RunProgress NONE = new RunProgress("", 0, 0, 0);
}
