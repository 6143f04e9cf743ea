/**
 * Measures plan, results report and score analysis made from a checklist.
 */
@NullMarked
package org.oitcheck.plan;

import org.jspecify.annotations.NullMarked;
