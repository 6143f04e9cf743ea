package org.oitcheck.checklist;

import java.util.List;

/**
 * How much of what is known of the site was looked at. Counts of addresses.
 *
 * @param known    addresses seen
 * @param fetched  fetched and stored
 * @param failed   broken
 * @param blocked  refused to us (403, 429, bot wall)
 * @param robots   forbidden by robots.txt
 * @param skipped  not tried because of a limit
 * @param complete whether the crawl was complete enough that absence may be claimed
 * @param notes    remarks for people, one line each
 */
public record Coverage(
        int known,
        int fetched,
        int failed,
        int blocked,
        int robots,
        int skipped,
        boolean complete,
        List<String> notes) {
    public Coverage {
        notes = List.copyOf(notes);
    }
}
