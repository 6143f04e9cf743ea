package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.oitcheck.checklist.EvidenceIndex;
import org.oitcheck.checklist.EvidenceIndex.EvidencePiece;
import org.oitcheck.checklist.EvidenceIndex.Tls;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.checklist.Verification;

/** Submitted addresses over HTTPS: what the certificates say is kept as evidence, of hosts that are refused for them too. */
@Isolated("sets the trust store of this process")
class HttpsEvidenceTest {
    private static final String[] TRUST = {
        "javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword", "javax.net.ssl.trustStoreType"
    };

    @TempDir
    Path temp;

    private LocalHttps authority;

    @BeforeEach
    void trustOneAuthority() throws Exception {
        authority = new LocalHttps();
        Path store = temp.resolve("trust.p12");
        authority.trustStore(store, "changeit");
        System.setProperty(TRUST[0], store.toString());
        System.setProperty(TRUST[1], "changeit");
        System.setProperty(TRUST[2], "PKCS12");
    }

    @AfterEach
    void trustAsBefore() {
        for (String property : TRUST) {
            System.clearProperty(property);
        }
        authority.close();
    }

    @Test
    void certificatesAreEvidenceWhetherTheyHoldOrNot() throws Exception {
        String contact =
                "<!doctype html><html lang=th><meta charset=utf-8><title>ข้อมูลการติดต่อ</title><h1>ข้อมูลการติดต่อหน่วยงาน</h1>"
                        + "<p>ที่อยู่ เลขที่ 88 หมู่ 7 ตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 10000</p><p>โทรศัพท์ 0-2345-6789 โทรสาร 0-2345-6780</p>"
                        + "<p>อีเมล saraban@example.go.th</p><h2>แผนที่ตั้งหน่วยงาน</h2><iframe src='https://www.google.com/maps/embed?pb=1'></iframe>";
        String expired = authority.serve("127.0.0.82", "127.0.0.82", Duration.ofDays(-2), true, contact);
        String foreign = authority.serve("127.0.0.83", "127.0.0.99", Duration.ofDays(30), true, contact);
        String selfSigned = authority.serve("127.0.0.84", "127.0.0.84", Duration.ofDays(30), false, contact);
        String good = authority.serve(
                "127.0.0.81",
                "127.0.0.81",
                Duration.ofDays(30),
                true,
                "<!doctype html><html lang=th><meta charset=utf-8><title>อบต.ตัวอย่าง</title><h1>องค์การบริหารส่วนตำบลตัวอย่าง</h1>"
                        + "<p><a href='/contact'>ข้อมูลการติดต่อ</a> <a href='" + expired + "x'>เก่า</a> <a href='"
                        + foreign
                        + "x'>อื่น</a> <a href='" + selfSigned + "x'>เอง</a></p>",
                contact);
        Path form = Files.writeString(
                temp.resolve("form.csv"),
                "ข้อ,มี/ไม่มี,URL\nO5,มี," + good + "contact\nO1,มี," + expired + "contact\nO2,มี," + foreign
                        + "contact\nO3,มี," + selfSigned + "contact\n");
        Path out = temp.resolve("out");
        Run run = Run.of(
                "evidence",
                "freeze",
                form.toString(),
                "--site",
                good,
                "--year",
                "2566",
                "--delay",
                "0",
                "--render",
                "off",
                "--no-pictures",
                "--allow-private",
                "--lang",
                "en",
                "--out",
                out.toString());
        assertThat(run.status()).as(run.err()).isEqualTo(1);

        Verification made = Verification.read(out.resolve("verification.json"));
        assertThat(made.items().get(0).verdict()).isEqualTo(Verdict.FOUND);
        assertThat(made.items().subList(1, 4)).allSatisfy(i -> {
            assertThat(i.verdict()).isEqualTo(Verdict.UNREACHABLE);
            assertThat(i.urls().get(0).failure()).isEqualTo("TLS");
        });

        EvidenceIndex index = index(out.resolve("evidence.wacz"));
        Tls holds = piece(index, 0).tls().get(0);
        assertThat(holds.problem()).isEmpty();
        assertThat(holds.subject()).isEqualTo("CN=127.0.0.81");
        assertThat(holds.issuer()).isEqualTo("CN=Test authority");
        assertThat(holds.protocol()).startsWith("TLSv1.");
        assertThat(holds.digest()).isEqualTo(authority.digest("127.0.0.81"));
        assertThat(piece(index, 1).tls()).singleElement().satisfies(t -> {
            assertThat(t.problem()).contains("NotAfter");
            assertThat(t.notAfter()).isBefore(index.made());
            assertThat(t.digest()).isEqualTo(authority.digest("127.0.0.82"));
        });
        assertThat(piece(index, 2).tls()).singleElement().satisfies(t -> {
            assertThat(t.problem()).contains("127.0.0.83");
            assertThat(t.subject()).isEqualTo("CN=127.0.0.99");
        });
        assertThat(piece(index, 3).tls()).singleElement().satisfies(t -> {
            assertThat(t.problem()).contains("unable to find valid certification path");
            assertThat(t.issuer()).isEqualTo(t.subject());
        });

        Run verify = Run.of(
                "evidence", "verify", "--rejudge", out.resolve("evidence.wacz").toString());
        assertThat(verify.status()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void aHomePageWithACertificateThatDoesNotHoldIsStatusThree() throws Exception {
        String home = authority.serve("127.0.0.85", "127.0.0.85", Duration.ofDays(-2), true, "<title>x</title>");
        Path form = Files.writeString(temp.resolve("form.csv"), "ข้อ,มี/ไม่มี,URL\nO5,มี," + home + "\n");
        Run run = Run.of(
                "verify",
                form.toString(),
                "--site",
                home,
                "--allow-private",
                "--year",
                "2566",
                "--lang",
                "en",
                "--out",
                temp.resolve("out").toString());
        assertThat(run.status()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("certificate");
    }

    private static EvidencePiece piece(EvidenceIndex index, int item) {
        return index.items().get(item).pieces().get(0);
    }

    private EvidenceIndex index(Path file) throws Exception {
        Path json = temp.resolve("evidence.json");
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("oitcheck/evidence.json"));
                OutputStream to = Files.newOutputStream(json)) {
            in.transferTo(to);
        }
        return EvidenceIndex.read(json);
    }
}
