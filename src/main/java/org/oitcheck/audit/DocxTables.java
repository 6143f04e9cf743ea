package org.oitcheck.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.oitcheck.extract.document.XmlStream;

/**
 * Cells of a document of Word, with the links behind them and the QR codes in their pictures: the rows of all its tables one after the
 * other, and the paragraphs outside tables, which name the agency, as rows of one cell. Read as the file writes them, with what was
 * deleted left out; fields are never computed, nothing outside the file is opened.
 */
final class DocxTables {
    /** What the library gives for an address that it cannot hold. */
    private static final String NO_ADDRESS = "http://invalid.uri";

    private static final List<String> MAIN =
            List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT);

    private DocxTables() {}

    static FormTable read(String name, byte[] bytes) throws AuditException {
        OfficeZip.requireBounded(name, bytes, "file.docx");
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackagePart main = main(pack);
            DocxCells cells = new DocxCells(new Relations(main, new PictureCodes()), new DocxNumbers(lists(main)));
            XmlStream.read(main.getInputStream(), cells);
            if (cells.enough()) {
                throw new AuditException("file.size", name);
            }
            return new FormTable(name, "", cells.rows());
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IllegalArgumentException | IOException e) {
            throw new AuditException("file.docx", name, String.valueOf(e.getMessage()));
        }
    }

    /** Numbered lists; a document without any has no such parts. */
    private static DocxLists lists(PackagePart main) throws IOException, InvalidFormatException {
        DocxLists lists = new DocxLists();
        for (PackageRelationship r : main.getRelationships()) {
            String type = r.getRelationshipType();
            boolean defines = type.endsWith("/relationships/numbering") || type.endsWith("/relationships/styles");
            PackagePart part = defines && r.getTargetMode() == TargetMode.INTERNAL ? main.getRelatedPart(r) : null;
            if (part != null) {
                XmlStream.read(part.getInputStream(), lists);
            }
        }
        return lists;
    }

    private static PackagePart main(OPCPackage pack) throws IOException {
        for (String type : MAIN) {
            for (PackageRelationship r : pack.getRelationshipsByType(type)) {
                PackagePart part = pack.getPart(r);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new IOException("no main document");
    }

    /** What the numbers of links and pictures in the text stand for. */
    record Relations(PackagePart main, PictureCodes pictures) {
        /** Address outside the file; empty when there is none that can be used. */
        String link(String id) {
            PackageRelationship r = main.getRelationship(id);
            String address = r == null || r.getTargetMode() != TargetMode.EXTERNAL
                    ? ""
                    : r.getTargetURI().toString();
            return address.length() > 2_000 || address.equals(NO_ADDRESS) ? "" : address;
        }

        /** Texts of the QR codes in a picture; an empty text where none can be read. */
        List<String> codes(String id) {
            PackageRelationship r = main.getRelationship(id);
            if (r == null || r.getTargetMode() != TargetMode.INTERNAL) {
                return List.of(""); // a picture that is only linked to lies outside the file
            }
            try {
                PackagePart part = main.getRelatedPart(r);
                return part == null ? List.of("") : pictures.of(part);
            } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
                return List.of(""); // a picture that is not there
            }
        }
    }
}
