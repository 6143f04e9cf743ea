package org.oitcheck.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * Pictures that Excel places <em>in</em> a cell. Such a cell holds an error for older programs and a number ({@code vm}) that leads over the
 * workbook's metadata to a rich value, from there to a relation and to the picture's part. POI knows none of these parts.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/office_standards/ms-xlsx/">MS-XLSX, rich data</a>
 */
final class CellPictures {
    private static final String RICH = "http://schemas.microsoft.com/office/2017/06/relationships/";
    private static final String METADATA =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
    private static final String VALUE_RELATIONS =
            "http://schemas.microsoft.com/office/2022/10/relationships/richValueRel";
    /** Key of a rich value whose value counts the relations; the other kind of picture stands on the web. */
    private static final String LOCAL = "_rvRel:LocalImageIdentifier";

    private static final String WEB = "WebImageIdentifier";

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST = 20_000;

    private final Map<Integer, Optional<PackagePart>> pictures = new HashMap<>();
    private final boolean damaged;

    /** A rich value: its structure's number, and its values in the order of that structure's keys. */
    private record Rich(int structure, List<String> values) {}

    CellPictures(XSSFWorkbook book) {
        boolean unreadable = false;
        try {
            gather(book.getPackagePart());
        } catch (IOException | SAXException | InvalidFormatException | OpenXML4JRuntimeException e) {
            unreadable = true; // told at each cell that has such a value
        }
        damaged = unreadable;
    }

    /**
     * Whether the value with that number is a picture, and its part.
     *
     * @return absent for other rich values (a share price, a city); a picture without a part lies outside the file or cannot be found in it
     */
    Optional<Optional<PackagePart>> picture(long vm) {
        if (damaged) {
            return Optional.of(Optional.empty());
        }
        return vm > MOST ? Optional.empty() : Optional.ofNullable(pictures.get((int) vm));
    }

    private void gather(PackagePart workbook)
            throws IOException, SAXException, InvalidFormatException, OpenXML4JRuntimeException {
        Optional<PackagePart> metadata = related(workbook, METADATA);
        if (metadata.isEmpty()) {
            return;
        }
        List<Integer> values = richValues(root(metadata.get()));
        List<Rich> rich = new ArrayList<>();
        for (Element rv : elements(related(workbook, RICH + "rdRichValue"), "rv")) {
            rich.add(new Rich(
                    number(rv.getAttribute("s")).orElse(-1),
                    children(rv, "v").stream().map(CellPictures::text).toList()));
        }
        List<List<String>> structures = new ArrayList<>();
        for (Element s : elements(related(workbook, RICH + "rdRichValueStructure"), "s")) {
            structures.add(
                    children(s, "k").stream().map(k -> k.getAttribute("n")).toList());
        }
        List<Optional<PackagePart>> parts = parts(related(workbook, VALUE_RELATIONS));
        for (int i = 0; i < values.size(); i++) {
            int vm = i + 1; // counted from 1 in cells
            at(rich, values.get(i))
                    .flatMap(r -> at(structures, r.structure()).flatMap(keys -> picture(keys, r, parts)))
                    .ifPresent(p -> pictures.put(vm, p));
        }
    }

    private static Optional<Optional<PackagePart>> picture(
            List<String> keys, Rich rich, List<Optional<PackagePart>> parts) {
        int local = keys.indexOf(LOCAL);
        if (local >= 0) {
            return Optional.of(at(rich.values(), local)
                    .flatMap(v -> at(parts, number(v).orElse(-1)))
                    .flatMap(p -> p));
        }
        return keys.contains(WEB) ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** For each value of the metadata the number of its rich value; -1 for a value of another kind. */
    private static List<Integer> richValues(Element metadata) {
        int kind = 0; // counted from 1
        List<Element> kinds = children(metadata, "metadataTypes").stream()
                .flatMap(t -> children(t, "metadataType").stream())
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            kind = kinds.get(i).getAttribute("name").equals("XLRICHVALUE") ? i + 1 : kind;
        }
        List<Integer> blocks = new ArrayList<>();
        for (Element future : children(metadata, "futureMetadata")) {
            if (future.getAttribute("name").equals("XLRICHVALUE")) {
                for (Element block : children(future, "bk")) {
                    blocks.add(children(block, "extLst").stream()
                            .flatMap(l -> children(l, "ext").stream())
                            .flatMap(x -> children(x, "rvb").stream())
                            .findFirst()
                            .map(b -> number(b.getAttribute("i")).orElse(-1))
                            .orElse(-1));
                }
            }
        }
        List<Integer> out = new ArrayList<>();
        for (Element values : children(metadata, "valueMetadata")) {
            for (Element block : children(values, "bk")) {
                int found = -1;
                for (Element rc : children(block, "rc")) {
                    if (number(rc.getAttribute("t")).orElse(-1) == kind) {
                        found = at(blocks, number(rc.getAttribute("v")).orElse(-1))
                                .orElse(-1);
                    }
                }
                out.add(found);
            }
        }
        return out;
    }

    private static List<Optional<PackagePart>> parts(Optional<PackagePart> relations)
            throws IOException, SAXException, InvalidFormatException {
        List<Optional<PackagePart>> out = new ArrayList<>();
        for (Element rel : elements(relations, "rel")) {
            String id = attribute(rel, "id");
            PackageRelationship r = relations.orElseThrow().getRelationship(id);
            out.add(r == null ? Optional.empty() : target(relations.orElseThrow(), r));
        }
        return out;
    }

    private static Optional<PackagePart> related(PackagePart from, String type) throws InvalidFormatException {
        for (PackageRelationship r : from.getRelationshipsByType(type)) {
            return target(from, r);
        }
        return Optional.empty();
    }

    private static Optional<PackagePart> target(PackagePart from, PackageRelationship r) throws InvalidFormatException {
        return r.getTargetMode() == TargetMode.INTERNAL
                ? Optional.ofNullable(from.getRelatedPart(r))
                : Optional.empty();
    }

    private static Element root(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException(part.getPartName() + " is too large");
            }
            return DocumentHelper.readDocument(new ByteArrayInputStream(bytes)).getDocumentElement();
        }
    }

    private static List<Element> elements(Optional<PackagePart> part, String name) throws IOException, SAXException {
        return part.isEmpty() ? List.of() : children(root(part.get()), name);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> out = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null && out.size() < MOST; n = n.getNextSibling()) {
            if (n instanceof Element e && name.equals(e.getLocalName())) {
                out.add(e);
            }
        }
        return out;
    }

    /** The element's own text: asked with what is in it, a file that nests elements without end would fill the stack. */
    private static String text(Element e) {
        StringBuilder out = new StringBuilder();
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Text t) {
                out.append(t.getData());
            }
        }
        return out.toString();
    }

    /** Value by local name: relations have a name space of their own in strict files. */
    private static String attribute(Element e, String localName) {
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Node a = e.getAttributes().item(i);
            if (localName.equals(a.getLocalName())) {
                return a.getNodeValue();
            }
        }
        return "";
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }
}
