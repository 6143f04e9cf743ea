package org.oitcheck.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** PPTX: one part a slide, in the order of the show; text of diagrams follows the last slide. */
final class SlideXmlReader {
    private SlideXmlReader() {}

    static void read(byte[] body, Draft draft) throws IOException, UnreadableException {
        try (ZipParts zip = new ZipParts(body, draft.limits())) {
            draft.title(XmlStream.first(zip.open("docProps/core.xml"), "title"));
            List<Relations.Target> slides = Relations.targets(zip, "ppt/", "presentation.xml", "sldId");
            int number = 0;
            for (Relations.Target slide : slides) {
                number++;
                text(zip, slide.entry(), number, draft);
            }
            for (String diagram : zip.names("ppt/diagrams/data", ".xml")) {
                text(zip, diagram, Math.max(1, number), draft);
            }
        }
    }

    private static void text(ZipParts zip, String entry, int number, Draft draft) throws IOException {
        Optional<InputStream> in = zip.open(entry);
        if (in.isEmpty() || draft.full()) {
            return;
        }
        Draft slide = new Draft(draft.limits());
        FlowText flow = new FlowText(slide, "");
        XmlStream.read(in.get(), new WordXmlReader.Text(flow));
        flow.end();
        StringBuilder text = new StringBuilder();
        slide.parts().forEach(part -> text.append(part.text()).append('\n'));
        draft.add(number, "", text);
    }
}
