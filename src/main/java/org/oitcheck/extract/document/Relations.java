package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;

/** The index of an OOXML workbook or presentation: its sheets or slides in order, by name and by part. */
final class Relations {
    /** A sheet or slide: shown name (empty for slides) and entry name in the container. */
    record Target(String name, String entry) {}

    private Relations() {}

    /**
     * @param folder  {@code xl/} or {@code ppt/}
     * @param file    {@code workbook.xml} or {@code presentation.xml}
     * @param element {@code sheet} or {@code sldId}
     */
    static List<Target> targets(ZipParts zip, String folder, String file, String element) throws IOException {
        Map<String, String> byId = new HashMap<>();
        each(zip.open(folder + "_rels/" + file + ".rels"), "Relationship", xml -> {
            String target = XmlStream.attribute(xml, "Target");
            String entry = target.startsWith("/") ? target.substring(1) : folder + target;
            byId.put(XmlStream.attribute(xml, "Id"), entry);
        });
        List<Target> targets = new ArrayList<>();
        each(zip.open(folder + file), element, xml -> {
            String id = "";
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                String space = xml.getAttributeNamespace(i);
                if (xml.getAttributeLocalName(i).equals("id") && space != null && space.contains("relationships")) {
                    id = xml.getAttributeValue(i);
                }
            }
            String entry = byId.get(id);
            if (entry != null) {
                targets.add(new Target(element.equals("sheet") ? XmlStream.attribute(xml, "name") : "", entry));
            }
        });
        return targets;
    }

    static void each(Optional<InputStream> in, String element, Consumer<XMLStreamReader> action) throws IOException {
        if (in.isEmpty()) {
            return;
        }
        XmlStream.read(in.get(), new XmlStream.Handler() {
            private int seen;

            @Override
            public boolean open(String name, XMLStreamReader xml) {
                if (name.equals(element)) {
                    seen++;
                    action.accept(xml);
                }
                return true;
            }

            @Override
            public void close(String name) {}

            @Override
            public void text(String text) {}

            @Override
            public boolean enough() {
                return seen > 10_000;
            }
        });
    }
}
