package org.oitcheck.checklist;

/**
 * The site that was checked.
 *
 * @param name name of the agency as its home page gives it; may be empty
 * @param url  home page, absolute
 */
public record Site(String name, String url) {}
