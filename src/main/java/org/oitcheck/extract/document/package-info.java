/**
 * Reads documents (PDF, Word, Excel, PowerPoint, OpenDocument, RTF, text, ZIP of these) from bytes to text by page or sheet. It
 * trusts its limits but not the formats' libraries, so it runs in a child process only: see {@link org.oitcheck.extract.worker}.
 */
@NullMarked
package org.oitcheck.extract.document;

import org.jspecify.annotations.NullMarked;
