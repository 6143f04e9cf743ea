package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.Objection;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Verification;
import org.oitcheck.checklist.VerifiedItem;
import org.oitcheck.crawl.render.Browser;
import org.oitcheck.eval.FolderServer;

/** Packages of evidence as an auditor and an agency use them: frozen, checked, judged again without network, tampered with, objected from. */
class EvidenceCommandTest {
    @TempDir
    Path temp;

    private Path out;
    private Path site;

    @BeforeEach
    void site() throws Exception {
        out = temp.resolve("out");
        site = Files.createDirectories(temp.resolve("site"));
        page(
                "index.html",
                "<title>องค์การบริหารส่วนตำบลตัวอย่าง</title><h1>องค์การบริหารส่วนตำบลตัวอย่าง</h1>"
                        + "<p><a href='contact.html'>ข้อมูลการติดต่อ</a> <a href='old.html'>โครงสร้าง</a></p>");
        page(
                "contact.html",
                "<title>ข้อมูลการติดต่อ</title><link rel=stylesheet href='style.css'><h1>ข้อมูลการติดต่อหน่วยงาน</h1>"
                        + "<p>ที่อยู่ เลขที่ 88 หมู่ 7 ตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 10000</p><p>โทรศัพท์ 0-2345-6789 โทรสาร 0-2345-6780</p>"
                        + "<p>อีเมล saraban@example.go.th</p><h2>แผนที่ตั้งหน่วยงาน</h2><iframe src='https://www.google.com/maps/embed?pb=1'></iframe>");
        page("old.html", "<title>ข่าว</title><p>กิจกรรมวันเด็ก</p>");
        Files.writeString(site.resolve("style.css"), "h1{color:#00f}");
    }

    private void page(String name, String html) throws IOException {
        Files.writeString(
                site.resolve(name),
                "<!doctype html><html lang=th><meta charset=utf-8><body>" + html + "</body></html>");
    }

    private Path form(String origin) throws IOException {
        return Files.writeString(
                temp.resolve("แบบตอบ.csv"),
                "ข้อ,มี/ไม่มี,URL,คำอธิบายเพิ่มเติม\nO๕,มี," + origin + "/contact.html,\nO1,มี," + origin
                        + "/gone.html,\nO3,มี," + origin + "/old.html,\nO2,ไม่มี,,\n");
    }

    /** Freezes the form and takes the site away. */
    private Path frozen(String... more) throws Exception {
        try (FolderServer server = FolderServer.start(site)) {
            String origin = server.origin().toString();
            List<String> arguments = new ArrayList<>(List.of(
                    "evidence",
                    "freeze",
                    form(origin).toString(),
                    "--site",
                    origin + "/",
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--render",
                    "off",
                    "--out",
                    out.toString()));
            arguments.addAll(List.of(more));
            Run run = Run.of(arguments.toArray(String[]::new));
            assertThat(run.status()).as(run.err()).isEqualTo(1);
        }
        return out.resolve("evidence.wacz");
    }

    @Test
    void everyVerdictIsDerivedAgainFromThePackageAlone() throws Exception {
        Path file = frozen("--no-pictures");
        Run run = Run.of("evidence", "verify", file.toString(), "--rejudge", "--lang", "en");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("43 items, every one as it was", "Unchanged");
        assertThat(Files.readString(out.resolve("evidence.manifest.sha256")))
                .contains(run.out().replaceAll("(?s).*datapackage.json\\): ([0-9a-f]{64}).*", "$1"));

        // a package of a check is judged again too
        Path copy = temp.resolve("check");
        try (FolderServer server = FolderServer.start(site)) {
            Run.of(
                    "check",
                    server.origin() + "/",
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--render",
                    "off",
                    "--formats",
                    "json",
                    "--out",
                    copy.toString());
        }
        assertThat(Run.of("evidence", "pack", copy.toString(), "--no-pictures").status())
                .isZero();
        Run check = Run.of("evidence", "verify", copy.resolve("evidence.wacz").toString(), "--rejudge");
        assertThat(check.status()).as(check.out() + check.err()).isZero();
        assertThat(Run.of("evidence", "object", copy.resolve("evidence.wacz").toString(), "--items", "O5")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void everyChangeOfAPackageIsNamed() throws Exception {
        Path file = frozen("--no-pictures");
        Path bad = temp.resolve("bad.wacz");
        tamper(
                file,
                bad,
                "oitcheck/verification.json",
                b -> new String(b).replace("NOT_ACCEPTED", "ACCEPTED").getBytes());
        assertThat(verified(bad).out())
                .contains("changed: oitcheck/verification.json")
                .doesNotContain("changed: archive");
        tamper(file, bad, "archive/crawl-00000.warc.gz", b -> {
            b[b.length / 2] ^= 1;
            return b;
        });
        assertThat(verified(bad).out()).contains("changed: archive/crawl-00000.warc.gz");
        tamper(file, bad, "oitcheck/snapshot/captures.jsonl", b -> new byte[0]);
        assertThat(verified(bad).out()).contains("changed: oitcheck/snapshot/captures.jsonl");
        tamper(file, bad, "indexes/index.cdx.gz", b -> null);
        assertThat(verified(bad).out()).contains("missing: indexes/index.cdx.gz");
        tamper(file, bad, "datapackage.json", b -> (new String(b) + " ").getBytes());
        assertThat(verified(bad).out()).contains("changed: datapackage.json");
        tamper(file, bad, "", b -> b);
        assertThat(verified(bad).out()).contains("not in the manifest: oitcheck/added.txt");
        assertThat(Run.of("evidence", "object", bad.toString(), "--items", "O5").status())
                .isEqualTo(1);

        Files.writeString(bad, "no package");
        assertThat(Run.of("evidence", "verify", bad.toString()).status()).isEqualTo(2);
        assertThat(Run.of("evidence", "verify", temp.resolve("none.wacz").toString())
                        .status())
                .isEqualTo(2);
    }

    private static Run verified(Path file) {
        Run run = Run.of("evidence", "verify", file.toString(), "--lang", "en");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        return run;
    }

    /** A copy with one file changed; without it when the change gives null; with one more when no file is named. */
    private static void tamper(Path from, Path to, String name, UnaryOperator<byte[]> change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(e)) {
                    bytes = in.readAllBytes();
                }
                byte[] now = e.getName().equals(name) ? change.apply(bytes) : bytes;
                if (now != null) {
                    store(out, e.getName(), now);
                }
            }
            if (name.isEmpty()) {
                store(out, "oitcheck/added.txt", new byte[] {1});
            }
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    @Test
    void aTimeStampOfALocalAuthorityVouchesForTheManifest() throws Exception {
        Path certificate = temp.resolve("tsa.pem");
        Path file;
        try (LocalTimeStampAuthority authority = new LocalTimeStampAuthority(certificate)) {
            file = frozen("--no-pictures", "--only-submitted", "--tsa", authority.url());
        }
        assertThat(out.resolve("evidence.tsr")).isNotEmptyFile();
        Run good = Run.of("evidence", "verify", file.toString(), "--tsa-cert", certificate.toString(), "--lang", "en");
        assertThat(good.status()).as(good.err()).isZero();
        assertThat(good.out()).contains("Time stamp: ", "Z)", "CN=Test TSA").doesNotContain("sound; give");

        // papers tell its time as their readers write it
        Path paper = temp.resolve("stamped");
        Run.of("evidence", "object", file.toString(), "--items", "O5", "--out", paper.toString());
        assertThat(paper.resolve("objection.html"))
                .content()
                .containsPattern(
                        "ตราประทับเวลา.{0,80}[\\d๐-๙]{1,2} [ก-๙]+ [\\d๐-๙]{4} เวลา [\\d๐-๙]{2}:[\\d๐-๙]{2}[^<]*CN=Test TSA");

        // another authority's certificate does not vouch for it
        Path other = temp.resolve("other.pem");
        new LocalTimeStampAuthority(other).close();
        assertThat(Run.of("evidence", "verify", file.toString(), "--tsa-cert", other.toString())
                        .status())
                .isEqualTo(2);

        // the stamp of one package is none of another
        Path stamp = Files.copy(out.resolve("evidence.tsr"), temp.resolve("kept.tsr"));
        Path again = frozen("--no-pictures", "--only-submitted");
        assertThat(out.resolve("evidence.tsr")).doesNotExist();
        Run mixed = Run.of("evidence", "verify", again.toString(), "--stamp", stamp.toString(), "--lang", "en");
        assertThat(mixed.status()).isEqualTo(2);
        assertThat(mixed.err()).contains("another manifest");
    }

    @Test
    void anAuthorityThatCannotBeReachedIsTold() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        try (FolderServer server = FolderServer.start(site)) {
            String origin = server.origin().toString();
            Run run = Run.of(
                    "evidence",
                    "freeze",
                    form(origin).toString(),
                    "--site",
                    origin + "/",
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--no-pictures",
                    "--tsa",
                    "http://127.0.0.1:" + closed + "/",
                    "--out",
                    out.toString(),
                    "--lang",
                    "en");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("cannot be reached");
        }
        assertThat(out.resolve("evidence.wacz")).isNotEmptyFile();
    }

    @Test
    void manyFormsAreFrozenInOneRunAndABadOneStopsNone() throws Exception {
        Path forms = Files.createDirectories(temp.resolve("forms"));
        try (FolderServer server = FolderServer.start(site)) {
            String origin = server.origin().toString();
            for (String name : List.of("ก.csv", "ข.csv")) {
                Files.writeString(
                        forms.resolve(name),
                        "เว็บไซต์หลัก," + origin + "/,\nข้อ,มี/ไม่มี,URL\nO5,มี," + origin + "/contact.html\n");
            }
            Files.writeString(forms.resolve("bad.csv"), "nothing,here\n");
            Run run = Run.of(
                    "evidence",
                    "freeze",
                    forms.toString(),
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--render",
                    "off",
                    "--no-pictures",
                    "--only-submitted",
                    "--formats",
                    "json,csv",
                    "--lang",
                    "en",
                    "--out",
                    out.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).contains("Frozen packages: 2");
        }
        List<String> sealed = Files.readAllLines(out.resolve("evidence.sha256"));
        assertThat(sealed).hasSize(2).allMatch(l -> l.matches("[0-9a-f]{64}  [กข]/evidence[.]wacz"));
        assertThat(sealed.get(0)).startsWith(org.oitcheck.evidence.Digests.of(out.resolve("ก/evidence.wacz")));
        assertThat(out.resolve("ก/evidence.manifest.sha256")).isNotEmptyFile();
        assertThat(out.resolve("ก/verification.csv")).isNotEmptyFile();
        assertThat(out.resolve("ก/verification.html")).doesNotExist();
        assertThat(out.resolve("summary.csv")).content().contains("bad.csv", "ก.csv");
        assertThat(Run.of("evidence", "verify", out.resolve("ข/evidence.wacz").toString())
                        .status())
                .isZero();
        Run one = Run.of("evidence", "freeze", forms.toString(), "--site", "http://127.0.0.1:1/", "--out", "" + out);
        assertThat(one.status()).isEqualTo(2);
    }

    @Test
    void aPageThatHoldsEverythingCountsThoughWhatItShowsBesideWasNeverOpened() throws Exception {
        page(
                "contact.html",
                "<title>ติดต่อเทศบาล</title><h1>ติดต่อเทศบาล</h1>"
                        + "<p>ที่ตั้ง: 1 ถนนราษฎร์บำรุง อำเภอเมือง จังหวัดตัวอย่าง 10000</p>"
                        + "<p>หมายเลขโทรศัพท์: 0-2345-6789 โทรสาร: 0-2345-6780</p><p>E-mail: saraban@example.go.th</p>"
                        + "<h3>แผนที่ตั้งหน่วยงาน</h3><iframe src='/map.html' title='แผนที่ตั้ง' width=600 height=300></iframe>");
        page("map.html", "<title>map</title>");
        try (FolderServer server = FolderServer.start(site)) {
            String origin = server.origin().toString();
            Path form = Files.writeString(
                    temp.resolve("form.csv"), "ข้อ,มี/ไม่มี,URL\nO5,มี," + origin + "/contact.html\n");
            Run run = Run.of(
                    "verify",
                    form.toString(),
                    "--site",
                    origin + "/",
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--max-pages",
                    "2",
                    "--render",
                    "off",
                    "--no-evidence",
                    "--out",
                    out.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(1);
        }
        Verification made = Verification.read(out.resolve("verification.json"));
        assertThat(made.run().coverage().complete()).isFalse();
        assertThat(made.items().get(0).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(made.items().get(0).decision()).isEqualTo(VerifiedItem.Decision.ACCEPTED);
    }

    @Test
    void publicOnlyHoldsForFreezesToo() throws Exception {
        try (FolderServer server = FolderServer.start(site)) {
            String origin = server.origin().toString();
            Run run = Run.of(
                    "evidence",
                    "freeze",
                    form(origin).toString(),
                    "--site",
                    origin + "/",
                    "--year",
                    "2566",
                    "--delay",
                    "0",
                    "--no-pictures",
                    "--public-only",
                    "--out",
                    out.toString());
            assertThat(run.status()).as(run.err()).isEqualTo(3);
        }
        assertThat(out.resolve("evidence.wacz")).doesNotExist();
    }

    @Test
    void objectionsRestOnTheSubmittedLinksAlone() throws Exception {
        Path file = frozen("--no-pictures");
        Path refused = Files.writeString(
                temp.resolve("refused.csv"),
                "ข้อ,คะแนน,เหตุผล\nO5,0,<b>ไม่พบ</b> แผนที่\nO1,0,\nO3,0,ไม่มีข้อมูล\nO2,0,\nO4,100,\n");
        Path pack = temp.resolve("objection");
        Run run = Run.of(
                "evidence", "object", file.toString(), "--refused", refused.toString(), "--out", pack.toString());
        assertThat(run.status()).as(run.err()).isZero();
        Objection made = Objection.read(Files.readAllBytes(pack.resolve("objection.json")), "objection.json");
        assertThat(made.grounds()).extracting(Objection.Ground::id).containsExactly("O5", "O1", "O3", "O2");
        assertThat(made.grounds().get(0).strength()).isIn(Objection.Strength.GROUND, Objection.Strength.PARTIAL);
        assertThat(made.grounds().get(0).statement()).contains("ขอชี้แจงว่า", "๐-๒๓๔๕-๖๗๘๙", "/contact.html");
        assertThat(made.grounds().subList(1, 4)).allSatisfy(g -> {
            assertThat(g.strength()).isEqualTo(Objection.Strength.NONE);
            assertThat(g.statement()).startsWith("ไม่มีเหตุที่จะโต้แย้ง");
        });
        assertThat(pack.resolve("objection.html"))
                .content()
                .contains("&lt;b&gt;ไม่พบ", "๐-๒๓๔๕-๖๗๘๙")
                .doesNotContain("(หน้า –)")
                .doesNotContain("<b>ไม่พบ");
        try (XWPFDocument paper = new XWPFDocument(Files.newInputStream(pack.resolve("objection.docx")))) {
            assertThat(paper.getParagraphs()).anyMatch(p -> p.getText().contains("ขอชี้แจงว่า"));
        }
        assertThat(Run.of("evidence", "object", file.toString(), "--items", "O99")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("evidence", "object", file.toString()).status()).isEqualTo(2);
        Files.writeString(refused, "ข้อ,คะแนน\nO5,0\nO44,0\n");
        Run unknown = Run.of("evidence", "object", file.toString(), "--refused", refused.toString());
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("refused.csv:3", "O44");
    }

    @Test
    @Tag("chromium")
    void pagesAreShownWholeWithTheirQuotesMarkedAndTheirStylesKept() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Browser.installed().isPresent());
        Path file = frozen();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Path json = temp.resolve("evidence.json");
            try (InputStream in = zip.getInputStream(zip.getEntry("oitcheck/evidence.json"));
                    OutputStream to = Files.newOutputStream(json)) {
                in.transferTo(to);
            }
            EvidenceIndex index = EvidenceIndex.read(json);
            EvidenceIndex.EvidencePiece contact = index.items().get(0).pieces().get(0);
            assertThat(contact.status()).isEqualTo(200);
            assertThat(contact.pictures()).hasSize(1);
            assertThat(contact.pictures().get(0).marked()).isTrue();
            assertThat(zip.getEntry(contact.pictures().get(0).file()).getSize()).isGreaterThan(5_000);
            assertThat(zip.getEntry("archive/resources-00000.warc.gz")).isNotNull();
        }
        assertThat(Run.of("evidence", "verify", file.toString()).status()).isZero();
    }
}
