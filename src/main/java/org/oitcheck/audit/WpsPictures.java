package org.oitcheck.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.oitcheck.extract.document.XmlStream;

/**
 * Pictures that WPS Office places <em>in</em> a cell: the cell holds the formula {@code DISPIMG("ID_…",1)}, and a part of the workbook of its
 * own names the picture of each id. Excel shows such a cell as an error, POI knows nothing of it.
 */
final class WpsPictures {
    private static final String PART = "http://www.wps.cn/officeDocument/2020/cellImage";
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*=?\\s*(?:_xlfn\\.)?DISPIMG\\(\\s*\"([^\"]{1,200})\"", Pattern.CASE_INSENSITIVE);
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST = 2_000;

    private final Map<String, PackagePart> pictures = new HashMap<>();

    WpsPictures(XSSFWorkbook book) {
        try {
            for (PackageRelationship r : book.getPackagePart().getRelationshipsByType(PART)) {
                if (r.getTargetMode() == TargetMode.INTERNAL) {
                    gather(book.getPackagePart().getRelatedPart(r));
                }
            }
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            pictures.clear(); // told at each cell that shows such a picture
        }
    }

    /** Whether a formula, or the text that stands in its place, shows a picture. */
    static boolean shown(String formula) {
        return FORMULA.matcher(formula).find();
    }

    /** The picture that a formula shows; empty when it is not in the file. */
    Optional<PackagePart> picture(String formula) {
        Matcher m = FORMULA.matcher(formula);
        return m.find() ? Optional.ofNullable(pictures.get(m.group(1))) : Optional.empty();
    }

    private void gather(PackagePart images) throws IOException {
        if (images == null) {
            return;
        }
        byte[] bytes;
        try (InputStream in = images.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IOException(images.getPartName() + " is too large");
        }
        XmlStream.read(new ByteArrayInputStream(bytes), new Names(images));
    }

    /** Pairs the name of each picture with the relation that follows it. */
    private final class Names implements XmlStream.Handler {
        private final PackagePart images;
        private String name = "";

        Names(PackagePart images) {
            this.images = images;
        }

        @Override
        public boolean open(String element, XMLStreamReader xml) {
            switch (element) {
                case "cellImage" -> name = "";
                case "cNvPr" -> name = XmlStream.attribute(xml, "name");
                case "blip" -> part(XmlStream.attribute(xml, "embed")).ifPresent(p -> pictures.put(name, p));
                default -> {}
            }
            return true;
        }

        private Optional<PackagePart> part(String relation) {
            PackageRelationship r = relation.isEmpty() ? null : images.getRelationship(relation);
            if (r == null || r.getTargetMode() != TargetMode.INTERNAL) {
                return Optional.empty(); // a picture that is only linked to lies outside the file
            }
            try {
                return Optional.ofNullable(images.getRelatedPart(r));
            } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close(String element) {}

        @Override
        public void text(String text) {}

        @Override
        public boolean enough() {
            return pictures.size() > MOST;
        }
    }
}
