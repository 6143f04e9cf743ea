/**
 * The model of the result: the checklist with its verdicts and evidence, its JSON (schema {@code checklist/1}), and the OIT score
 * that it would get. In: items as {@code match} judged them. Out: an immutable {@link org.oitcheck.checklist.Checklist}. Knows
 * nothing about how the verdicts came about and uses no other package of the product.
 */
@NullMarked
package org.oitcheck.checklist;

import org.jspecify.annotations.NullMarked;
