package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * DOCX. Pages are those of the last time Word laid the text out ({@code lastRenderedPageBreak}) and breaks set by hand; a file that
 * Word never laid out is one part.
 */
final class WordXmlReader {
    private WordXmlReader() {}

    static void read(byte[] body, Draft draft) throws IOException, UnreadableException {
        try (ZipParts zip = new ZipParts(body, draft.limits())) {
            draft.title(XmlStream.first(zip.open("docProps/core.xml"), "title"));
            FlowText flow = new FlowText(draft, "");
            Map<String, Integer> styles = WordStyles.headings(zip);
            for (String header : zip.names("word/header", ".xml")) {
                body(zip, header, flow, Map.of());
            }
            try {
                body(zip, "word/document.xml", flow, styles);
                for (String more : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
                    body(zip, more, flow, Map.of());
                }
                for (String diagram : zip.names("word/diagrams/data", ".xml")) {
                    body(zip, diagram, flow, Map.of());
                }
            } finally {
                flow.end(); // a damaged file gives what stood before the damage
            }
        }
    }

    private static void body(ZipParts zip, String name, FlowText flow, Map<String, Integer> styles) throws IOException {
        Optional<InputStream> in = zip.open(name);
        if (in.isPresent()) {
            XmlStream.read(in.get(), new Text(flow, styles));
            flow.endLine();
        }
    }

    /** WordprocessingML and DrawingML text by local names. */
    static final class Text implements XmlStream.Handler {
        private final FlowText flow;
        private final WordHeading heading;
        private boolean inText;

        /** A text without styles: slides. */
        Text(FlowText flow) {
            this(flow, Map.of());
        }

        /** @param styles level of each heading style */
        Text(FlowText flow, Map<String, Integer> styles) {
            this.flow = flow;
            this.heading = new WordHeading(styles);
        }

        @Override
        public boolean open(String name, XMLStreamReader xml) {
            heading.open(name, xml);
            switch (name) {
                case "t" -> inText = true;
                case "tab", "ptab" -> {
                    if (xml.getAttributeCount() == 0 || name.equals("ptab")) { // tab stops of a style have attributes
                        flow.text(" ");
                    }
                }
                case "br" -> {
                    if (XmlStream.attribute(xml, "type").equals("page")) {
                        flow.endPage();
                    } else {
                        flow.endLine();
                    }
                }
                case "cr" -> flow.endLine();
                case "lastRenderedPageBreak" -> flow.endPage();
                case "noBreakHyphen" -> flow.text("-");
                case "tr" -> flow.openRow();
                case "Fallback", "del", "delText", "instrText", "moveFrom" -> {
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
                case "p" -> {
                    heading.level().ifPresent(level -> flow.heading(level, heading.text()));
                    flow.endLine();
                }
                case "tc" -> flow.closeCell();
                case "tr" -> flow.closeRow();
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            if (inText) {
                heading.text(text);
                flow.text(text);
            }
        }

        @Override
        public boolean enough() {
            return flow.full();
        }
    }
}
