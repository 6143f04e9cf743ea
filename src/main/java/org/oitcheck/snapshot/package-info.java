/**
 * The stored result of one crawl: WARC files plus a link graph. Written by {@code crawl}, read by every later stage; the single source of truth. Knows addresses, links, captures, failures and click paths, and nothing about their meaning.
 */
@NullMarked
package org.oitcheck.snapshot;

import org.jspecify.annotations.NullMarked;
