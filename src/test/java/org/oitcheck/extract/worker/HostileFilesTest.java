package org.oitcheck.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oitcheck.extract.Extraction;
import org.oitcheck.extract.Extraction.Document;
import org.oitcheck.extract.Extraction.Unreadable;
import org.oitcheck.extract.document.Rar5;

/** Every hostile file ends in its limit, and the file after it is read. */
class HostileFilesTest {
    private static final byte[] GOOD = "แฟ้มดี".getBytes(StandardCharsets.UTF_8);
    private static final String XXE = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<w:document xmlns:w='urn:w'><w:p><w:t>ก่อน</w:t></w:p><w:p><w:t>&x;</w:t></w:p></w:document>";
    private static final String LAUGHS = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'ฮา ฮา ฮา ฮา ฮา ฮา ฮา ฮา '>"
            + "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;'>]>"
            + "<w:document xmlns:w='urn:w'><w:p><w:t>&g;</w:t></w:p></w:document>";

    private static final Duration PER_FILE = Duration.ofSeconds(8);

    @TempDir
    static Path temp;

    private static WorkerPool pool;

    @BeforeAll
    static void open() {
        pool = new WorkerPool(1, PER_FILE, 64, temp);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("a ZIP of 200 MB of zeros", () -> Bombs.zip("a.txt", 200_000_000)),
                file("a ZIP of 100 MB of text", () -> Bombs.zip("a.txt", 100_000_000, "ข้อความ")),
                file("ZIP files nested 40 deep", () -> Bombs.nestedZip(40)),
                file("a ZIP of 20,000 entries", () -> Bombs.manyEntries(20_000)),
                file("a PDF page of 200 MB", () -> Bombs.pdfWithHugeStream(200_000_000)),
                file("PDF forms nested to 10^12", () -> Bombs.pdfWithNestedForms(12)),
                file("a PDF page tree in a loop", Bombs::pdfWithLoop),
                file("noise named PDF", () -> Bombs.noise("%PDF-1.7\n", 300_000, 1)),
                file("noise named ZIP", () -> Bombs.noise("PK\u0003\u0004", 300_000, 2)),
                file(
                        "noise named OLE",
                        () -> Bombs.noise("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", 300_000, 3)),
                file("noise named RTF", () -> Bombs.noise("{\\rtf1\\ansi ", 300_000, 4)),
                file(
                        "RTF groups nested 500,000 deep",
                        () -> ("{\\rtf1 " + "{".repeat(500_000)).getBytes(StandardCharsets.US_ASCII)),
                file(
                        "a DOCX that asks for a file of the machine",
                        () -> Bombs.office("word/document.xml", XXE, "", 0, "")),
                file("a DOCX of entities in entities", () -> Bombs.office("word/document.xml", LAUGHS, "", 0, "")),
                file(
                        "a DOCX of elements nested 1,000,000 deep",
                        () -> Bombs.office(
                                "word/document.xml", "<w:document xmlns:w='urn:w'>", "<w:p>", 1_000_000, "")),
                file(
                        "a DOCX of 100 MB of text",
                        () -> Bombs.office(
                                "word/document.xml",
                                "<w:document xmlns:w='urn:w'><w:p><w:t>",
                                "ข้อความยาว ",
                                3_000_000,
                                "</w:t></w:p></w:document>")),
                file(
                        "an XLSX of 10,000,000 cells",
                        () -> Bombs.office(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData>",
                                "<row><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>",
                                5_000_000,
                                "</sheetData></worksheet>")),
                file(
                        "an XLSX without its sheets",
                        () -> Bombs.office("xl/workbook.xml", "<workbook>", "", 0, "</workbook>")),
                file(
                        "a CSV that is one open quote",
                        () -> ("a,b,c\n1,2,3\n4,5,6\n7,8,\"" + "x,".repeat(2_000_000))
                                .getBytes(StandardCharsets.US_ASCII)),
                file("a ZIP whose 9,000 members are one and the same", () -> Bombs.overlappingZip(9_000, 2_000_000)),
                file(
                        "a ZIP that declares 4 GB for a member",
                        () -> Bombs.declaring(Bombs.zip("a.txt", 70_000), 0xFFFFFFFEL)),
                file("a 7z of 300 MB of zeros", () -> Bombs.sevenZip(300_000_000)),
                file("noise named 7z", () -> Bombs.noise("7z\u00bc\u00af'\u001c\0\4", 100_000, 5)),
                file("a RAR 5 that claims 4 GB for a member", () -> Rar5.claiming(1L << 32, bytes("สั้น"))),
                file("a RAR 5 of 80 MB of blanks", () -> Rar5.of("a.txt", new byte[80_000_000])),
                file("noise named RAR 5", () -> Bombs.noise("Rar!\u001a\7\1\0", 100_000, 7)),
                file("noise named RAR", () -> Bombs.noise("Rar!\u001a\7\0", 100_000, 6)),
                file("a gzip file of 300 MB of zeros", () -> Bombs.gzip(300_000_000)),
                file("a PDF with a picture of 50,000 by 50,000 points", () -> Bombs.pdfWithPicture(50_000)),
                file("a PDF whose font map runs in a circle", Bombs::pdfWithCircularResources),
                file(
                        "an SVG that asks for a file of the machine",
                        () -> bytes(
                                "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM "
                                        + "'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>")),
                file(
                        "an SVG of entities in entities",
                        () -> bytes(LAUGHS.replace("w:document xmlns:w='urn:w'", "svg")
                                .replace("/w:document", "/svg"))),
                file(
                        "an ODT that asks for a file of the machine",
                        () -> Bombs.openDocument(
                                "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>")),
                file(
                        "a PDF that is a ZIP too",
                        () -> Bombs.joined(Bombs.pdfWithLoop(), Bombs.zip("a.txt", 100_000, "ซ่อน"))),
                file(
                        "a picture that is a page too",
                        () -> bytes("GIF89a<html><script>alert(1)</script>ข้อความ</html>")),
                file("a Word file named PDF and cut in half", () -> Bombs.half("announcement.doc")),
                file("an Excel file cut in half", () -> Bombs.half("spending.xls")),
                file("a PDF cut in half", () -> Bombs.half("announcement.pdf")),
                file("an OLE file whose sector chain runs in a circle", () -> Bombs.circularOle()),
                file(
                        "HTML nested 300,000 deep named Word",
                        () -> bytes("<html><body>" + "<div>".repeat(300_000) + "ลึก")),
                file("a text of one line of 30 MB", () -> bytes("ก".repeat(10_000_000))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments file(String name, Supplier<byte[]> body) {
        return arguments(name, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void endsInItsLimitAndTheNextFileIsRead(String name, Supplier<byte[]> body) {
        byte[] bytes = body.get();
        long start = System.nanoTime();
        Extraction extraction = pool.read(bytes, "", false);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isLessThan(Duration.ofMinutes(2));
        if (extraction instanceof Document document) {
            assertThat(document.parts().stream()
                            .mapToLong(p -> p.text().length())
                            .sum())
                    .isLessThanOrEqualTo(2_000_000);
            assertThat(document.parts())
                    .allSatisfy(part -> assertThat(part.text()).doesNotContain("root:"));
        } else {
            assertThat(((Unreadable) extraction).detail()).isNotBlank();
        }
        assertThat(pool.read(GOOD, "text/plain", false)).isInstanceOf(Document.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("containers")
    void theSearchForScansInsideEndsInItsLimitToo(String name, Supplier<byte[]> body) {
        byte[] bytes = body.get();
        long start = System.nanoTime();
        int pages = pool.innerPages(bytes).size();
        byte[] drawn = pool.renderInner(bytes, 1);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
        assertThat(pages).isLessThanOrEqualTo(200);
        assertThat(drawn.length).isLessThanOrEqualTo(64_000_000);
        assertThat(pool.read(GOOD, "text/plain", false)).isInstanceOf(Document.class);
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                file("a ZIP of 200 MB of zeros", () -> Bombs.zip("a.png", 200_000_000)),
                file("ZIP files nested 40 deep", () -> Bombs.nestedZip(40)),
                file("a ZIP of 20,000 entries", () -> Bombs.manyEntries(20_000)),
                file("a ZIP whose entries share their bytes", () -> Bombs.overlappingZip(500, 5_000_000)),
                file("a 7z of zeros", () -> Bombs.sevenZip(100_000_000)),
                file("noise named ZIP", () -> Bombs.noise("PK\u0003\u0004", 300_000, 2)));
    }
}
