package org.oitcheck.store;

/**
 * A site as a person enters it.
 *
 * @param name     name of the agency
 * @param url      home page, absolute
 * @param type     kind of agency in the user's words, may be empty
 * @param province province, may be empty
 * @param profile  profile of the rules, e.g. {@code lao}
 * @param year     fiscal year of the form, Buddhist era; 0 for the newest complete one
 * @param active   whether schedules for all sites include it
 */
public record SiteEntry(
        String name, String url, String type, String province, String profile, int year, boolean active) {}
