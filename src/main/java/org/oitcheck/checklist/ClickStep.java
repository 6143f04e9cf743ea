package org.oitcheck.checklist;

/**
 * One step of the way from the home page: the page one is on, and the words to look for there.
 *
 * @param url  address that the click leads to; of the first step the home page itself
 * @param text visible text of the link that was clicked; of the first step the name of the home page (หน้าแรก)
 */
public record ClickStep(String url, String text) {}
