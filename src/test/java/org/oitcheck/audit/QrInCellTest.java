package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.snapshot.PageUrl;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Answer forms in which the picture of a QR code is placed in the cell, as Excel of Microsoft 365 does. */
class QrInCellTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RICH = "http://schemas.microsoft.com/office/2017/06/relationships/";
    private static final String DATA = "xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2017/richdata\"";

    @TempDir
    Path folder;

    /** O1 to O5, each with a value of its own number in the column of addresses: a code, a web picture, a share price, grey, a second code. */
    private XSSFWorkbook book() throws Exception {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("แบบ OIT");
        String[] heading = {"ข้อ", "ข้อมูล", "มี/ไม่มี", "URL / QR Code", "คำอธิบายเพิ่มเติม"};
        for (int r = 0; r <= 5; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < heading.length; c++) {
                row.createCell(c).setCellValue(r == 0 ? heading[c] : c == 0 ? "O" + r : c == 2 ? "มี" : "");
            }
            if (r > 0) {
                inCell(row.getCell(3), r);
            }
        }
        PackagePart workbook = book.getPackagePart();
        part(workbook, "/xl/metadata.xml", OFFICE + "/sheetMetadata", metadata());
        part(
                workbook,
                "/xl/richData/rdrichvalue.xml",
                RICH + "rdRichValue",
                "<rvData " + DATA + " count=\"5\"><rv s=\"0\"><v>0</v><v>5</v></rv><rv s=\"1\"><v>0</v><v>5</v></rv>"
                        + "<rv s=\"2\"><v>412.5</v></rv><rv s=\"0\"><v>1</v><v>5</v></rv><rv s=\"3\"><v>5</v><v>2</v></rv></rvData>");
        part(
                workbook,
                "/xl/richData/rdrichvaluestructure.xml",
                RICH + "rdRichValueStructure",
                "<rvStructures " + DATA
                        + "><s t=\"_localImage\"><k n=\"_rvRel:LocalImageIdentifier\" t=\"i\"/><k n=\"CalcOrigin\" t=\"i\"/></s>"
                        + "<s t=\"_webimage\"><k n=\"WebImageIdentifier\" t=\"i\"/><k n=\"CalcOrigin\" t=\"i\"/></s>"
                        + "<s t=\"_linkedentity\"><k n=\"Price\"/></s>"
                        + "<s t=\"_localImage\"><k n=\"CalcOrigin\" t=\"i\"/><k n=\"_rvRel:LocalImageIdentifier\" t=\"i\"/></s></rvStructures>");
        PackagePart relations = part(
                workbook,
                "/xl/richData/richValueRel.xml",
                "http://schemas.microsoft.com/office/2022/10/relationships/richValueRel",
                "<richValueRels xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel\" xmlns:r=\""
                        + OFFICE + "\"><rel r:id=\"rId1\"/><rel r:id=\"rId2\"/><rel r:id=\"rId3\"/></richValueRels>");
        image(relations, 1, QrImages.file(QrImages.qr("https://www.test.go.th/structure", 200), "png"));
        image(relations, 2, QrImages.file(QrImages.qr("โทร 075-123456", 200), "png"));
        image(relations, 3, QrImages.file(QrImages.qr("www.test.go.th/duty", 200), "png"));
        return book;
    }

    private static void inCell(XSSFCell cell, long value) {
        cell.setBlank();
        cell.getCTCell().setT(STCellType.E);
        cell.getCTCell().setV("#VALUE!");
        cell.getCTCell().setVm(value);
    }

    /** Rich values in the order 1 to 5, behind a value of another kind that cells do not use. */
    private static String metadata() {
        StringBuilder blocks = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            blocks.append("<bk><extLst><ext uri=\"{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}\"><x:rvb i=\"" + i
                    + "\"/></ext></extLst></bk>");
            values.append("<bk><rc t=\"2\" v=\"" + i + "\"/></bk>");
        }
        return "<metadata xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:x="
                + "\"http://schemas.microsoft.com/office/spreadsheetml/2017/richdata\"><metadataTypes count=\"2\">"
                + "<metadataType name=\"XLDAPR\"/><metadataType name=\"XLRICHVALUE\"/></metadataTypes>"
                + "<futureMetadata name=\"XLDAPR\" count=\"1\"><bk/></futureMetadata>"
                + "<futureMetadata name=\"XLRICHVALUE\" count=\"5\">" + blocks
                + "</futureMetadata><valueMetadata count=\"5\">"
                + values + "</valueMetadata></metadata>";
    }

    private static PackagePart part(PackagePart from, String name, String relation, String xml) throws Exception {
        OPCPackage pack = from.getPackage();
        PackagePart made = pack.createPart(PackagingURIHelper.createPartName(name), "application/xml");
        try (OutputStream out = made.getOutputStream()) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        from.addRelationship(made.getPartName(), TargetMode.INTERNAL, relation);
        return made;
    }

    private static void image(PackagePart relations, int number, byte[] png) throws Exception {
        PackagePart made = relations
                .getPackage()
                .createPart(PackagingURIHelper.createPartName("/xl/media/image" + number + ".png"), "image/png");
        try (OutputStream out = made.getOutputStream()) {
            out.write(png);
        }
        relations.addRelationship(made.getPartName(), TargetMode.INTERNAL, OFFICE + "/image", "rId" + number);
    }

    private AnswerForm read(XSSFWorkbook book) throws Exception {
        Path file = folder.resolve("cell.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return AnswerForms.read(file);
    }

    private static List<String> urls(AnswerForm form, int item) {
        return form.answers().get(item - 1).urls().stream().map(PageUrl::value).toList();
    }

    private static List<String> remarks(AnswerForm form, int item) {
        return form.answers().get(item - 1).remarks().stream()
                .map(r -> r.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aCodeInACellIsReadLikeOneOverIt() throws Exception {
        AnswerForm form = read(book());
        assertThat(form.answers()).extracting(FormAnswer::item).containsExactly("O1", "O2", "O3", "O4", "O5");
        assertThat(urls(form, 1)).containsExactly("https://www.test.go.th/structure");
        assertThat(remarks(form, 1))
                .containsExactly(
                        "cell.xlsx [แบบ OIT] D2: address read from a QR code: https://www.test.go.th/structure");
        assertThat(remarks(form, 4))
                .containsExactly("cell.xlsx [แบบ OIT] D5: the QR code says «โทร 075-123456», which is no web address");
        assertThat(urls(form, 5)).containsExactly("http://www.test.go.th/duty");
    }

    @Test
    void aPictureOnTheWebIsNotFetchedAndOtherRichValuesAreNoPictures() throws Exception {
        AnswerForm form = read(book());
        assertThat(remarks(form, 2)).singleElement().asString().contains("D3: no QR code could be read");
        assertThat(urls(form, 3)).isEmpty();
        assertThat(remarks(form, 3)).isEmpty();
    }

    @Test
    void aCodeInMergedCellsSpeaksForEachOfTheirRows() throws Exception {
        XSSFWorkbook book = book();
        XSSFSheet sheet = book.getSheetAt(0);
        inCell(sheet.getRow(3).getCell(3), 5);
        sheet.getRow(4).getCell(3).setBlank();
        sheet.addMergedRegion(CellRangeAddress.valueOf("D4:D5"));
        AnswerForm form = read(book);
        assertThat(urls(form, 3)).containsExactly("http://www.test.go.th/duty");
        assertThat(urls(form, 4)).containsExactly("http://www.test.go.th/duty");
    }

    @Test
    void numbersThatLeadNowhereAndDamagedPartsArePicturesThatCouldNotBeRead() throws Exception {
        XSSFWorkbook book = book();
        inCell(book.getSheetAt(0).getRow(1).getCell(3), 4_000_000_000L);
        AnswerForm form = read(book);
        assertThat(urls(form, 1)).isEmpty();
        assertThat(urls(form, 5)).hasSize(1);

        form = read(withValues("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><rvData>&b;"));
        assertThat(remarks(form, 1)).singleElement().asString().contains("D2: no QR code could be read");
        assertThat(form.answers()).hasSize(5);
    }

    @Test
    void aValueNestedWithoutEndIsNone() throws Exception {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            deep.append("<a b='").append(Integer.toHexString(i * 0x9E3779B1)).append("'>");
        }
        AnswerForm form = read(withValues(
                "<rvData " + DATA + "><rv s=\"0\"><v>" + deep + "</a>".repeat(100_000) + "</v></rv></rvData>"));
        assertThat(form.answers()).hasSize(5);
        assertThat(urls(form, 1)).isEmpty();
    }

    private XSSFWorkbook withValues(String xml) throws Exception {
        XSSFWorkbook book = book();
        PackagePart values =
                book.getPackage().getPart(PackagingURIHelper.createPartName("/xl/richData/rdrichvalue.xml"));
        values.clear(); // what is written is put behind what is there
        try (OutputStream out = values.getOutputStream()) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return book;
    }
}
