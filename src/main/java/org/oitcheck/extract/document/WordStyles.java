package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Heading styles of a DOCX: by their built-in names ({@code heading 1}) or the outline level set in them. */
final class WordStyles implements XmlStream.Handler {
    private static final Pattern BUILT_IN = Pattern.compile("(?i)heading ([1-8])");
    private static final int MOST = 2000;

    private final Map<String, Integer> levels = new HashMap<>();
    private String id = "";
    private int seen;

    private WordStyles() {}

    /** Level from 1 by id of the style. */
    static Map<String, Integer> headings(ZipParts zip) throws IOException {
        WordStyles styles = new WordStyles();
        Optional<InputStream> in = zip.open("word/styles.xml");
        if (in.isPresent()) {
            XmlStream.read(in.get(), styles);
        }
        return Map.copyOf(styles.levels);
    }

    @Override
    public boolean open(String name, XMLStreamReader xml) {
        switch (name) {
            case "style" -> {
                id = XmlStream.attribute(xml, "styleId");
                seen++;
            }
            case "name" -> {
                Matcher m = BUILT_IN.matcher(XmlStream.attribute(xml, "val"));
                if (m.matches()) {
                    levels.put(id, Integer.parseInt(m.group(1)));
                }
            }
            case "outlineLvl" -> WordHeading.outline(xml).ifPresent(level -> levels.putIfAbsent(id, level));
            default -> {}
        }
        return true;
    }

    @Override
    public void close(String name) {
        if (name.equals("style")) {
            id = "";
        }
    }

    @Override
    public void text(String text) {}

    @Override
    public boolean enough() {
        return seen > MOST;
    }
}
