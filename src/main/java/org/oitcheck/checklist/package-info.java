/**
 * The model of the result: checklist, its JSON (schema checklist/1), scores.
 */
@NullMarked
package org.oitcheck.checklist;

import org.jspecify.annotations.NullMarked;
