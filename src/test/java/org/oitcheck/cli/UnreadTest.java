package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;

/** Files that cannot be read, from the saved site to the report: the run goes on, and item and report say why. */
class UnreadTest {
    @TempDir
    Path temp;

    private record Named(String item, String link, byte[] body, String cause) {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(bytes(namesAndTexts[i + 1]));
            }
        }
        return out.toByteArray();
    }

    private static byte[] lockedPdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedDocx() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(zip("word/document.xml", "<w:document/>"));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] lockedXls() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("งบ").createRow(0).createCell(0).setCellValue("งบประมาณ");
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] lockedOdt() throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><manifest:file-entry "
                        + "manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
                "content.xml",
                "\u0001\u0002 no XML");
    }

    /** Elements nested 40 million deep, in a few hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<w:document xmlns:w='urn:w'>"));
            byte[] block = bytes("<w:p>".repeat(20_000));
            for (int i = 0; i < 2_000; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }

    @Test
    void everyItemSaysWhyItsFileCannotBeReadAndTheReportListsThem() throws Exception {
        Map<String, Named> files = new LinkedHashMap<>();
        files.put("o11.pdf", new Named("O11", "แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566", lockedPdf(), "password"));
        files.put(
                "o22.docx",
                new Named("O22", "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี 2565", lockedDocx(), "password"));
        files.put(
                "o19.xls",
                new Named("O19", "แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ ประจำปี 2566", lockedXls(), "password"));
        files.put("o13.odt", new Named("O13", "รายงานผลการดำเนินงานประจำปี 2565", lockedOdt(), "password"));
        files.put(
                "o24.pdf",
                new Named(
                        "O24",
                        "การดำเนินการตามนโยบายการบริหารทรัพยากรบุคคล ประจำปี 2566",
                        bytes("%PDF-1.7\nnothing of a PDF"),
                        "damaged"));
        files.put("o34.docx", new Named("O34", "การประเมินความเสี่ยงการทุจริตประจำปี 2566", bomb(), "nested deeper"));
        files.put(
                "o42.pdf",
                new Named(
                        "O42",
                        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน 2566",
                        new byte[] {1, 2, 3, 0, 0, 7},
                        "cannot be read"));
        Path site = Files.createDirectories(temp.resolve("site"));
        StringBuilder home = new StringBuilder(
                "<!doctype html><meta charset=utf-8><title>อบต.ตัวอย่าง</title><h1>อบต.ตัวอย่าง</h1>");
        for (Map.Entry<String, Named> file : files.entrySet()) {
            Files.write(site.resolve(file.getKey()), file.getValue().body());
            home.append("<p><a href=")
                    .append(file.getKey())
                    .append('>')
                    .append(file.getValue().link())
                    .append("</a></p>");
        }
        home.append("<p><a href=good.html>ข่าวประชาสัมพันธ์</a></p>");
        Files.writeString(site.resolve("index.html"), home);
        Files.writeString(
                site.resolve("good.html"),
                "<!doctype html><meta charset=utf-8><title>ข่าว</title><h1>ข่าวประชาสัมพันธ์</h1>");
        Path out = temp.resolve("out");

        Run check = Run.in(
                temp,
                Map.of(),
                "check",
                site.toString(),
                "--out",
                out.toString(),
                "--year",
                "2566",
                "--lang",
                "en",
                "--formats",
                "json,html");

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        Checklist c = ChecklistJson.read(out.resolve("checklist.json"));
        String html = Files.readString(out.resolve("checklist.html"));
        files.forEach((name, file) -> {
            Item item = item(c, file.item());
            assertThat(item.verdict()).as(name).isEqualTo(Verdict.UNREADABLE);
            assertThat(item.urls().get(0)).endsWith(name);
            assertThat(item.warnings())
                    .as(name)
                    .anyMatch(w -> w.startsWith("It could not be read") && w.contains(file.cause()));
            assertThat(html).contains(item.warnings().get(item.warnings().size() - 1));
        });
        assertThat(item(c, "O11").advice()).contains("without a password");
        assertThat(c.run().coverage().notes())
                .anyMatch(n -> n.startsWith("not read: 4 files (protected by a password)"))
                .anyMatch(n -> n.startsWith("not read: 2 files (damaged)"));
        assertThat(html).contains("not read: 4 files");
        assertThat(item(c, "O7").verdict()).as("the run goes on").isNotEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void whatOfADocumentCouldNotBeReadIsToldToo() throws Exception {
        Path site = Files.createDirectories(temp.resolve("site"));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("plan.txt"));
            zip.write(bytes("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566"));
            zip.putNextEntry(new ZipEntry("budget.pdf"));
            zip.write(lockedPdf());
        }
        Files.write(site.resolve("o19.zip"), archive.toByteArray());
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>อบต.ตัวอย่าง</title><h1>อบต.ตัวอย่าง</h1>"
                        + "<p><a href=o19.zip>แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ ประจำปี 2566</a>");
        Path out = temp.resolve("out");

        Run check = Run.in(
                temp,
                Map.of(),
                "check",
                site.toString(),
                "--out",
                out.toString(),
                "--year",
                "2566",
                "--formats",
                "json");

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        assertThat(item(ChecklistJson.read(out.resolve("checklist.json")), "O19")
                        .warnings())
                .anyMatch(w -> w.startsWith("อ่านได้ไม่ครบทั้งไฟล์: budget.pdf") && w.contains("password"));
    }

    @Test
    @Tag("chromium")
    void aPageThatWasRenderedIsMarked() throws Exception {
        Path site = Files.createDirectories(temp.resolve("site"));
        Files.writeString(
                site.resolve("index.html"),
                "<!doctype html><meta charset=utf-8><title>อบต.ตัวอย่าง</title><div id=root></div><script>"
                        + "document.getElementById('root').innerHTML = '<h1>อบต.ตัวอย่าง</h1><a href=contact.html>ติดต่อเรา</a>'</script>");
        Files.writeString(
                site.resolve("contact.html"),
                "<!doctype html><meta charset=utf-8><title>ติดต่อเรา</title><div id=root></div><script>"
                        + "document.getElementById('root').innerHTML = '<h1>ข้อมูลการติดต่อ</h1><p>ที่อยู่ 99 หมู่ 4 ตำบลตัวอย่าง อำเภอเมือง "
                        + "จังหวัดขอนแก่น 40000</p><p>โทรศัพท์ 043-123456 โทรสาร 043-123457</p><p>อีเมล saraban@tua-yang.go.th</p>'</script>");
        Path out = temp.resolve("out");

        Run check = Run.in(
                temp,
                Map.of(),
                "check",
                site.toString(),
                "--out",
                out.toString(),
                "--year",
                "2566",
                "--lang",
                "en",
                "--formats",
                "json,html");

        assertThat(check.status()).as(check.err()).isEqualTo(1);
        Checklist c = ChecklistJson.read(out.resolve("checklist.json"));
        assertThat(item(c, "O5").verdict()).isIn(Verdict.FOUND, Verdict.INCOMPLETE);
        assertThat(item(c, "O5").warnings())
                .contains("The page exists only after its scripts ran; it was read in Chromium");
        assertThat(c.run().coverage().notes()).anyMatch(n -> n.startsWith("rendered: 2 pages"));
        assertThat(out.resolve("checklist.html")).content().contains("read in Chromium", "rendered: 2 pages");
    }

    private static Item item(Checklist c, String id) {
        return c.items().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }
}
