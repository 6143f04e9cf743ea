/**
 * Thai text: normalisation (broken PDF Thai, digits, spaces), tokenising, and the reader of fiscal years and periods. In: strings. Out: normalised text with an offset map, year mentions.
 */
@NullMarked
package org.oitcheck.thai;

import org.jspecify.annotations.NullMarked;
