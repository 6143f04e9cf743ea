package org.oitcheck.extract.document;

import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** RTF, by Tika; one part. */
final class RtfReader {
    private RtfReader() {}

    static void read(byte[] body, Draft draft) throws IOException {
        BodyContentHandler text = new BodyContentHandler(draft.room());
        Metadata metadata = new Metadata();
        ParseContext context = new ParseContext();
        context.set(org.apache.tika.extractor.EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (TikaInputStream in = TikaInputStream.get(body)) {
            new RTFParser().parse(in, text, metadata, context);
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw new IOException(e);
            }
            draft.cut("more than " + draft.limits().characters() + " characters; the rest was not read");
        } catch (TikaException e) {
            throw new IOException(e);
        }
        String title = metadata.get(TikaCoreProperties.TITLE);
        draft.title(title == null ? "" : title);
        draft.add("", text.toString());
    }

    /** Objects inside an RTF file are pictures and fonts: not read. */
    private static final class NothingEmbedded implements org.apache.tika.extractor.EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream in, org.xml.sax.ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never called: nothing is to be parsed
        }
    }
}
