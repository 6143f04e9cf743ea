/**
 * A headless Chromium that builds one page at a time. In: the answer a crawl has got already, and a {@link Resources} that fetches
 * what the page's scripts ask for. Out: the page as built. The browser itself reaches no network: every request is answered by us or
 * fails.
 */
@NullMarked
package org.oitcheck.crawl.render;

import org.jspecify.annotations.NullMarked;
