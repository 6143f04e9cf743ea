package org.oitcheck.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * An agency's own DOCX with placeholders such as <code>{{agency}}</code>. A table row with <code>{{row.…}}</code> is repeated for each
 * row of the paper. Everything else of the document stays as the agency made it. Values are put in as text, never as markup. Immutable.
 */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}\\n]{0,60}?)\\s*\\}\\}");
    private static final Pattern TEXT_BOX = Pattern.compile("<w:txbxContent>(.*?)</w:txbxContent>", Pattern.DOTALL);
    private static final String ROW = "row.";
    private static final long MAX_BYTES = 10L * 1024 * 1024;

    private final String name;
    private final byte[] bytes;

    private Template(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * What a paper offers to a template.
     *
     * @param fields values by name
     * @param rows   rows of its table, each by name without {@code row.}; all have the names of {@code columns}
     * @param columns names that a row has
     */
    record Values(Map<String, String> fields, Set<String> columns, List<Map<String, String>> rows) {}

    /**
     * Reads a template; its placeholders are looked at when it is filled.
     *
     * @throws ReportException when it is no DOCX, or too large
     */
    public static Template read(Path file) throws ReportException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ReportException("template.size", file.toString());
            }
            Template template = new Template(file.toString(), Files.readAllBytes(file));
            template.open().close();
            return template;
        } catch (IOException e) {
            throw new ReportException("template.unreadable", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private XWPFDocument open() throws IOException, ReportException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw new ReportException("template.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The template filled.
     *
     * @throws ReportException naming each placeholder that the paper does not have, with the words around it
     */
    byte[] fill(Values values, String title, Instant time) throws ReportException {
        try (XWPFDocument document = open()) {
            check(document, values);
            for (IBody part : parts(document)) {
                fill(part.getBodyElements(), values);
            }
            XlsxReport.properties(document.getProperties(), title, time);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException | XmlException e) {
            throw new ReportException("template.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    private static List<IBody> parts(XWPFDocument document) {
        List<IBody> parts = new ArrayList<>();
        parts.add(document);
        for (XWPFHeader h : document.getHeaderList()) {
            parts.add(h);
        }
        for (XWPFFooter f : document.getFooterList()) {
            parts.add(f);
        }
        return parts;
    }

    private void check(XWPFDocument document, Values values) throws ReportException {
        Set<String> unknown = new LinkedHashSet<>();
        boolean any = false;
        for (IBody part : parts(document)) {
            any |= look(part.getBodyElements(), false, values, unknown);
        }
        Matcher boxes = TEXT_BOX.matcher(document.getDocument().xmlText());
        while (boxes.find()) {
            Matcher m = PLACEHOLDER.matcher(boxes.group(1).replaceAll("<[^>]*>", ""));
            if (m.find()) {
                throw new ReportException("template.box", name, m.group());
            }
        }
        Set<String> known = new TreeSet<>(values.fields().keySet());
        values.columns().forEach(c -> known.add(ROW + c));
        if (!unknown.isEmpty()) {
            throw new ReportException("template.unknown", name, String.join("; ", unknown), String.join(", ", known));
        }
        if (!any) {
            throw new ReportException("template.none", name, String.join(", ", known));
        }
    }

    private static boolean look(List<IBodyElement> body, boolean inRow, Values values, Set<String> unknown) {
        boolean any = false;
        for (IBodyElement e : body) {
            if (e instanceof XWPFParagraph p) {
                Matcher m = PLACEHOLDER.matcher(p.getText());
                while (m.find()) {
                    any = true;
                    String field = m.group(1);
                    boolean fits = field.startsWith(ROW)
                            ? inRow && values.columns().contains(field.substring(ROW.length()))
                            : values.fields().containsKey(field);
                    if (!fits) {
                        String around = Clean.text(p.getText());
                        unknown.add(m.group() + " («" + (around.length() > 60 ? around.substring(0, 60) + "…" : around)
                                + "»)");
                    }
                }
            } else if (e instanceof XWPFTable t) {
                for (XWPFTableRow row : t.getRows()) {
                    for (XWPFTableCell c : row.getTableCells()) {
                        any |= look(c.getBodyElements(), true, values, unknown);
                    }
                }
            }
        }
        return any;
    }

    private static void fill(List<IBodyElement> body, Values values) throws IOException, XmlException {
        for (IBodyElement e : List.copyOf(body)) {
            if (e instanceof XWPFParagraph p) {
                fill(p, values.fields());
            } else if (e instanceof XWPFTable t) {
                fill(t, values);
            }
        }
    }

    private static void fill(XWPFTable table, Values values) throws IOException, XmlException {
        for (int i = 0; i < table.getNumberOfRows(); i++) {
            XWPFTableRow row = table.getRow(i);
            if (!repeats(row)) {
                for (XWPFTableCell c : row.getTableCells()) {
                    fill(c.getBodyElements(), values);
                }
                continue;
            }
            int at = i;
            for (Map<String, String> one : values.rows()) {
                // the row object keeps the XML it was made with, so it is filled before the table copies it
                XWPFTableRow copy =
                        new XWPFTableRow(CTRow.Factory.parse(row.getCtRow().newInputStream()), table);
                Map<String, String> all = new HashMap<>(values.fields());
                one.forEach((k, v) -> all.put(ROW + k, v));
                for (XWPFTableCell c : copy.getTableCells()) {
                    fill(c.getBodyElements(), new Values(all, Set.of(), List.of()));
                }
                table.addRow(copy, ++at);
            }
            table.removeRow(i);
            i = at - 1;
        }
    }

    private static boolean repeats(XWPFTableRow row) {
        return row.getTableCells().stream()
                .anyMatch(c -> PLACEHOLDER
                        .matcher(c.getText())
                        .results()
                        .anyMatch(m -> m.group(1).startsWith(ROW)));
    }

    private static void fill(XWPFParagraph p, Map<String, String> fields) {
        if (p.getText().contains("{{")) {
            TemplateRuns.of(p).replace(PLACEHOLDER, m -> fields.getOrDefault(m.group(1), m.group()));
        }
    }
}
