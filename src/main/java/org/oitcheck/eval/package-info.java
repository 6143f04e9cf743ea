/**
 * Saved sites as web servers, and verdicts scored against labels. In: a folder with the pages of a site and, for scoring, a
 * {@code labels-YEAR.json} beside them. Out: the site on loopback ({@link org.oitcheck.eval.FolderServer}), or figures and a list
 * of errors ({@link org.oitcheck.eval.Evaluation}). Single documents with labels ({@link org.oitcheck.eval.LabelledPage}) are scored alike. Knows nothing of how a checklist is made: the caller passes that in.
 */
@NullMarked
package org.oitcheck.eval;

import org.jspecify.annotations.NullMarked;
