package org.oitcheck.store;

/**
 * A site that is watched.
 *
 * @param id     number
 * @param entry  what was entered
 * @param latest its newest finished run
 */
public record WatchedSite(long id, SiteEntry entry, Latest latest) {}
