package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of office files, read once from front to end: no DTD, no entities of its own, nothing fetched. */
public final class XmlStream {
    private static final int MAX_DEPTH = 2000;

    private XmlStream() {}

    /** Sees elements by local name; attributes are asked from the reader while {@code open} runs. */
    public interface Handler {
        /** Whether the element's content shall be read; {@code false} skips it. */
        boolean open(String name, XMLStreamReader xml);

        void close(String name);

        void text(String text);

        /** Whether enough was read. */
        boolean enough();
    }

    /**
     * Reads to the end, or until the handler has enough; closes the stream.
     *
     * @throws IOException also for XML that is damaged or nested too deeply
     */
    public static void read(InputStream in, Handler handler) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try (in) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            walk(xml, handler);
            xml.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            throw new IOException("damaged XML: " + e.getMessage(), e);
        }
    }

    private static void walk(XMLStreamReader xml, Handler handler) throws XMLStreamException, IOException {
        int depth = 0;
        int skipFrom = Integer.MAX_VALUE;
        while (xml.hasNext() && !handler.enough()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw new IOException("XML nested deeper than " + MAX_DEPTH);
                }
                if (depth < skipFrom && !handler.open(xml.getLocalName(), xml)) {
                    skipFrom = depth;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth < skipFrom) {
                    handler.close(xml.getLocalName());
                } else if (depth == skipFrom) {
                    skipFrom = Integer.MAX_VALUE;
                }
                depth--;
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && depth < skipFrom) {
                handler.text(xml.getText());
            }
        }
    }

    /** Value of an attribute by local name; empty when absent. */
    public static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Text of the first element of that name; empty when there is none. */
    static String first(Optional<InputStream> in, String element) throws IOException {
        if (in.isEmpty()) {
            return "";
        }
        StringBuilder found = new StringBuilder();
        read(in.get(), new Handler() {
            private boolean inside;
            private boolean done;

            @Override
            public boolean open(String name, XMLStreamReader xml) {
                inside = inside || name.equals(element);
                return true;
            }

            @Override
            public void close(String name) {
                if (name.equals(element)) {
                    done = true;
                }
            }

            @Override
            public void text(String text) {
                if (inside && found.length() < 2000) {
                    found.append(text);
                }
            }

            @Override
            public boolean enough() {
                return done;
            }
        });
        return found.toString();
    }
}
