package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** Number formats of an XLSX workbook. */
final class SheetStyles {
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final CellNumbers numbers = new CellNumbers();
    private boolean date1904;

    static SheetStyles read(ZipParts zip) throws IOException {
        SheetStyles styles = new SheetStyles();
        Optional<InputStream> in = zip.open("xl/styles.xml");
        if (in.isPresent()) {
            XmlStream.read(in.get(), styles.new Handler());
        }
        Relations.each(zip.open("xl/workbook.xml"), "workbookPr", xml -> {
            String flag = XmlStream.attribute(xml, "date1904");
            styles.date1904 = flag.equals("1") || flag.equals("true");
        });
        return styles;
    }

    /** The number as the sheet shows it. */
    String shown(String raw, int style) {
        int id = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
        String builtin = id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
        String format = formats.getOrDefault(id, builtin == null ? "General" : builtin);
        try {
            return numbers.shown(Double.parseDouble(raw), id, format, date1904);
        } catch (NumberFormatException e) {
            return raw; // a value that is no number is shown as it is
        }
    }

    private final class Handler implements XmlStream.Handler {
        private boolean inCellStyles;
        private boolean done;

        @Override
        public boolean open(String name, XMLStreamReader xml) {
            switch (name) {
                case "numFmt" -> {
                    String id = XmlStream.attribute(xml, "numFmtId");
                    if (id.matches("\\d{1,6}")) {
                        formats.put(Integer.parseInt(id), XmlStream.attribute(xml, "formatCode"));
                    }
                }
                case "cellXfs" -> inCellStyles = true;
                case "xf" -> {
                    if (inCellStyles) {
                        String id = XmlStream.attribute(xml, "numFmtId").toLowerCase(Locale.ROOT);
                        formatOfStyle.add(id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0);
                    }
                }
                default -> {}
            }
            return true;
        }

        @Override
        public void close(String name) {
            if (name.equals("cellXfs")) {
                inCellStyles = false;
                done = true;
            }
        }

        @Override
        public void text(String text) {}

        @Override
        public boolean enough() {
            return done || formatOfStyle.size() > 100_000;
        }
    }
}
