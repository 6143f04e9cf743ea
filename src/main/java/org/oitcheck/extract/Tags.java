package org.oitcheck.extract;

import java.util.List;
import java.util.Set;

/** Element and attribute names by their part in a page. */
final class Tags {
    private Tags() {}

    /** Elements whose text no person reads as text of the page. */
    static final Set<String> SILENT = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "select",
            "option",
            "datalist",
            "iframe",
            "object",
            "canvas",
            "audio",
            "video",
            "textarea",
            "map",
            "noembed",
            "noframes",
            "title");

    /** Elements that stand inside a line; every other element begins and ends a block. */
    static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "button",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "o:p",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "blink",
            "st1:personname");

    static final Set<String> BOLD = Set.of("b", "strong");

    static final List<String> OPENING_ATTRIBUTES =
            List.of("data-target", "data-bs-target", "aria-controls", "data-toggle-target", "data-tab", "data-id");

    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
