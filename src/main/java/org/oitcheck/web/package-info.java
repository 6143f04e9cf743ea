/**
 * Dashboard and HTTP API over the store and the desk of checks: server-rendered pages in Thai and English that work without internet,
 * without inline script, and on a phone. {@link org.oitcheck.web.WebServer} starts it. Log-in, sessions, CSRF protection and headers
 * are Spring Security's.
 */
@NullMarked
package org.oitcheck.web;

import org.jspecify.annotations.NullMarked;
