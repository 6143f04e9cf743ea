/**
 * Evidence that stands up later. In: a stored crawl with its checklist or verification. Out: one WACZ file with the WARC records, pictures of
 * pages with quotes marked, facts of every request, and a manifest that names the digest of every file; and back again: such a file is
 * checked, opened, and judged anew without network. Time stamps by RFC 3161.
 */
@NullMarked
package org.oitcheck.evidence;

import org.jspecify.annotations.NullMarked;
