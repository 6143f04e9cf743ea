/**
 * Recognition of scanned pages and pictures by the Tesseract program. In: a capture whose text cannot be read otherwise. Out: an
 * {@link org.oitcheck.extract.Extraction.Document} whose parts carry the confidence of their words.
 */
@NullMarked
package org.oitcheck.extract.ocr;

import org.jspecify.annotations.NullMarked;
