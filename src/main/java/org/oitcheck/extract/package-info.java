/**
 * Captures to text: HTML blocks with headings and main content, documents by page or sheet. In: a snapshot capture. Out: an {@link org.oitcheck.extract.Extraction}.
 */
@NullMarked
package org.oitcheck.extract;

import org.jspecify.annotations.NullMarked;
