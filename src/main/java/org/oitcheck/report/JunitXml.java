package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML as CI servers read it: one suite, each item a test case. */
final class JunitXml {
    private JunitXml() {}

    /**
     * A test case.
     *
     * @param group   class name
     * @param name    name
     * @param failure why it failed; empty when it passed
     * @param out     what else is to be told
     */
    record Case(String group, String name, Optional<Failure> failure, List<String> out) {}

    /** Why a test case failed: a code, one line, and the lines behind it. */
    record Failure(String type, String message, List<String> lines) {}

    /** @param at when the run ended */
    static byte[] of(String suite, Instant at, List<Case> cases) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", suite);
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(
                            cases.stream().filter(c -> c.failure().isPresent()).count()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            xml.writeAttribute("timestamp", at.toString());
            for (Case c : cases) {
                write(xml, c);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Case c) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", c.group());
        xml.writeAttribute("name", c.name());
        xml.writeAttribute("time", "0");
        if (c.failure().isPresent()) {
            Failure f = c.failure().get();
            xml.writeStartElement("failure");
            xml.writeAttribute("type", f.type());
            xml.writeAttribute("message", f.message());
            xml.writeCharacters(String.join("\n", f.lines()));
            xml.writeEndElement();
        }
        if (!c.out().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(String.join("\n", c.out()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
