package org.oitcheck.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * What is known about the run that made a snapshot.
 *
 * @param runId       id of the run, also in the WARC info record
 * @param home        home page as asked for, after its redirects
 * @param siteName    title of the home page, cleaned; empty when there is none
 * @param startedAt   start
 * @param finishedAt  end (of the last part, when the run was resumed)
 * @param userAgent   user agent used
 * @param limits      limits that were hit, as codes: {@code max-pages}, {@code max-depth}, {@code max-bytes}, {@code max-time},
 *                    {@code interrupted}
 * @param coverage    how much of what is known was fetched
 * @param notes       remarks for people, English, one line each
 */
public record CrawlFacts(
        String runId,
        PageUrl home,
        String siteName,
        Instant startedAt,
        Instant finishedAt,
        String userAgent,
        List<String> limits,
        Coverage coverage,
        List<String> notes) {

    public CrawlFacts {
        limits = List.copyOf(limits);
        notes = List.copyOf(notes);
    }

    /**
     * Counts of addresses within the crawl's scope.
     *
     * @param known    addresses seen
     * @param fetched  fetched with any final answer that was stored
     * @param failed   broken
     * @param blocked  refused to us (403, 429, bot wall)
     * @param robots   forbidden by robots.txt
     * @param skipped  not tried because of a limit
     * @param complete whether the crawl was complete enough that absence may be claimed
     */
    public record Coverage(
            int known, int fetched, int failed, int blocked, int robots, int skipped, boolean complete) {}
}
