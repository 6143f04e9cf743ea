package org.oitcheck.checklist;

import java.time.Instant;
import java.util.List;

/**
 * Facts of the run that looked at the site.
 *
 * @param id         id of the run
 * @param startedAt  start of the crawl
 * @param finishedAt end of the crawl
 * @param pages      HTML pages read
 * @param documents  documents (PDF, DOCX, XLSX …) read
 * @param failures   links that could not be opened
 * @param limits     limits that were hit, as codes: {@code max-pages}, {@code max-depth}, {@code max-bytes}, {@code max-time},
 *                   {@code interrupted}
 * @param coverage   how much was looked at
 */
public record Run(
        String id,
        Instant startedAt,
        Instant finishedAt,
        int pages,
        int documents,
        List<Failure> failures,
        List<String> limits,
        Coverage coverage) {
    public Run {
        failures = List.copyOf(failures);
        limits = List.copyOf(limits);
    }
}
