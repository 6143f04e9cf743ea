/**
 * Measures plan, results report and score analysis as models with their JSON; {@code report} makes the documents. In: a checklist,
 * the rule pack it was judged by, settings of the agency, a table of scores. Out: {@link org.oitcheck.plan.Plan},
 * {@link org.oitcheck.plan.Results}, {@link org.oitcheck.plan.Analysis}. All texts are Thai: these are papers that an agency files.
 */
@NullMarked
package org.oitcheck.plan;

import org.jspecify.annotations.NullMarked;
