package org.oitcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oitcheck.audit.Decisions;
import org.oitcheck.checklist.Checklist;
import org.oitcheck.checklist.ChecklistJson;
import org.oitcheck.checklist.Item;
import org.oitcheck.checklist.Verdict;
import org.oitcheck.eval.FolderServer;
import org.oitcheck.store.Decision;
import org.oitcheck.store.ItemState;
import org.oitcheck.store.SiteEntry;
import org.oitcheck.store.Store;
import org.oitcheck.store.StoreSettings;
import org.oitcheck.store.StoredRun;

/** Decisions made in the dashboard and {@code decisions.yaml} beside the results of the site are one. */
class DecisionBookTest {
    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void site() throws IOException {
        site = Files.createDirectories(temp.resolve("site"));
        page("index.html", "อบต.ตัวอย่าง", "<a href='contact.html'>ข้อมูลการติดต่อ</a>");
        contact("0-2345-6789");
    }

    private void contact(String phone) throws IOException {
        page(
                "contact.html",
                "ข้อมูลการติดต่อ",
                "<p>ที่อยู่ เลขที่ 88 หมู่ 7 ตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง 10000</p><p>โทรศัพท์ " + phone
                        + " โทรสาร 0-2345-6780</p><p>อีเมล saraban@example.go.th</p>"
                        + "<h2>แผนที่ตั้งหน่วยงาน</h2><iframe src='https://www.google.com/maps/embed?pb=1'></iframe>");
    }

    private void page(String name, String title, String body) throws IOException {
        Files.writeString(
                site.resolve(name),
                "<!doctype html><html lang=th><meta charset=utf-8><title>" + title + "</title><h1>" + title + "</h1>"
                        + body);
    }

    private static void checked(Store store, long id, String home, Path out) throws Exception {
        long run = store.runs().request(id, StoredRun.Cause.PERSON, "me").id();
        store.runs().start(run, "test");
        store.decisions().tell(id);
        Run check = Run.of(
                "check",
                home,
                "--year",
                "2566",
                "--delay",
                "0",
                "--render",
                "off",
                "--formats",
                "json",
                "--out",
                out.toString());
        assertThat(check.status()).as(check.err()).isEqualTo(1);
        store.runs().finish(run, ChecklistJson.read(out.resolve("checklist.json")));
    }

    private static Item item(Path out, String id) throws Exception {
        Checklist c = ChecklistJson.read(out.resolve("checklist.json"));
        return c.items().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void whatIsDecidedInTheDashboardStandsBesideTheResultsAndExpiresWithTheContent() throws Exception {
        Path data = temp.resolve("data");
        try (FolderServer server = FolderServer.start(site);
                Store store = Store.open(StoreSettings.embedded(data))) {
            DecisionBook book = new DecisionBook(store, data);
            store.onDecision(book::keep);
            String home = server.origin() + "/";
            long id = store.sites().put(new SiteEntry("", home, "", "", "lao", 2566, true));
            Path out = book.folder(id);
            checked(store, id, home, out);
            ItemState seen = store.items().item(id, "O5").orElseThrow();
            assertThat(seen.verdict()).isEqualTo(Verdict.FOUND);

            store.decisions().decide(seen, Decision.Answer.REJECT, "", "เป็นที่อยู่เก่า", "somchai");

            Decisions.Entry entry = Decisions.of(out).on("O5", 2566).orElseThrow();
            assertThat(entry.url()).endsWith("/contact.html");
            assertThat(entry.fingerprint()).startsWith("sha-256:");
            assertThat(entry.ruled()).isEqualTo(Verdict.FOUND);
            assertThat(entry.by()).isEqualTo("somchai");
            assertThat(entry.reason()).isEqualTo("เป็นที่อยู่เก่า");

            checked(store, id, home, out);

            assertThat(item(out, "O5").verdict()).isEqualTo(Verdict.MISSING);
            assertThat(store.items().item(id, "O5").orElseThrow().verdict()).isEqualTo(Verdict.MISSING);
            assertThat(store.decisions().holding(id, store.items().ofSite(id)))
                    .as("the dashboard goes on showing it")
                    .containsOnlyKeys("O5");

            contact("0-9999-9999");
            checked(store, id, home, out);

            assertThat(item(out, "O5").decided().orElseThrow().expired()).isTrue();
            assertThat(item(out, "O5").verdict()).isEqualTo(Verdict.FOUND);
            assertThat(store.decisions().holding(id, store.items().ofSite(id))).isEmpty();
            assertThat(Decisions.of(out).on("O5", 2566).orElseThrow().fingerprint())
                    .as("the file keeps what was seen then")
                    .isEqualTo(entry.fingerprint());
        }
    }

    @Test
    void whatIsForgottenInTheFolderOfTheDashboardDoesNotComeBack() throws Exception {
        Path data = temp.resolve("data");
        try (FolderServer server = FolderServer.start(site);
                Store store = Store.open(StoreSettings.embedded(data))) {
            DecisionBook book = new DecisionBook(store, data);
            store.onDecision(book::keep);
            String home = server.origin() + "/";
            long id = store.sites().put(new SiteEntry("", home, "", "", "lao", 2566, true));
            Path out = book.folder(id);
            checked(store, id, home, out);
            ItemState seen = store.items().item(id, "O5").orElseThrow();
            store.decisions().decide(seen, Decision.Answer.REJECT, "", "เป็นที่อยู่เก่า", "somchai");
            store.decisions()
                    .decide(store.items().item(id, "O1").orElseThrow(), Decision.Answer.REJECT, "", "ไม่มี", "somchai");

            assertThat(Run.of("decide", out.toString(), "O5", "forget").status())
                    .isZero();
            checked(store, id, home, out);

            assertThat(item(out, "O5").verdict()).isEqualTo(Verdict.FOUND);
            assertThat(item(out, "O5").decided()).isEmpty();
            assertThat(Decisions.of(out).on("O5", 2566)).isEmpty();
            assertThat(store.decisions().holding(id, store.items().ofSite(id)))
                    .as("the dashboard has forgotten it too, and nothing else")
                    .containsOnlyKeys("O1");

            // what is decided after that counts
            store.decisions()
                    .decide(
                            store.items().item(id, "O5").orElseThrow(),
                            Decision.Answer.REJECT,
                            "",
                            "ย้ายแล้ว",
                            "malee");
            checked(store, id, home, out);
            assertThat(item(out, "O5").verdict()).isEqualTo(Verdict.MISSING);
            assertThat(item(out, "O5").decided().orElseThrow().by()).isEqualTo("malee");
        }
    }

    @Test
    void decisionsAreExportedToAFolderAndImportedFromOne() throws Exception {
        Path data = temp.resolve("data");
        Path own = temp.resolve("own");
        try (FolderServer server = FolderServer.start(site)) {
            String home = server.origin() + "/";
            try (Store store = Store.open(StoreSettings.embedded(data))) {
                DecisionBook book = new DecisionBook(store, data);
                store.onDecision(book::keep);
                long id = store.sites().put(new SiteEntry("", home, "", "", "lao", 2566, true));
                checked(store, id, home, own);
                store.decisions()
                        .decide(store.items().item(id, "O5").orElseThrow(), Decision.Answer.ACCEPT, "", "ดูแล้ว", "me");
            }
            assertThat(Run.of("decide", own.toString(), "O1", "reject", "--reason", "ไม่มี", "--by", "สมหญิง")
                            .status())
                    .isZero();
            assertThat(Run.of(
                                    "decide",
                                    own.toString(),
                                    "O9",
                                    "exempt",
                                    "--reason",
                                    "ไม่ใช้สื่อสังคม",
                                    "--by",
                                    "สมหญิง",
                                    "--until",
                                    "2990-01-01")
                            .status())
                    .isZero();

            Run in = Run.of(
                    "decisions", "import", own.toString(), "--data", data.toString(), "--site", home, "--lang", "en");
            assertThat(in.status()).as(in.err()).isZero();
            assertThat(in.out()).contains("taken into the dashboard: 2");
            Run again = Run.of(
                    "decisions", "import", own.toString(), "--data", data.toString(), "--site", home, "--lang", "en");
            assertThat(again.out()).contains("taken into the dashboard: 0; already there: 1");

            Path there = temp.resolve("there");
            Run out = Run.of(
                    "decisions", "export", there.toString(), "--data", data.toString(), "--site", home, "--lang", "en");
            assertThat(out.status()).as(out.err()).isZero();
            assertThat(Decisions.of(there).decisions())
                    .extracting(Decisions.Entry::item)
                    .containsExactlyInAnyOrder("O5", "O1");
            assertThat(Decisions.of(there).exceptions())
                    .extracting(Decisions.Exempt::item)
                    .containsExactly("O9");

            Run unknown = Run.of(
                    "decisions",
                    "export",
                    there.toString(),
                    "--data",
                    data.toString(),
                    "--site",
                    "https://other.go.th/",
                    "--lang",
                    "en");
            assertThat(unknown.status()).isEqualTo(2);
            assertThat(unknown.err()).contains("no site https://other.go.th/");
            assertThat(Run.of(
                                    "decisions",
                                    "import",
                                    temp.resolve("nothing").toString(),
                                    "--data",
                                    data.toString(),
                                    "--site",
                                    home)
                            .status())
                    .isEqualTo(2);
        }
    }
}
