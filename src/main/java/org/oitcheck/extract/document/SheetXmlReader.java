package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** XLSX: one part a sheet, rows to lines, cells apart by tab as they are shown; of formulas the stored value. */
final class SheetXmlReader {
    private static final int MAX_COLUMNS = 200;

    private SheetXmlReader() {}

    static void read(byte[] body, Draft draft) throws IOException, UnreadableException {
        try (ZipParts zip = new ZipParts(body, draft.limits())) {
            draft.title(XmlStream.first(zip.open("docProps/core.xml"), "title"));
            List<String> shared = sharedStrings(zip, draft.limits().characters());
            SheetStyles styles = SheetStyles.read(zip);
            for (Relations.Target sheet : Relations.targets(zip, "xl/", "workbook.xml", "sheet")) {
                Optional<InputStream> in = zip.open(sheet.entry());
                if (in.isEmpty()) {
                    continue;
                }
                if (draft.full()) {
                    draft.cut("sheet " + sheet.name() + " was not read");
                    return;
                }
                Rows rows = new Rows(shared, styles, draft.room());
                try {
                    XmlStream.read(in.get(), rows);
                } finally {
                    draft.add(sheet.name(), rows.text);
                }
            }
        }
    }

    private static List<String> sharedStrings(ZipParts zip, int maxCharacters) throws IOException {
        List<String> strings = new ArrayList<>();
        Optional<InputStream> in = zip.open("xl/sharedStrings.xml");
        if (in.isPresent()) {
            XmlStream.read(in.get(), new Strings(strings, 4L * maxCharacters));
        }
        return strings;
    }

    /** Shared strings; phonetic hints ({@code rPh}) are left out. */
    private static final class Strings implements XmlStream.Handler {
        private final List<String> strings;
        private final long max;
        private final StringBuilder text = new StringBuilder();
        private long characters;
        private boolean inText;

        Strings(List<String> strings, long max) {
            this.strings = strings;
            this.max = max;
        }

        @Override
        public boolean open(String name, XMLStreamReader xml) {
            inText = name.equals("t");
            return !name.equals("rPh");
        }

        @Override
        public void close(String name) {
            inText = false;
            if (name.equals("si")) {
                strings.add(text.toString());
                text.setLength(0);
            }
        }

        @Override
        public void text(String more) {
            if (inText) {
                characters += more.length();
                text.append(more);
            }
        }

        @Override
        public boolean enough() {
            return characters > max || strings.size() > 2_000_000;
        }
    }

    private static final class Rows implements XmlStream.Handler {
        private final List<String> shared;
        private final SheetStyles styles;
        private final int room;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder value = new StringBuilder();
        private int column;
        private int filled;
        private String type = "";
        private int style;
        private boolean inValue;

        Rows(List<String> shared, SheetStyles styles, int room) {
            this.shared = shared;
            this.styles = styles;
            this.room = room;
        }

        @Override
        public boolean open(String name, XMLStreamReader xml) {
            switch (name) {
                case "row" -> {
                    column = -1;
                    filled = 0;
                }
                case "c" -> {
                    column = column(XmlStream.attribute(xml, "r"), column + 1);
                    type = XmlStream.attribute(xml, "t");
                    style = number(XmlStream.attribute(xml, "s"));
                    value.setLength(0);
                }
                case "v", "t" -> inValue = true;
                case "f", "rPh", "extLst", "conditionalFormatting", "dataValidations" -> {
                    return false;
                }
                default -> {}
            }
            return true;
        }

        @Override
        public void close(String name) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> cell();
                case "row" -> text.append('\n');
                default -> {}
            }
        }

        private void cell() {
            if (value.isEmpty() || column >= MAX_COLUMNS) {
                return;
            }
            String shown = Lines.cell(shown(value.toString()));
            if (shown.isEmpty()) {
                return;
            }
            for (; filled < column; filled++) {
                text.append('\t');
            }
            text.append(shown);
        }

        private String shown(String raw) {
            return switch (type) {
                case "s" -> {
                    int index = number(raw.strip());
                    yield index < shared.size() ? shared.get(index) : "";
                }
                case "str", "inlineStr", "e", "d" -> raw;
                case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
                default -> styles.shown(raw.strip(), style);
            };
        }

        @Override
        public void text(String more) {
            if (inValue && value.length() < 40_000) {
                value.append(more);
            }
        }

        @Override
        public boolean enough() {
            return text.length() > room;
        }

        private static int number(String digits) {
            int n = 0;
            for (int i = 0; i < digits.length() && i < 9; i++) {
                char c = digits.charAt(i);
                if (c < '0' || c > '9') {
                    return 0;
                }
                n = n * 10 + c - '0';
            }
            return n;
        }

        /** Column from 0 of a reference such as {@code BC12}. */
        private static int column(String reference, int fallback) {
            int n = 0;
            int i = 0;
            while (i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
                n = n * 26 + reference.charAt(i++) - 'A' + 1;
            }
            return n == 0 ? fallback : n - 1;
        }
    }
}
