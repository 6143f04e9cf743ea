package org.oitcheck.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.checklist.VerifiedItem.Decision;

/** A verification as JUnit XML: each item a test case that fails unless it is accepted. */
final class AuditJunit {
    private AuditJunit() {}

    static byte[] render(Verification raw, Locale locale) {
        Verification v = CleanAudit.verification(raw);
        AuditText words = new AuditText(Texts.of(locale));
        long accepted = v.items().stream()
                .filter(i -> i.decision() == Decision.ACCEPTED)
                .count();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute(
                    "name",
                    "OIT " + v.year() + " " + v.form().file() + " " + v.site().url());
            xml.writeAttribute("tests", String.valueOf(v.items().size()));
            xml.writeAttribute("failures", String.valueOf(v.items().size() - accepted));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            xml.writeAttribute("timestamp", v.run().finishedAt().toString());
            for (VerifiedItem i : v.items()) {
                testCase(xml, v, i, words);
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

    private static void testCase(XMLStreamWriter xml, Verification v, VerifiedItem i, AuditText words)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "OIT" + v.year() + ".verify");
        xml.writeAttribute("name", i.id() + " " + i.title());
        xml.writeAttribute("time", "0");
        if (i.decision() != Decision.ACCEPTED) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", i.decision().name() + " " + i.verdict().name());
            xml.writeAttribute("message", words.decision(i.decision()));
            xml.writeCharacters(String.join("\n", i.reasons()));
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(String.join("\n", told(i, words)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The agency's answer, then what was found. */
    private static List<String> told(VerifiedItem i, AuditText words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.get("audit.answered", words.said(i)));
        i.urls().forEach(u -> lines.add(u.url() + " – " + String.join("; ", words.facts(u))));
        i.unusable().forEach(u -> lines.add("«" + u + "» " + words.get("audit.unusable")));
        if (!i.explanation().isBlank()) {
            lines.add(words.get("audit.col.explanation") + ": " + i.explanation());
        }
        lines.addAll(i.reasons());
        i.better().forEach(u -> lines.add(words.get("audit.col.better") + ": " + u));
        i.warnings().forEach(w -> lines.add(words.get("item.warnings") + ": " + w));
        return lines;
    }
}
