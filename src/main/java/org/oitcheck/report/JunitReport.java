package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;

/** The checklist as JUnit XML for CI servers: each item a test case that fails unless it is FOUND. */
final class JunitReport {
    private JunitReport() {}

    static byte[] render(Checklist raw, Locale locale) {
        Checklist checklist = Clean.checklist(raw);
        Texts texts = Texts.of(locale);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute(
                    "name", "OIT " + checklist.year() + " " + checklist.site().url());
            xml.writeAttribute("tests", String.valueOf(checklist.score().items()));
            xml.writeAttribute(
                    "failures",
                    String.valueOf(checklist.score().items() - checklist.score().found()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            xml.writeAttribute("timestamp", checklist.run().finishedAt().toString());
            for (Item item : checklist.items()) {
                testCase(xml, checklist, item, texts);
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

    private static void testCase(XMLStreamWriter xml, Checklist checklist, Item item, Texts texts)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute(
                "classname", "OIT" + checklist.year() + "." + item.sub().replace('.', '_'));
        xml.writeAttribute("name", item.id() + " " + item.title());
        xml.writeAttribute("time", "0");
        if (item.verdict() != Verdict.FOUND) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", item.verdict().name());
            xml.writeAttribute("message", texts.verdict(item.verdict()));
            List<String> lines = new ArrayList<>(item.urls());
            item.missing().forEach(m -> lines.add(texts.get("terminal.missing", m)));
            if (!item.advice().isEmpty()) {
                lines.add(item.advice());
            }
            item.nearMisses().forEach(n -> lines.add(texts.get("item.nearmisses") + ": " + n.url() + " – " + n.why()));
            xml.writeCharacters(String.join("\n", lines));
            xml.writeEndElement();
        }
        if (!item.warnings().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(String.join("\n", item.warnings()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
