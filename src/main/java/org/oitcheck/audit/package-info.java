/**
 * What an auditor does with a site's results: reads the answer form that an agency submitted, verifies each address of it against a
 * stored crawl, and keeps the decisions and exceptions of people. Judging itself is {@code match}'s; the models are {@code checklist}'s.
 */
@NullMarked
package org.oitcheck.audit;

import org.jspecify.annotations.NullMarked;
