package org.oitcheck.match;

import org.oitcheck.snapshot.Link;

/**
 * A link that leads to a unit, with the words that name its target from near to far.
 *
 * @param link      the link
 * @param words     anchor text, or title attribute when there is none
 * @param generic   whether the words say nothing by themselves ("ดาวน์โหลด", "คลิก", a year, a number, a file name)
 * @param context   row or list item around the link, when it says more than the words; else empty
 * @param heading   heading above, else empty
 * @param container what the linking page is about, when it is about one thing; else empty
 */
record Incoming(Link link, String words, boolean generic, String context, String heading, String container) {}
