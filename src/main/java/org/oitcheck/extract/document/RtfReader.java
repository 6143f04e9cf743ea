package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** RTF, by Tika; one part. */
final class RtfReader {
    private RtfReader() {}

    static void read(byte[] body, Draft draft) throws IOException {
        FlowText flow = new FlowText(draft, "");
        Metadata metadata = new Metadata();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (TikaInputStream in = TikaInputStream.get(body)) {
            new RTFParser().parse(in, new Text(flow), metadata, context);
        } catch (EnoughException e) {
            draft.cut("more than " + draft.limits().characters() + " characters; the rest was not read");
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        } finally {
            String title = metadata.get(TikaCoreProperties.TITLE);
            draft.title(title == null ? "" : title);
            flow.end();
        }
    }

    /** XHTML events to lines and rows. */
    private static final class Text extends DefaultHandler {
        private final FlowText flow;
        private int body;

        Text(FlowText flow) {
            this.flow = flow;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "body" -> body++;
                case "tr" -> flow.openRow();
                case "br" -> flow.endLine();
                default -> {}
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            switch (name) {
                case "p", "li" -> flow.endLine();
                case "td", "th" -> flow.closeCell();
                case "tr" -> flow.closeRow();
                default -> {}
            }
        }

        @Override
        public void characters(char[] buffer, int start, int length) throws SAXException {
            if (body > 0) {
                flow.text(new String(buffer, start, length));
                if (flow.full()) {
                    throw new EnoughException();
                }
            }
        }
    }

    private static final class EnoughException extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Objects inside an RTF file are pictures and fonts: not read. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never called: nothing is to be parsed
        }
    }
}
