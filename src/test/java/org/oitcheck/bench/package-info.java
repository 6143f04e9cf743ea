/** What the scripts in {@code bench/} run: a large made-up site and a plain crawl to compare with. Not part of the test suite. */
@NullMarked
package org.oitcheck.bench;

import org.jspecify.annotations.NullMarked;
