package org.oitcheck.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamReader;
import org.oitcheck.extract.document.XmlStream;

/** The numbered lists that a document of Word defines, and which of its styles belong to one: the parts {@code numbering} and {@code styles}. */
final class DocxLists implements XmlStream.Handler {
    static final Level PLAIN = new Level(1, "decimal", "");

    /** Elements of both parts together; a document of Word has a few thousand. */
    private static final int MOST = 200_000;
    /** Styles that rest on styles. */
    private static final int DEEPEST = 10;

    private final Map<Integer, Map<Integer, Level>> definitions = new HashMap<>();
    private final Map<Integer, Numbering> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    private int definition = -1;
    private int list = -1;
    private int level = -1;
    private String style = "";
    private boolean inNumber;
    private int seen;

    /** @param text what is shown, with {@code %1} for the number of the first level */
    record Level(int start, String format, String text) {}

    /**
     * @param definition -1 for none
     * @param restarts   numbers that levels begin with in this list only
     * @param own        levels that this list defines anew
     */
    record Numbering(int definition, Map<Integer, Integer> restarts, Map<Integer, Level> own) {
        static final Numbering NONE = new Numbering(-1, Map.of(), Map.of());
    }

    /**
     * Where a paragraph stands in a list.
     *
     * @param list  0 for in none, -1 when nothing is said
     * @param level from 0; -1 when nothing is said
     */
    record Place(int list, int level) {
        static final Place UNSAID = new Place(-1, -1);
    }

    private record Style(String base, Place place) {}

    /** Where a paragraph stands: as it says itself, else as its style or what that rests on says. */
    Place place(String name, Place own) {
        int of = own.list();
        int at = own.level();
        String next = name;
        for (int i = 0; i < DEEPEST && !next.isEmpty() && (of < 0 || at < 0); i++) {
            Style s = styles.getOrDefault(next, new Style("", Place.UNSAID));
            if (of < 0) {
                of = s.place().list();
            }
            if (at < 0) {
                at = s.place().level();
            }
            next = s.base();
        }
        return new Place(Math.max(0, of), Math.max(0, at));
    }

    Numbering numbering(int number) {
        return number <= 0 ? Numbering.NONE : lists.getOrDefault(number, Numbering.NONE);
    }

    Level level(Numbering of, int at) {
        Level own = of.own().get(at);
        return own != null
                ? own
                : definitions.getOrDefault(of.definition(), Map.of()).getOrDefault(at, PLAIN);
    }

    @Override
    public boolean open(String name, XMLStreamReader xml) {
        seen++;
        switch (name) {
            case "abstractNum" -> {
                definition = number(xml, "abstractNumId");
                definitions.put(definition, new HashMap<>());
            }
            case "num" -> {
                list = number(xml, "numId");
                lists.put(list, new Numbering(-1, new HashMap<>(), new HashMap<>()));
            }
            case "abstractNumId" -> {
                Numbering n = numbering(list);
                if (n != Numbering.NONE) {
                    lists.put(list, new Numbering(number(xml, "val"), n.restarts(), n.own()));
                }
            }
            case "lvl", "lvlOverride" -> {
                level = number(xml, "ilvl");
                if (name.equals("lvl")) {
                    change(l -> PLAIN);
                }
            }
            case "startOverride" -> {
                if (list >= 0 && level >= 0 && level < DocxNumbers.LEVELS) {
                    numbering(list).restarts().put(level, Math.max(0, number(xml, "val")));
                }
            }
            case "start" -> change(l -> new Level(Math.max(0, number(xml, "val")), l.format(), l.text()));
            case "numFmt" -> change(l -> new Level(l.start(), value(xml), l.text()));
            case "lvlText" -> change(l -> new Level(l.start(), l.format(), value(xml)));
            case "style" -> {
                style = XmlStream.attribute(xml, "styleId");
                styles.put(style, new Style("", Place.UNSAID));
            }
            case "basedOn" -> styles.computeIfPresent(style, (k, s) -> new Style(value(xml), s.place()));
            case "numPr" -> inNumber = true;
            case "ilvl" -> place(p -> new Place(p.list(), number(xml, "val")));
            case "numId" -> place(p -> new Place(number(xml, "val"), p.level()));
            case "pPrChange" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "abstractNum" -> definition = -1;
            case "num" -> list = -1;
            case "lvl" -> level = list >= 0 ? level : -1;
            case "lvlOverride" -> level = -1;
            case "style" -> style = "";
            case "numPr" -> inNumber = false;
            default -> {}
        }
    }

    @Override
    public void text(String text) {}

    @Override
    public boolean enough() {
        return seen > MOST;
    }

    private void change(UnaryOperator<Level> how) {
        Map<Integer, Level> levels = list >= 0 ? numbering(list).own() : definitions.get(definition);
        if (levels != null && level >= 0 && level < DocxNumbers.LEVELS) {
            levels.put(level, how.apply(levels.getOrDefault(level, PLAIN)));
        }
    }

    private void place(UnaryOperator<Place> how) {
        if (inNumber && !style.isEmpty()) {
            styles.computeIfPresent(style, (k, s) -> new Style(s.base(), how.apply(s.place())));
        }
    }

    private static String value(XMLStreamReader xml) {
        return XmlStream.attribute(xml, "val");
    }

    static int number(XMLStreamReader xml, String attribute) {
        String value = XmlStream.attribute(xml, attribute);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
    }
}
