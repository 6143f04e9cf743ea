package org.oitcheck.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.oitcheck.extract.document.XmlStream;

/** Puts the text, links and pictures of WordprocessingML together to the rows of its tables, by local names. */
final class DocxCells implements XmlStream.Handler {
    private static final Pattern LINK_FIELD =
            Pattern.compile("^\\s*HYPERLINK\\s+\"([^\"]{1,2000})\"", Pattern.CASE_INSENSITIVE);
    private static final int MOST_PARAGRAPHS = 200;
    private static final int MOST_TABLES = 500;
    /** Tables in tables, each written into the cells that hold it as well. */
    private static final int DEEPEST = 6;

    private static final int LONGEST_FIELD = 4_000;
    /** Ticks of the fonts of symbols, as the characters that other programs write. */
    private static final Map<Integer, String> SYMBOLS = Map.of(
            0xFC, "✓", 0xFE, "☑", 0xFD, "☒", 0xFB, "☒", 0xA8, "☐", 0x6F, "☐", 0x50, "✓", 0x52, "☑", 0x54, "☒", 0xA3,
            "☐");

    private final DocxTables.Relations relations;
    private final DocxNumbers numbers;
    private final List<FormTable.Row> paragraphs = new ArrayList<>();
    private final List<DocxGrid> tables = new ArrayList<>();
    private final Deque<DocxGrid> open = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private int rows;
    private int deeper;
    private boolean inText;
    private boolean inField;
    private boolean inRowProperties;
    private boolean ticked;
    private String style = "";
    private DocxLists.Place listed = DocxLists.Place.UNSAID;

    DocxCells(DocxTables.Relations relations, DocxNumbers numbers) {
        this.relations = relations;
        this.numbers = numbers;
    }

    /** Paragraphs outside tables, then the rows of each table. */
    List<FormTable.Row> rows() {
        List<FormTable.Row> out = new ArrayList<>(paragraphs);
        for (int i = 0; i < tables.size(); i++) {
            out.addAll(tables.get(i).rows(i + 1));
        }
        return out;
    }

    @Override
    public boolean open(String name, XMLStreamReader xml) {
        switch (name) {
            case "tbl" -> openTable();
            case "tr" -> {
                rows++;
                table(DocxGrid::openRow);
            }
            case "trPr" -> inRowProperties = true;
            case "gridBefore" -> table(t -> t.skip(number(xml)));
            case "tc" -> table(DocxGrid::openCell);
            case "gridSpan" -> table(t -> t.span(number(xml)));
            case "vMerge" -> table(t -> t.merge(XmlStream.attribute(xml, "val").equals("restart")));
            case "pStyle" -> style = XmlStream.attribute(xml, "val");
            case "ilvl" -> listed = new DocxLists.Place(listed.list(), DocxLists.number(xml, "val"));
            case "numId" -> listed = new DocxLists.Place(DocxLists.number(xml, "val"), listed.level());
            case "p" -> {
                style = "";
                listed = DocxLists.Place.UNSAID;
            }
            case "t" -> inText = true;
            case "instrText" -> inField = true;
            case "tab" -> write(xml.getAttributeCount() == 0 ? " " : ""); // the stops of a style have attributes
            case "ptab" -> write(" ");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "sym" -> write(symbol(XmlStream.attribute(xml, "char")));
            case "hyperlink", "hlinkClick" -> link(relations.link(related(xml, "id")));
            case "fldSimple" -> field(XmlStream.attribute(xml, "instr"));
            case "fldChar" -> {
                if (!XmlStream.attribute(xml, "fldCharType").equals("begin")) {
                    field(field.toString());
                }
                field.setLength(0);
            }
            case "blip" -> picture(related(xml, "embed"));
            case "imagedata" -> picture(related(xml, "id"));
            case "checkBox" -> ticked = false;
            case "default", "checked" -> ticked = !List.of("0", "false").contains(XmlStream.attribute(xml, "val"));
            case "Fallback", "delText", "moveFrom", "pPrChange", "tcPrChange", "trPrChange" -> {
                return false;
            }
            case "del" -> {
                if (inRowProperties) {
                    table(DocxGrid::deleteRow);
                }
                return false;
            }
            default -> {}
        }
        return true;
    }

    @Override
    public void close(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "instrText" -> inField = false;
            case "trPr" -> inRowProperties = false;
            case "pPr" -> number();
            case "checkBox" -> write(ticked ? "☑" : "☐");
            case "p" -> endParagraph();
            case "tc" -> table(DocxGrid::closeCell);
            case "tr" -> table(DocxGrid::closeRow);
            case "tbl" -> {
                if (deeper > 0) {
                    deeper--;
                } else if (!open.isEmpty()) {
                    open.pop();
                }
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (inText) {
            write(text);
        } else if (inField && field.length() < LONGEST_FIELD) {
            field.append(text);
        }
    }

    /** Whether there are more rows than any form has: reading stops there. */
    @Override
    public boolean enough() {
        return rows > FormTable.MAX_ROWS;
    }

    /** To the table that is being read, unless a table in it stands too deep to be one. */
    private void table(Consumer<DocxGrid> part) {
        if (deeper == 0 && !open.isEmpty()) {
            part.accept(open.getFirst());
        }
    }

    private void openTable() {
        if (open.size() >= DEEPEST || tables.size() >= MOST_TABLES) {
            deeper++;
            return;
        }
        DocxGrid table = new DocxGrid();
        tables.add(table);
        open.push(table);
    }

    private void endParagraph() {
        if (!open.isEmpty()) {
            write("\n");
        } else if (!paragraph.toString().isBlank() && paragraphs.size() < MOST_PARAGRAPHS) {
            paragraphs.add(new FormTable.Row(
                    FormTable.PARAGRAPH, 0, List.of(FormCell.of(CsvTable.cut(paragraph.toString())))));
        }
        paragraph.setLength(0);
    }

    private void write(String text) {
        if (open.isEmpty()) {
            if (paragraph.length() < FormTable.MAX_TEXT) {
                paragraph.append(text);
            }
        }
        // a table in a cell of the form lists addresses: they are the cell's as well
        open.forEach(t -> t.write(text));
    }

    /** Writes the number that Word shows before the paragraph. */
    private void number() {
        if (open.isEmpty() || !open.getFirst().deleted()) {
            String number = numbers.next(style, listed);
            if (!number.isEmpty()) {
                write(number + " ");
            }
        }
    }

    private void link(String address) {
        if (!address.isEmpty()) {
            open.forEach(t -> t.link(address));
        }
    }

    private void field(String instruction) {
        Matcher m = LINK_FIELD.matcher(instruction);
        if (m.find()) {
            link(m.group(1));
        }
    }

    private void picture(String id) {
        if (!id.isEmpty() && !open.isEmpty()) {
            List<String> codes = relations.codes(id);
            open.forEach(t -> t.codes(codes));
        }
    }

    private static String symbol(String code) {
        try {
            int value = Integer.parseInt(code.toLowerCase(Locale.ROOT), 16);
            return SYMBOLS.getOrDefault(value & 0xFF, "");
        } catch (NumberFormatException notHexadecimal) {
            return "";
        }
    }

    private static int number(XMLStreamReader xml) {
        String value = XmlStream.attribute(xml, "val");
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    /** An attribute that names a relation: elements have others of the same local name. */
    private static String related(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(localName) && space != null && space.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
