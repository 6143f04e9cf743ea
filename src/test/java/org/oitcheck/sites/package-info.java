/**
 * Makes the labelled development sites from parts. In: {@code src/test/sites/NAME/recipe.yaml} with its layout, and the document parts in
 * {@code src/test/sites/parts}. Out: {@code src/test/resources/sites/NAME}, which is committed, so that tests need no LibreOffice.
 * Agencies, people and places are invented.
 */
@org.jspecify.annotations.NullMarked
package org.oitcheck.sites;
