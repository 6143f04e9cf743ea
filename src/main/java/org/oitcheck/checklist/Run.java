package org.oitcheck.checklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param ocr        what recognition of scans did
 */
public record Run(
        String id,
        Instant startedAt,
        Instant finishedAt,
        int pages,
        int documents,
        List<Failure> failures,
        List<String> limits,
        Coverage coverage,
        OcrFacts ocr) {
    public Run(
            String id,
            Instant startedAt,
            Instant finishedAt,
            int pages,
            int documents,
            List<Failure> failures,
            List<String> limits,
            Coverage coverage,
            @Nullable OcrFacts ocr) {
        this.id = id;
        this.startedAt = startedAt;
        this.finishedAt = finishedAt;
        this.pages = pages;
        this.documents = documents;
        this.failures = List.copyOf(failures);
        this.limits = List.copyOf(limits);
        this.coverage = coverage;
        this.ocr = ocr == null ? OcrFacts.NONE : ocr; // null only from JSON of an older version
    }

    /** A run that recognised nothing. */
    public Run(
            String id,
            Instant startedAt,
            Instant finishedAt,
            int pages,
            int documents,
            List<Failure> failures,
            List<String> limits,
            Coverage coverage) {
        this(id, startedAt, finishedAt, pages, documents, failures, limits, coverage, OcrFacts.NONE);
    }
}
