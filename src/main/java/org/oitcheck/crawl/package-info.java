/**
 * Visits one site politely, best links first, and writes a snapshot. The only package that imports crawler4j.
 */
@NullMarked
package org.oitcheck.crawl;

import org.jspecify.annotations.NullMarked;
