/**
 * Watches sites: turns schedules and requests into checks that one or many processes share, runs each check as a process of its own,
 * stores what came out, and tells listeners. Sites and schedules of the store go in; runs of the store and {@link
 * org.oitcheck.monitor.RunFinished} come out. {@link org.oitcheck.monitor.Worker} does the work, {@link
 * org.oitcheck.monitor.CheckDesk} takes requests.
 */
@NullMarked
package org.oitcheck.monitor;

import org.jspecify.annotations.NullMarked;
