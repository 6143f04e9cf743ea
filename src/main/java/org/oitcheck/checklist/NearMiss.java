package org.oitcheck.checklist;

/**
 * A candidate that came closest and was refused.
 *
 * @param url   address
 * @param title title as the site gives it
 * @param why   the requirement it failed, for people
 */
public record NearMiss(String url, String title, String why) {}
