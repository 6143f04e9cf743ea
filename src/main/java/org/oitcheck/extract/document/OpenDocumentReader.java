package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.oitcheck.extract.Extraction.Reason;

/** ODT (parts at page breaks that were laid out), ODS (a part a sheet), ODP (a part a slide). */
final class OpenDocumentReader {
    private OpenDocumentReader() {}

    static void read(byte[] body, Draft draft) throws IOException, UnreadableException {
        try (ZipParts zip = new ZipParts(body, draft.limits())) {
            String manifest = new String(zip.bytes("META-INF/manifest.xml", 200_000), StandardCharsets.UTF_8);
            if (manifest.contains("encryption-data")) {
                throw new UnreadableException(Reason.ENCRYPTED, "needs a password");
            }
            draft.title(XmlStream.first(zip.open("meta.xml"), "title"));
            Optional<InputStream> in = zip.open("content.xml");
            if (in.isPresent()) {
                Content content = new Content(draft);
                try {
                    XmlStream.read(in.get(), content);
                } finally {
                    content.flow.end();
                }
            }
        }
    }

    private static final class Content implements XmlStream.Handler {
        private static final int MOST_REPEATED = 20;

        private final Draft draft;
        private FlowText flow;
        private boolean spreadsheet;
        private int tables;
        private int paragraphs;
        private int repeat = 1;
        private final StringBuilder heading = new StringBuilder();
        private int level;

        Content(Draft draft) {
            this.draft = draft;
            this.flow = new FlowText(draft, "");
        }

        @Override
        public boolean open(String name, XMLStreamReader xml) {
            switch (name) {
                case "spreadsheet" -> spreadsheet = true;
                case "p" -> paragraphs++;
                case "h" -> {
                    paragraphs++;
                    String outline = XmlStream.attribute(xml, "outline-level");
                    level = outline.matches("[1-8]") ? Integer.parseInt(outline) : 1;
                    heading.setLength(0);
                }
                case "tab" -> flow.text(" ");
                case "line-break" -> flow.endLine();
                case "s" -> flow.text(" ");
                case "soft-page-break" -> {
                    if (!spreadsheet) {
                        flow.endPage();
                    }
                }
                case "page" -> part("");
                case "table" -> {
                    if (spreadsheet && tables == 0) {
                        part(XmlStream.attribute(xml, "name"));
                    }
                    tables++;
                }
                case "table-row" -> flow.openRow();
                case "table-cell", "covered-table-cell" -> {
                    String times = XmlStream.attribute(xml, "number-columns-repeated");
                    repeat = times.matches("\\d{1,2}") ? Math.min(MOST_REPEATED, Integer.parseInt(times)) : 1;
                }
                case "annotation",
                        "tracked-changes",
                        "automatic-styles",
                        "scripts",
                        "font-face-decls",
                        "notes",
                        "forms" -> {
                    return false;
                }
                default -> {}
            }
            return true;
        }

        private void part(String name) {
            flow.end();
            flow = new FlowText(draft, name);
        }

        @Override
        public void close(String name) {
            switch (name) {
                case "p", "h" -> {
                    paragraphs--;
                    if (name.equals("h")) {
                        flow.heading(level, heading.toString());
                        level = 0;
                    }
                    flow.endLine();
                }
                case "table" -> tables--;
                case "table-row" -> flow.closeRow();
                case "table-cell", "covered-table-cell" -> {
                    flow.closeCell();
                    for (; repeat > 1; repeat--) {
                        flow.closeCell();
                    }
                }
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            if (paragraphs > 0) {
                if (level > 0 && heading.length() < 1000) {
                    heading.append(text);
                }
                flow.text(text);
            }
        }

        @Override
        public boolean enough() {
            return flow.full();
        }
    }
}
