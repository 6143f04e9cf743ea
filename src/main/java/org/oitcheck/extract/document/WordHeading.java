package org.oitcheck.extract.document;

import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamReader;
import org.oitcheck.extract.Extraction.Heading;

/** Tells whether the paragraph of a DOCX that is being read is a heading: by its style, its own outline level, or bold letters throughout. */
final class WordHeading {
    private static final int LONGEST = 160;

    private final Map<String, Integer> styles;
    private final StringBuilder text = new StringBuilder();
    private int level;
    private boolean inRun;
    private boolean boldRun;
    private boolean plain;

    /** @param styles level by id of the style */
    WordHeading(Map<String, Integer> styles) {
        this.styles = styles;
    }

    void open(String name, XMLStreamReader xml) {
        switch (name) {
            case "p" -> {
                text.setLength(0);
                level = 0;
                plain = false;
                inRun = false;
            }
            case "pStyle" -> level = Math.max(level, styles.getOrDefault(XmlStream.attribute(xml, "val"), 0));
            case "outlineLvl" -> level = outline(xml).orElse(level);
            case "r" -> {
                inRun = true;
                boldRun = false;
            }
            case "b", "bCs" ->
                boldRun |= inRun && !XmlStream.attribute(xml, "val").matches("0|false");
            default -> {}
        }
    }

    void text(String more) {
        plain |= !boldRun && !more.isBlank();
        if (text.length() <= 1000) {
            text.append(more);
        }
    }

    String text() {
        return text.toString();
    }

    /** Level of the paragraph so far; empty when it is running text. */
    OptionalInt level() {
        if (text.toString().isBlank() || text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        if (level > 0) {
            return OptionalInt.of(level);
        }
        return plain ? OptionalInt.empty() : OptionalInt.of(Heading.BOLD);
    }

    /** Level from 1 of an {@code outlineLvl}; level 9 of Word is running text. */
    static OptionalInt outline(XMLStreamReader xml) {
        String value = XmlStream.attribute(xml, "val");
        return value.matches("[0-7]") ? OptionalInt.of(Integer.parseInt(value) + 1) : OptionalInt.empty();
    }
}
