package org.oitcheck.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Part;
import org.oitcheck.extract.Extraction.Reason;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.thai.ThaiNormaliser;

class DocumentReaderTest {
    private final DocumentReader reader = new DocumentReader(Limits.standard());

    private Document document(byte[] body) {
        Extraction extraction = reader.read(body, "", false);
        assertThat(extraction).isInstanceOf(Document.class);
        return (Document) extraction;
    }

    private static String all(Document document) {
        return document.parts().stream().map(Part::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "announcement.doc",
                "announcement.docx",
                "announcement.odt",
                "announcement.rtf",
                "announcement-874.txt"
            })
    void flowingTextComesOutAsWritten(String file) {
        Document document = document(Documents.bytes(file));

        assertThat(all(document))
                .contains(Documents.text("source/announcement.txt").strip());
        assertThat(document.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"announcement.doc", "announcement.docx", "announcement.odt"})
    void tableRowsAreLinesOfCells(String file) {
        assertThat(all(document(Documents.bytes(file))))
                .contains(
                        "ลำดับ\tโครงการ\tงบประมาณ (บาท)\tคาดว่าจะประกาศ\n๑\tก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ที่ ๓\t๔๙๘,๐๐๐\tธันวาคม ๒๕๖๕");
    }

    @Test
    void pdfIsReadByPageAndItsTextIsThatOfTheSourceAfterNormalising() {
        Document document = document(Documents.bytes("announcement.pdf"));

        assertThat(document.parts()).extracting(Part::number).containsExactly(1, 2);
        assertThat(document.title()).isEqualTo("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖");
        String expected = ThaiNormaliser.normaliseText(Documents.text("source/announcement.txt"))
                .replaceAll("\\s", "");
        String actual =
                ThaiNormaliser.normaliseText(document.parts().get(0).text()).replaceAll("\\s", "");
        assertThat(similarity(expected, actual)).isGreaterThanOrEqualTo(0.985);
    }

    /** One minus edit distance over the longer length. */
    private static double similarity(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return 1 - (double) row[b.length()] / Math.max(a.length(), b.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spending.xlsx", "spending.xls", "spending.ods"})
    void sheetsShowNumbersAsAPersonSeesThem(String file) {
        Document document = document(Documents.bytes(file));

        assertThat(document.parts()).extracting(Part::name).containsExactly("Sheet1");
        assertThat(all(document))
                .contains("แผนงาน\tงบประมาณ\tเบิกจ่าย\tร้อยละ\tวันที่รายงาน\n")
                .contains("แผนงานบริหารงานทั่วไป\t12,500,000.00\t6,200,000.50\t49.60%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slides.pptx", "slides.ppt", "slides.odp"})
    void slidesAreParts(String file) {
        Document document = document(Documents.bytes(file));

        assertThat(document.parts()).hasSize(2);
        assertThat(document.parts().get(0).text()).contains("การมีส่วนร่วมของผู้บริหาร ประจำปี 2566", "No Gift Policy");
        assertThat(document.parts().get(1).text()).isEqualTo("ผลการดำเนินงานตามเจตจำนงสุจริต");
    }

    @Test
    void pageBreaksOfWordCutParts() {
        byte[] docx = Documents.zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>หน้าแรก</w:t></w:r></w:p><w:p><w:r><w:br w:type='page'/><w:t>หน้า</w:t>"
                        + "<w:tab/><w:t>สอง</w:t><w:delText>ลบ</w:delText></w:r></w:p></w:body></w:document>");

        assertThat(document(docx).parts())
                .containsExactly(new Part(1, "", "หน้าแรก", 1), new Part(2, "", "หน้า สอง", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[$-D07041E]d mmmm yyyy;@ | 31 มีนาคม 2566",
                "[$-107041E]d mmm yy;@ | 31 มี.ค. 66",
                "[$-41E]d mmmm yyyy | 31 มีนาคม 2023",
                "d/m/bbbb | 31/3/2566",
                "yyyy-mm-dd | 2023-03-31",
                "#,##0.00 | 45,016.00",
                "General | 45016"
            })
    void datesAreShownInTheCalendarOfTheCell(String format, String shown) {
        assertThat(new CellNumbers().shown(45016, 180, format, false)).isEqualTo(shown);
    }

    @Test
    void csvInWindows874IsReadByCells() {
        byte[] csv = "ลำดับ,โครงการ,งบประมาณ\n1,\"ซื้อวัสดุ, สำนักงาน\",\"20,000\"\n2,จ้างเหมา,5000\n3,x,1\n"
                .getBytes(Charset.forName("x-windows-874"));

        assertThat(all(document(csv))).startsWith("ลำดับ\tโครงการ\tงบประมาณ\n1\tซื้อวัสดุ, สำนักงาน\t20,000\n");
    }

    @Test
    void membersOfAnArchiveArePartsAndUnreadableOnesAreNoted() {
        byte[] zip = Documents.zip(
                "ประกาศ/แผน.docx", Documents.bytes("announcement.docx"),
                "งบ.xlsx", Documents.bytes("spending.xlsx"),
                "logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                "ใน.zip", Documents.zip("a.txt", "ข้อความในแฟ้มที่ซ้อน"));

        Document document = document(zip);

        assertThat(document.parts())
                .extracting(Part::name)
                .containsExactly("ประกาศ/แผน.docx", "งบ.xlsx", "ใน.zip/a.txt");
        assertThat(document.notes()).contains("logo.png: a picture");
        assertThat(document.complete()).isFalse();
    }

    @Test
    void memberNamesInWindows874AreDecoded() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes, Charset.forName("x-windows-874"))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("รายงานผล.txt"));
            zip.write("ผลการดำเนินงาน".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(document(bytes.toByteArray()).parts()).extracting(Part::name).containsExactly("รายงานผล.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Word - แผนพัฒนา.doc,''",
        "Microsoft Word - แผนพัฒนา 2566,แผนพัฒนา 2566",
        "Untitled,''",
        "»ÃÐ¡ÒÈ¨Ñ´«×éÍ,ประกาศจัดซื้อ",
        "scan0001.pdf,''"
    })
    void titlesThatSayNothingAreEmpty(String raw, String title) {
        assertThat(Titles.clean(raw)).isEqualTo(title);
    }

    @Test
    void emptyAndUnknownFilesAreNamedAsSuch() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("  \n ".getBytes())).isEqualTo(Reason.EMPTY);
        assertThat(reason(new byte[] {1, 2, 3, 0, 0, 7, 9, 4})).isEqualTo(Reason.UNSUPPORTED);
        assertThat(reason(Documents.zip())).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "announcement.doc",
                "announcement.docx",
                "announcement.pdf",
                "spending.xlsx",
                "spending.xls",
                "slides.pptx",
                "slides.ppt",
                "announcement.odt",
                "spending.ods",
                "slides.odp",
                "announcement.rtf",
                "announcement-874.txt"
            })
    void cutFilesAreIncompleteOrUnreadableButNeverAnError(String file) {
        byte[] whole = Documents.bytes(file);
        for (int percent : new int[] {1, 10, 50, 90, 99}) {
            Extraction extraction = reader.read(Arrays.copyOf(whole, whole.length * percent / 100), "", true);
            if (extraction instanceof Document document) {
                assertThat(document.complete()).isFalse();
            } else {
                assertThat(((Unreadable) extraction).reason()).isIn(Reason.CORRUPT, Reason.TOO_BIG, Reason.UNSUPPORTED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "announcement.docx,application/pdf",
        "announcement.pdf,application/msword",
        "announcement.doc,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "spending.xls,text/html",
        "spending.ods,application/zip",
        "slides.ppt,image/jpeg",
        "announcement.rtf,application/msword",
        "announcement-874.txt,application/octet-stream"
    })
    void aWrongMediaTypeChangesNothing(String file, String declared) {
        byte[] body = Documents.bytes(file);

        assertThat(reader.read(body, declared, false)).isEqualTo(reader.read(body, "", false));
    }

    private Reason reason(byte[] body) {
        return ((Unreadable) reader.read(body, "", false)).reason();
    }
}
