/**
 * Lucene index of one snapshot; rule to candidates to component checks to a verdict with evidence.
 */
@NullMarked
package org.oitcheck.match;

import org.jspecify.annotations.NullMarked;
