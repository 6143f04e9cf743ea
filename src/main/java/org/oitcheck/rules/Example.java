package org.oitcheck.rules;

/**
 * A document as agencies write it, from which the content model learns what items look like.
 *
 * @param item  the item it is, or empty when it is none of the form ("near" examples: handbooks of central agencies, news, laws)
 * @param title its title or link text; may be empty
 * @param text  its beginning, one line per line or table row; may be empty
 */
public record Example(String item, String title, String text) {}
