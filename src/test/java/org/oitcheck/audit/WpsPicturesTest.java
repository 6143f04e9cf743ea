package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.snapshot.PageUrl;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Answer forms of WPS Office with the pictures of QR codes placed in cells. */
class WpsPicturesTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    /** O1 shows a code; O2 a picture that is not in the file; O3 one whose formula was saved as text; O4 a picture without a code. */
    private AnswerForm form(String images) throws Exception {
        Path file = folder.resolve("wps.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("แบบ");
            String[][] rows = {
                {"ข้อ", "มี/ไม่มี", "URL"}, {"O1", "มี", ""}, {"O2", "มี", ""}, {"O3", "มี", ""}, {"O4", "มี", ""}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < 3; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                            .createCell(c)
                            .setCellValue(rows[r][c]);
                }
            }
            formula(sheet, 1, "ID_A1");
            formula(sheet, 2, "ID_GONE");
            sheet.getRow(3).getCell(2).setCellValue("=DISPIMG(\"ID_B2\",1)");
            formula(sheet, 4, "ID_GREY");
            part(book, images);
            book.write(out);
        }
        return AnswerForms.read(file);
    }

    private static void formula(XSSFSheet sheet, int row, String id) {
        var cell = sheet.getRow(row).getCell(2).getCTCell();
        cell.addNewF().setStringValue("_xlfn.DISPIMG(\"" + id + "\",1)");
        cell.setT(STCellType.STR);
        cell.setV("=DISPIMG(\"" + id + "\",1)");
    }

    private static void part(XSSFWorkbook book, String xml) throws Exception {
        PackagePart images = book.getPackage()
                .createPart(
                        PackagingURIHelper.createPartName("/xl/cellimages.xml"),
                        "application/vnd.wps-officedocument.cellimage+xml");
        try (OutputStream out = images.getOutputStream()) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        book.getPackagePart()
                .addRelationship(
                        images.getPartName(), TargetMode.INTERNAL, "http://www.wps.cn/officeDocument/2020/cellImage");
        List<byte[]> files = List.of(
                QrImages.file(QrImages.qr("https://a.go.th/1", 200), "png"),
                QrImages.file(QrImages.qr("a.go.th/3", 200), "png"),
                QrImages.file(new BufferedImage(80, 80, 1), "png"));
        for (int i = 0; i < files.size(); i++) {
            PackagePart made = book.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/xl/media/wps" + i + ".png"), "image/png");
            try (OutputStream out = made.getOutputStream()) {
                out.write(files.get(i));
            }
            images.addRelationship(made.getPartName(), TargetMode.INTERNAL, OFFICE + "/image", "rId" + i);
        }
    }

    private static String images() {
        StringBuilder out =
                new StringBuilder("<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\""
                        + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + OFFICE
                        + "\">");
        List<String> names = List.of("ID_A1", "ID_B2", "ID_GREY");
        for (int i = 0; i < names.size(); i++) {
            out.append("<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"" + names.get(i)
                    + "\"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"rId" + i
                    + "\"/></xdr:blipFill></xdr:pic></etc:cellImage>");
        }
        return out + "</etc:cellImages>";
    }

    private static List<String> urls(AnswerForm form, int item) {
        return form.answers().get(item - 1).urls().stream().map(PageUrl::value).toList();
    }

    private static List<String> remarks(AnswerForm form, int item) {
        return form.answers().get(item - 1).remarks().stream()
                .map(n -> n.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aCodeInACellIsReadAndAPictureWithoutOneIsCalledAPicture() throws Exception {
        AnswerForm form = form(images());
        assertThat(urls(form, 1)).containsExactly("https://a.go.th/1");
        assertThat(urls(form, 3)).containsExactly("http://a.go.th/3");
        for (int item : List.of(2, 4)) {
            assertThat(urls(form, item)).isEmpty();
            assertThat(form.answers().get(item - 1).unusable()).isEmpty();
            assertThat(remarks(form, item))
                    .containsExactly(
                            "wps.xlsx [แบบ] C" + (item + 1)
                                    + ": no QR code could be read in the picture; open it on a phone, or ask for the address in writing");
        }
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void aDamagedListOfPicturesLeavesCellsThatHoldAPicture() throws Exception {
        AnswerForm form = form("<etc:cellImages><unfinished");
        assertThat(urls(form, 1)).isEmpty();
        assertThat(remarks(form, 1)).hasSize(1);
    }
}
