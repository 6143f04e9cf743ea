/**
 * Captures to text: HTML blocks with headings and main content, documents by page or sheet. In: a snapshot capture. Out: an
 * {@link org.oitcheck.extract.Extraction}. Start at {@link org.oitcheck.extract.Extractors}; what repeats over a site is known to
 * {@link org.oitcheck.extract.SiteBoilerplate}. Formats are read in {@code document}, which runs only in the child processes of
 * {@code worker}; {@code ocr} recognises scans when asked.
 */
@NullMarked
package org.oitcheck.extract;

import org.jspecify.annotations.NullMarked;
