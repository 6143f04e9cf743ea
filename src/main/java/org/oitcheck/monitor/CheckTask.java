package org.oitcheck.monitor;

/**
 * What is kept with a waiting check.
 *
 * @param runId     run of the store
 * @param siteId    site to check
 * @param quietFrom begin of the hours in which it must not start, {@code HH:mm}; empty for none
 * @param quietTo   end of those hours
 */
record CheckTask(long runId, long siteId, String quietFrom, String quietTo) {
    /** Name of the task in the scheduler. */
    static final String NAME = "check";

    /** One for each site: the scheduler never runs the same one twice at once. */
    String instance() {
        return "site-" + siteId;
    }
}
