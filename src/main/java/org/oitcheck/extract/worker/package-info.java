/**
 * Child processes that read documents, so that a hang, a full heap or a crash costs one file alone. In: bytes of a file. Out: an
 * {@link org.oitcheck.extract.Extraction}.
 */
@NullMarked
package org.oitcheck.extract.worker;

import org.jspecify.annotations.NullMarked;
