package org.oitcheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.audit.FormAnswer.Said;
import org.oitcheck.snapshot.PageUrl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Answer forms handed in as documents of Word: each test is a form of another make. */
class AnswerDocxTest {
    private static final String[] HEADING = {"ข้อ", "ข้อมูล", "มี/ไม่มี", "URL", "คำอธิบายเพิ่มเติม"};

    @TempDir
    Path folder;

    private Path document(String name, Consumer<XWPFDocument> fill) throws Exception {
        Path file = folder.resolve(name);
        try (XWPFDocument made = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(made);
            made.write(out);
        }
        return file;
    }

    private static XWPFTable table(XWPFDocument document, String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                String[] lines = rows[r][c].split("\n");
                table.getRow(r).getCell(c).setText(lines[0]);
                for (int i = 1; i < lines.length; i++) {
                    table.getRow(r).getCell(c).addParagraph().createRun().setText(lines[i]);
                }
            }
        }
        return table;
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static void link(XWPFTableCell cell, String address, String shown) {
        cell.getParagraphs().get(0).createHyperlinkRun(address).setText(shown);
    }

    private static void mergeDown(XWPFTable table, int column, int from, int to) {
        for (int r = from; r <= to; r++) {
            CTTcPr properties = table.getRow(r).getCell(column).getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(r == from ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    /** Joins a cell with those right of it. */
    private static void mergeRight(XWPFTable table, int row, int column, int columns) {
        table.getRow(row)
                .getCell(column)
                .getCTTc()
                .addNewTcPr()
                .addNewGridSpan()
                .setVal(BigInteger.valueOf(columns));
        for (int i = 1; i < columns; i++) {
            table.getRow(row).removeCell(column + 1);
        }
    }

    private static FormAnswer answer(AnswerForm form, String item) {
        return form.answers().stream()
                .filter(a -> a.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> urls(AnswerForm form, String item) {
        return answer(form, item).urls().stream().map(PageUrl::value).toList();
    }

    private static List<String> notes(AnswerForm form) {
        return form.notes().stream().map(n -> n.text(Locale.ENGLISH)).toList();
    }

    @Test
    void aTableUnderTitleLinesWithThaiDigitsAndLinksBehindTheWordClick() throws Exception {
        AnswerForm form = AnswerForms.read(document("form.docx", d -> {
            d.createParagraph().createRun().setText("แบบตอบ OIT ปีงบประมาณ พ.ศ. ๒๕๖๖");
            d.createParagraph().createRun().setText("หน่วยงาน เทศบาลตำบลทดสอบ");
            d.createParagraph().createRun().setText("เว็บไซต์หลัก http://www.test.go.th");
            XWPFTable t = table(
                    d,
                    HEADING,
                    row("ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน", "", "", "", ""),
                    row("O๑", "โครงสร้าง", "มี", "", "หน้าแรก\nเมนูโครงสร้าง"),
                    row("O๒", "ผู้บริหาร", "มี", "https://www.test.go.th/a\nwww.test.go.th/b", ""),
                    row("ข้อ ๓", "อำนาจหน้าที่", "ไม่มี", "", "อยู่ระหว่างจัดทำ"),
                    row("O4", "แผน", "มี", "คลิก", ""));
            mergeRight(t, 1, 0, 5);
            link(t.getRow(2).getCell(3), "https://www.test.go.th/structure", "คลิก");
        }));
        assertThat(form.agency()).isEqualTo("เทศบาลตำบลทดสอบ");
        assertThat(form.namedHome())
                .contains(PageUrl.parse("http://www.test.go.th").orElseThrow());
        assertThat(form.answers()).extracting(FormAnswer::item).containsExactly("O1", "O2", "O3", "O4");
        assertThat(urls(form, "O1")).containsExactly("https://www.test.go.th/structure");
        assertThat(answer(form, "O1").explanation()).isEqualTo("หน้าแรก\nเมนูโครงสร้าง");
        assertThat(answer(form, "O1").place()).isEqualTo("form.docx [ตาราง 1] A3");
        assertThat(urls(form, "O2")).containsExactly("https://www.test.go.th/a", "http://www.test.go.th/b");
        assertThat(answer(form, "O3").said()).isEqualTo(Said.NO);
        assertThat(answer(form, "O4").unusable()).containsExactly("คลิก");
        assertThat(notes(form))
                .containsExactly("form.docx [table 1] D6: «คลิก» is no address and has no link behind it");
    }

    @Test
    void mergedCellsSpeakForEachRowAndColumnsOfTheirOwnAreTicked() throws Exception {
        AnswerForm form = AnswerForms.read(document("merged.docx", d -> {
            XWPFTable t = table(
                    d,
                    row("ข้อ", "ข้อมูล", "การเปิดเผย", "", "ลิงก์", "หมายเหตุ"),
                    row("", "", "มี", "ไม่มี", "", ""),
                    row("O1", "โครงสร้าง", "", "", "https://a.go.th/both", ""),
                    row("O2", "ผู้บริหาร", "✓", "", "", ""),
                    row("O3", "อำนาจหน้าที่", "", "☒", "", ""),
                    row("O10", "แผน", "/", "", "https://a.go.th/one", ""),
                    row("", "", "", "", "https://a.go.th/two", ""));
            mergeDown(t, 4, 2, 3);
            mergeDown(t, 0, 5, 6);
            var tick = t.getRow(2)
                    .getCell(2)
                    .getParagraphs()
                    .get(0)
                    .createRun()
                    .getCTR()
                    .addNewSym();
            tick.setFont("Wingdings");
            tick.setChar(new byte[] {(byte) 0xF0, (byte) 0xFC});
            mergeRight(t, 0, 2, 2);
        }));
        assertThat(urls(form, "O1")).containsExactly("https://a.go.th/both");
        assertThat(urls(form, "O2")).containsExactly("https://a.go.th/both");
        assertThat(answer(form, "O1").said()).isEqualTo(Said.YES);
        assertThat(answer(form, "O2").said()).isEqualTo(Said.YES);
        assertThat(answer(form, "O3").said()).isEqualTo(Said.NO);
        assertThat(urls(form, "O10")).containsExactly("https://a.go.th/one", "https://a.go.th/two");
    }

    @Test
    void aFormOverSeveralTablesIsOneForm() throws Exception {
        AnswerForm form = AnswerForms.read(document("several.docx", d -> {
            table(d, row("หน่วยงาน", "อบต.ทดสอบ"));
            table(d, HEADING, row("O1", "", "มี", "https://a.go.th/1", ""));
            d.createParagraph().createRun().setText("ตัวชี้วัดที่ ๑๐");
            table(d, row("URL", "ข้อ", "คำตอบ"), row("https://a.go.th/34", "O34", "มี"));
            d.createParagraph();
            table(d, row("https://a.go.th/35", "O35", "มี")); // the table was split, the heading stayed behind
            table(d, row("36", "https://a.go.th/36", "", "", ""), row("37", "https://a.go.th/37", "", "", ""));
            table(d, row("ลงชื่อ", "ผู้รับผิดชอบ", "โทร ๐๗๕-๑๒๓๔๕๖"));
        }));
        assertThat(form.agency()).isEqualTo("อบต.ทดสอบ");
        assertThat(form.answers()).extracting(FormAnswer::item).containsExactly("O1", "O34", "O35");
        assertThat(urls(form, "O34")).containsExactly("https://a.go.th/34");
        assertThat(urls(form, "O35")).containsExactly("https://a.go.th/35");
        assertThat(notes(form))
                .singleElement()
                .asString()
                .startsWith("several.docx [table 5] A1: this table has answers");
    }

    @Test
    void fieldsAreLinksDeletedWordsAreNoneAndATableInACellBelongsToIt() throws Exception {
        AnswerForm form = AnswerForms.read(document("odd.docx", d -> {
            XWPFTable t = table(
                    d,
                    HEADING,
                    row("O1", "", "มี", "", ""),
                    row("O2", "", "มี", "https://a.go.th/kept", ""),
                    row("O3", "", "มี", "", ""),
                    row("O4", "", "มี", "https://a.go.th/row-deleted", ""));
            var p = t.getRow(1).getCell(3).getParagraphs().get(0);
            p.getCTP().addNewFldSimple().setInstr(" HYPERLINK \"https://a.go.th/field\" ");
            var deleted = t.getRow(2).getCell(3).getParagraphs().get(0).getCTP().addNewDel();
            deleted.setId(BigInteger.ONE);
            deleted.addNewR().addNewDelText().setStringValue("https://a.go.th/deleted");
            XWPFTable inner = t.getRow(3)
                    .getCell(3)
                    .insertNewTbl(t.getRow(3)
                            .getCell(3)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .newCursor());
            inner.createRow().createCell().setText("https://a.go.th/inner1");
            inner.createRow().getCell(0).setText("https://a.go.th/inner2");
            t.getRow(4).getCtRow().addNewTrPr().addNewDel().setId(BigInteger.TWO);
        }));
        assertThat(urls(form, "O1")).containsExactly("https://a.go.th/field");
        assertThat(urls(form, "O2")).containsExactly("https://a.go.th/kept");
        assertThat(urls(form, "O3")).containsExactly("https://a.go.th/inner1", "https://a.go.th/inner2");
        assertThat(form.answers()).hasSize(3);
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void whatACellWasBeforeATrackedChangeDoesNotCount() throws Exception {
        AnswerForm form = AnswerForms.read(document("changed.docx", d -> {
            XWPFTable t = table(d, HEADING, row("O1", "", "มี", "https://a.go.th/1", ""));
            var change = t.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewTcPrChange();
            change.setId(BigInteger.ONE);
            change.setAuthor("ก");
            change.addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
        }));
        assertThat(urls(form, "O1")).containsExactly("https://a.go.th/1");
        assertThat(form.notes()).isEmpty();
    }

    @Test
    void aCodeInAPictureIsRead() throws Exception {
        byte[] png = QrImages.file(QrImages.qr("https://www.test.go.th/qr", 200), "png");
        AnswerForm form = AnswerForms.read(document("qr.docx", d -> {
            XWPFTable t = table(d, HEADING, row("O1", "", "มี", "สแกน", ""));
            try {
                t.getRow(1)
                        .getCell(3)
                        .addParagraph()
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(png),
                                Document.PICTURE_TYPE_PNG,
                                "qr.png",
                                Units.toEMU(80),
                                Units.toEMU(80));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        assertThat(urls(form, "O1")).containsExactly("https://www.test.go.th/qr");
        assertThat(answer(form, "O1").remarks().get(0).text(Locale.ENGLISH))
                .isEqualTo("qr.docx [table 1] D2: address read from a QR code: https://www.test.go.th/qr");
    }

    @Test
    void wrongDocumentsAreNamedWithTheMend() throws Exception {
        Path letter =
                document("letter.docx", d -> d.createParagraph().createRun().setText("เรียน ผู้ตรวจ"));
        assertThatThrownBy(() -> AnswerForms.read(letter))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("letter.docx: there is no heading row")
                .hasMessageContaining("มี/ไม่มี");
        Path empty = document("empty.docx", d -> table(d, HEADING, row("", "", "", "", "")));
        assertThatThrownBy(() -> AnswerForms.read(empty))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("item number");
        Path broken = Files.write(folder.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        assertThatThrownBy(() -> AnswerForms.read(broken))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("broken.docx cannot be opened as DOCX");
        Path text = Files.write(folder.resolve("text.docx"), "ข้อ,URL".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> AnswerForms.read(text))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("text.docx is not XLSX, DOCX, CSV or JSON");
        Path old = Files.write(folder.resolve("old.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertThatThrownBy(() -> AnswerForms.read(old))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("save it as .docx");
        Path many = document("many.docx", d -> {
            XWPFTable t = table(d, HEADING, row("O1", "", "มี", "https://a.go.th/", ""));
            for (int i = 0; i < 3_100; i++) {
                t.getCTTbl()
                        .addNewTr()
                        .addNewTc()
                        .addNewP()
                        .addNewR()
                        .addNewT()
                        .setStringValue("https://a.go.th/" + Integer.toHexString(i * 0x9E3779B1));
            }
        });
        assertThatThrownBy(() -> AnswerForms.read(many))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("many.docx is too large");
    }

    @Test
    void aPasswordIsCalledOne() throws Exception {
        Path locked = folder.resolve("locked.docx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (XWPFDocument made = new XWPFDocument();
                    OutputStream inside = encryptor.getDataStream(files)) {
                made.write(inside);
            }
            files.writeFilesystem(out);
        }
        assertThatThrownBy(() -> AnswerForms.read(locked))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("locked.docx has a password");
    }

    @Test
    void aFolderOfFormsLeavesLettersOutAndKeepsWhatCannotBeRead() throws Exception {
        document("a.docx", d -> table(d, HEADING, row("O1", "", "มี", "https://a.go.th/1", "")));
        document("letter.docx", d -> d.createParagraph().createRun().setText("ขอส่งแบบตอบ"));
        Files.write(folder.resolve("broken.docx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});
        Files.write(folder.resolve("old.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(FormList.of(folder, folder.resolve("out")))
                .extracting(e -> e.file().getFileName().toString())
                .containsExactly("a.docx", "broken.docx", "old.doc");
    }
}
