/**
 * Checklist to HTML, XLSX, DOCX, CSV, JUnit XML, Markdown and the terminal. Entry: {@link org.oitcheck.report.Reports}. In: an
 * immutable checklist. {@link org.oitcheck.report.Papers} writes the plan, the results report and the score analysis. Out: files and text for people; what came from a site is cleaned and escaped for each format. Public beside
 * the entry only for the HTML template: {@link org.oitcheck.report.HtmlModel} and {@link org.oitcheck.report.Texts}.
 */
@NullMarked
package org.oitcheck.report;

import org.jspecify.annotations.NullMarked;
