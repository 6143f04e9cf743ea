package org.oitcheck.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;

/** 7z and RAR beside ZIP, and what cannot be opened: each with its cause. */
class ArchiveKindsTest {
    private static final byte[] DOCX = Documents.bytes("announcement.docx");

    private final DocumentReader reader = new DocumentReader(Limits.standard());

    @Test
    void membersOfA7zArePartsOfTheirOwnName() throws Exception {
        Extraction read = reader.read(sevenZip(null), "", false);
        assertThat(read).isInstanceOf(Document.class);
        assertThat(((Document) read).mediaType()).isEqualTo("application/x-7z-compressed");
        assertThat(((Document) read).parts()).extracting(Part::name).containsExactly("ประกาศ/แผน.docx", "บันทึก.txt");
        assertThat(((Document) read).parts().get(1).text()).isEqualTo("ข้อความในแฟ้ม");
    }

    @Test
    void membersOfARarArePartsOfTheirOwnNameAlsoInWindows874() {
        byte[] rar = rar4("รายงานผล.txt".getBytes(Charset.forName("x-windows-874")), "ผลการดำเนินงาน");
        Extraction read = reader.read(rar, "", false);
        assertThat(read).isInstanceOf(Document.class);
        assertThat(((Document) read).parts()).containsExactly(new Part(1, "รายงานผล.txt", "ผลการดำเนินงาน", 1));
    }

    @Test
    void archivesInsideArchivesKeepBothNames() throws Exception {
        byte[] zip = Documents.zip("ชุด.7z", sevenZip(null), "งบ.rar", rar4("a.txt".getBytes(), "งบประมาณ"));
        assertThat(((Document) reader.read(zip, "", false)).parts())
                .extracting(Part::name)
                .containsExactly("ชุด.7z/ประกาศ/แผน.docx", "ชุด.7z/บันทึก.txt", "งบ.rar/a.txt");
    }

    @Test
    void whatNeedsAPasswordIsNamedAsSuch() throws Exception {
        assertThat(unreadable(sevenZip("secret".toCharArray())).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(unreadable(lockedZip()).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(unreadable(lockedPdf()).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(unreadable(lockedDocx()).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(unreadable(lockedXls()).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void anArchiveOfWhichNothingCouldBeReadSaysWhyHoweverDeepItLies() {
        byte[] nested = Documents.zip("a.txt", "ข้อความ");
        for (int i = 0; i < 10; i++) {
            nested = Documents.zip("a.zip", nested);
        }
        assertThat(unreadable(nested).reason()).isEqualTo(Reason.TOO_BIG);
        assertThat(unreadable(nested).detail()).contains("archives nested deeper than");
        assertThat(unreadable(Documents.zip("ภาพ.zip", Documents.zip("a.png", new byte[] {
                            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'
                        })))
                        .reason())
                .isEqualTo(Reason.IMAGE);
    }

    @Test
    @Tag("bsdtar")
    void membersOfARar5ArePartsOfTheirOwnName() {
        Extraction read = reader.read(
                Rar5.of(
                        "ประกาศ/แผน.docx",
                        DOCX,
                        "../../etc/รายงาน.txt",
                        "ผลการดำเนินงาน".getBytes(StandardCharsets.UTF_8)),
                "",
                false);
        assertThat(read).isInstanceOf(Document.class);
        assertThat(((Document) read).complete()).isTrue();
        assertThat(((Document) read).parts())
                .extracting(Part::name)
                .containsExactly("ประกาศ/แผน.docx", "../../etc/รายงาน.txt");
        assertThat(((Document) read).parts().get(1).text()).isEqualTo("ผลการดำเนินงาน");
    }

    @Test
    @Tag("bsdtar")
    void membersOfARar5ThatArePackedAreUnpacked() {
        Document text = (Document)
                reader.read(Rar5.packed("ผล.txt", "ผลการดำเนินงาน".getBytes(StandardCharsets.UTF_8)), "", false);
        assertThat(text.parts()).containsExactly(new Part(1, "ผล.txt", "ผลการดำเนินงาน", 1));

        Document word = (Document) reader.read(Rar5.packed("ประกาศ/แผน.docx", DOCX), "", false);
        assertThat(word.complete()).isTrue();
        assertThat(word.parts()).extracting(Part::name).containsExactly("ประกาศ/แผน.docx");
    }

    @Test
    @Tag("bsdtar")
    void aRar5ThatIsCutKeepsItsFirstMembersAndSaysSo() {
        byte[] whole = Rar5.of("a.txt", "งบประมาณ".getBytes(StandardCharsets.UTF_8), "แผน.docx", DOCX);
        Extraction cut = reader.read(java.util.Arrays.copyOf(whole, whole.length - DOCX.length / 2), "", true);
        assertThat(cut).isInstanceOf(Document.class);
        Document read = (Document) cut;
        assertThat(read.complete()).isFalse();
        assertThat(read.parts()).extracting(Part::name).first().isEqualTo("a.txt");
        assertThat(unreadable(java.util.Arrays.copyOf(whole, 40)).reason()).isIn(Reason.CORRUPT, Reason.EMPTY);
    }

    @Test
    @Tag("bsdtar")
    void aRar5OfHeadersAloneOrWithAPasswordIsNamedAsSuch() {
        assertThat(unreadable(Rar5.locked()).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(unreadable(Rar5.of("a.txt", new byte[0])).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void damagedArchivesAreCorruptOrCut() throws Exception {
        for (byte[] whole : new byte[][] {
            sevenZip(null), rar4("a.txt".getBytes(), "งบประมาณ".repeat(50)), Documents.zip("a.docx", DOCX)
        }) {
            for (int percent : new int[] {30, 60, 95}) {
                Extraction read = reader.read(java.util.Arrays.copyOf(whole, whole.length * percent / 100), "", true);
                if (read instanceof Unreadable u) {
                    assertThat(u.reason()).isIn(Reason.CORRUPT, Reason.EMPTY);
                    assertThat(u.detail()).isNotBlank();
                } else {
                    assertThat(((Document) read).complete()).isFalse();
                }
            }
        }
    }

    @Test
    void htmlSavedAsWordIsReadAsWhatItIs() {
        byte[] html =
                "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><h1>ประกาศ</h1><p>แผนการจัดซื้อจัดจ้าง</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8);
        Document read = (Document) reader.read(html, "application/msword", false);
        assertThat(read.mediaType()).isEqualTo("text/html");
        assertThat(read.parts().get(0).text()).contains("แผนการจัดซื้อจัดจ้าง");
    }

    private Unreadable unreadable(byte[] body) {
        Extraction read = reader.read(body, "", false);
        assertThat(read).isInstanceOf(Unreadable.class);
        return (Unreadable) read;
    }

    private static byte[] sevenZip(char[] password) throws Exception {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out =
                password == null ? new SevenZOutputFile(bytes) : new SevenZOutputFile(bytes, password)) {
            put(out, "ประกาศ/แผน.docx", DOCX);
            put(out, "บันทึก.txt", "ข้อความในแฟ้ม".getBytes(StandardCharsets.UTF_8));
        }
        return java.util.Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    private static void put(SevenZOutputFile out, String name, byte[] content) throws Exception {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    /** A RAR 4 archive of one member that is stored without packing. */
    private static byte[] rar4(byte[] name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer head = ByteBuffer.allocate(32 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).put((byte) 0x74).putShort((short) 0x8000).putShort((short) (32 + name.length));
        head.putInt(content.length).putInt(content.length).put((byte) 2).putInt((int) crc.getValue());
        head.putInt(0x55000000)
                .put((byte) 20)
                .put((byte) 0x30)
                .putShort((short) name.length)
                .putInt(0x20)
                .put(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 0});
        out.writeBytes(summed(ByteBuffer.allocate(13)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .put((byte) 0x73)
                .putShort((short) 0)
                .putShort((short) 13)
                .putShort((short) 0)
                .putInt(0)
                .array()));
        out.writeBytes(summed(head.array()));
        out.writeBytes(content);
        out.writeBytes(summed(new byte[] {0, 0, 0x7b, 0, 0x40, 7, 0}));
        return out.toByteArray();
    }

    private static byte[] summed(byte[] header) {
        CRC32 crc = new CRC32();
        crc.update(header, 2, header.length - 2);
        header[0] = (byte) crc.getValue();
        header[1] = (byte) (crc.getValue() >> 8);
        return header;
    }

    /** A ZIP whose member is marked as encrypted. */
    private static byte[] lockedZip() {
        byte[] zip = Documents.zip("a.docx", DOCX);
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P'
                    && zip[i + 1] == 'K'
                    && (zip[i + 2] == 3 && zip[i + 3] == 4 || zip[i + 2] == 1 && zip[i + 3] == 2)) {
                zip[i + (zip[i + 2] == 3 ? 6 : 8)] |= 1;
            }
        }
        return zip;
    }

    private static byte[] lockedPdf() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] lockedDocx() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                new ByteArrayInputStream(DOCX).transferTo(stream);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] lockedXls() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("ก").createRow(0).createCell(0).setCellValue("งบประมาณ");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}
