/**
 * Reading one HTML page: bytes to a DOM (charset repair), and the links of the DOM with anchor text, zone and context. Shared by {@code crawl} (which follows links) and {@code extract} (which reads text).
 */
@NullMarked
package org.oitcheck.html;

import org.jspecify.annotations.NullMarked;
