/**
 * Checklist to HTML, XLSX, DOCX, CSV, JUnit XML, Markdown and the terminal.
 */
@NullMarked
package org.oitcheck.report;

import org.jspecify.annotations.NullMarked;
